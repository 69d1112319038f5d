package kanbao.site;

/** The number of a page of a list, from 1. */
public record PageNumber(int value) {

    /** How the number of a page after the first is written in a path. */
    public static final String FURTHER = "[2-9]|[1-9][0-9]{1,5}";
    /** What the path of a list has at its end there, with the variable {@code page}. */
    public static final String OF_LIST = "/page/{page:" + FURTHER + "}";

    public PageNumber {
        if (value < 1) {
            throw new IllegalArgumentException("the page number is " + value + ", expected 1 or more");
        }
    }

    public static PageNumber of(String written) {
        return new PageNumber(Integer.parseInt(written));
    }

}
