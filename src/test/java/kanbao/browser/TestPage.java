package kanbao.browser;

/**
 * A page that the browser tests open.
 *
 * @param name    the kind of page
 * @param address its absolute URL
 * @param status  the expected HTTP status
 */
record TestPage(String name, String address, int status) {

    @Override
    public String toString() {
        return name;
    }

}
