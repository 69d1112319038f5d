package kanbao.frontmatter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import kanbao.messages.MessageBundle;
import kanbao.report.SingleLineText;

/** The value of a key in front matter, in any format. Lines are those of the file, counted from 1. */
public sealed interface Value {

    MessageBundle PROBLEM_MESSAGES = MessageBundle.named("problems");

    int MAX_SHOWN = 60;

    int line();

    /** The value as text, such as {@code [a, b]}. */
    String source();

    /** Describes the value in messages. */
    String description();

    /** The type of a single value. */
    enum Form {
        TEXT,
        NUMBER,
        BOOLEAN,
        EMPTY
    }

    /** A single value with its text in the file. */
    record Scalar(String text, Form form, int line) implements Value {

        private static final Pattern NAME_SEPARATOR = Pattern.compile("[,，、;；|｜]");

        /** Splits the text at commas, Chinese commas, semicolons and vertical lines. */
        public List<Scalar> names() {
            return Arrays.stream(NAME_SEPARATOR.split(text))
                    .map(SingleLineText::of)
                    .filter(name -> !name.isEmpty())
                    .map(name -> new Scalar(name, form, line))
                    .toList();
        }

        public boolean isBlank() {
            return form == Form.EMPTY || text.isBlank();
        }

        @Override
        public String description() {
            return isBlank()
                    ? PROBLEM_MESSAGES.get("value.kind.nothing")
                    : "“" + SingleLineText.of(text, MAX_SHOWN) + "”";
        }

        @Override
        public String source() {
            return text;
        }
    }

    /** A list. */
    record Items(List<Value> values, int line) implements Value {

        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String description() {
            return PROBLEM_MESSAGES.get("value.kind.list") + " " + SingleLineText.of(source(), MAX_SHOWN);
        }

        @Override
        public String source() {
            return values.stream().map(Value::source).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** A map in the order of the file; a key may occur twice. */
    record Fields(List<Entry> entries, int line) implements Value {

        public Fields {
            entries = List.copyOf(entries);
        }

        /** Returns the first single value with one of these keys that is not blank; earlier keys take precedence. */
        public Optional<Scalar> first(String... names) {
            for (var name : names) {
                for (var entry : entries) {
                    if (entry.key().equalsIgnoreCase(name) && entry.value() instanceof Scalar scalar
                            && !scalar.isBlank()) {
                        return Optional.of(scalar);
                    }
                }
            }
            return Optional.empty();
        }

        @Override
        public String description() {
            return PROBLEM_MESSAGES.get("value.kind.map") + " " + SingleLineText.of(source(), MAX_SHOWN);
        }

        @Override
        public String source() {
            return entries.stream()
                    .map(entry -> entry.key() + ": " + entry.value().source())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /** A key and its value; the line is that of the key. */
    record Entry(String key, Value value, int line) {}

}
