package kanbao.frontmatter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import kanbao.messages.MessageBundle;
import kanbao.report.SingleLineText;

/** What a key of the front matter says, whatever the dialect; lines are those of the file, counted from 1. */
public sealed interface Value {

    MessageBundle PROBLEM_MESSAGES = MessageBundle.named("problems");

    int line();

    /** For messages: what a person would call it. */
    String described();

    /** How a single value was written. */
    enum Form {
        WORDS,
        NUMBER,
        BOOLEAN,
        EMPTY
    }

    /** A single value, its text as it was written. */
    record Scalar(String text, Form form, int line) implements Value {

        private static final int LONGEST_SHOWN = 60;
        private static final Pattern BETWEEN_NAMES = Pattern.compile("[,，、;；]");

        /** The names in it, with commas, Chinese commas or semicolons between them. */
        public List<Scalar> names() {
            return Arrays.stream(BETWEEN_NAMES.split(text))
                    .map(SingleLineText::of)
                    .filter(name -> !name.isEmpty())
                    .map(name -> new Scalar(name, form, line))
                    .toList();
        }

        public boolean isBlank() {
            return form == Form.EMPTY || text.isBlank();
        }

        @Override
        public String described() {
            return switch (form) {
                case EMPTY -> PROBLEM_MESSAGES.get("value.kind.nothing");
                case WORDS, NUMBER, BOOLEAN -> "“" + SingleLineText.of(text, LONGEST_SHOWN) + "”";
            };
        }
    }

    /** A list. */
    record Items(List<Value> values, int line) implements Value {

        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String described() {
            return PROBLEM_MESSAGES.get("value.kind.list");
        }
    }

    /** A map, in the order of the file; a key may be there twice. */
    record Fields(List<Entry> entries, int line) implements Value {

        public Fields {
            entries = List.copyOf(entries);
        }

        /** The first single value that stands at one of the names and is not blank, the first name first. */
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
        public String described() {
            return PROBLEM_MESSAGES.get("value.kind.map");
        }
    }

    /** A key and what it says; the line is the key's. */
    record Entry(String key, Value value, int line) {}

}
