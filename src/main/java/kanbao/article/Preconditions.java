package kanbao.article;

final class Preconditions {

    private Preconditions() {
    }

    static void requireText(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the " + name + " is empty, expected text");
        }
    }

}
