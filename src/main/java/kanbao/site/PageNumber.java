package kanbao.site;

/** The number of a page of a list or feed, from 1. */
public record PageNumber(int value) {

    /** The regular expression for the number of a page after the first. */
    public static final String FROM_2 = "[2-9]|[1-9][0-9]{1,5}";
    /** The end of a list path for such a page, with the path variable {@code page}. */
    public static final String LIST_SUFFIX = "/page/{page:" + FROM_2 + "}";

    public PageNumber {
        if (value < 1) {
            throw new IllegalArgumentException("the page number is " + value + ", expected 1 or more");
        }
    }

    public static PageNumber of(String number) {
        return new PageNumber(Integer.parseInt(number));
    }

}
