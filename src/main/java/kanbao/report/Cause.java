package kanbao.report;

import java.util.List;
import java.util.stream.Stream;

import kanbao.messages.MessageBundle;

/**
 * Why a file has a problem. The texts are in {@code messages/problems.properties}: the description at the key
 * {@code CODE.description}, the correction at {@code CODE.correction}.
 *
 * @param code      identifies the cause for programs, such as {@code frontmatter.unknown-key}; it never changes
 * @param arguments the values for the placeholders of both texts
 */
public record Cause(String code, List<Object> arguments) {

    private static final MessageBundle PROBLEM_MESSAGES = MessageBundle.named("problems");

    public Cause {
        arguments = List.copyOf(arguments);
    }

    /** Creates a cause. The code must be a string literal: a test compares all codes with the message bundle. */
    public static Cause of(String code, Object... arguments) {
        return new Cause(code, List.of(arguments));
    }

    /** Returns this cause with more arguments before its own. */
    public Cause with(Object... first) {
        return new Cause(code, Stream.concat(Stream.of(first), arguments.stream()).toList());
    }

    /** Says what is wrong, such as {@code unknown key “retract”}. */
    public String description() {
        return text("description");
    }

    /** Says how to correct it, such as {@code did you mean “retracted”?}. */
    public String correction() {
        return text("correction");
    }

    /** Returns the description and the correction in one line. */
    @Override
    public String toString() {
        return description() + "; " + correction();
    }

    private String text(String part) {
        return PROBLEM_MESSAGES.get(code + "." + part, arguments.toArray());
    }

}
