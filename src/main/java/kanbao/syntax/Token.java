package kanbao.syntax;

/** A part of code. */
public record Token(Kind kind, String text) {

    /** What a part of code is. */
    public enum Kind {
        PLAIN,
        KEYWORD,
        STRING,
        COMMENT,
        /** Numbers, truth values and constants. */
        LITERAL
    }

}
