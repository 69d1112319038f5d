package kanbao.web;

/** The number of a page of a list, from 1. */
record PageNumber(int value) {

    PageNumber {
        if (value < 1) {
            throw new IllegalArgumentException("the page number is " + value + ", expected 1 or more");
        }
    }

    public static PageNumber of(String written) {
        return new PageNumber(Integer.parseInt(written));
    }

}
