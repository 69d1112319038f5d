package kanbao.article;

/** What the records of this package demand of their words. */
final class Preconditions {

    private Preconditions() {
    }

    static void words(String what, String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("the " + what + " is empty, expected words");
        }
    }

}
