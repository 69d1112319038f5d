package kanbao.browser;

/**
 * A page to look at.
 *
 * @param name    what kind of page it is
 * @param address where it is
 * @param status  the HTTP status that it comes with
 */
record Page(String name, String address, int status) {

    @Override
    public String toString() {
        return name;
    }

}
