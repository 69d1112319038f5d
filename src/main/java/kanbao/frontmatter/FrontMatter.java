package kanbao.frontmatter;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import kanbao.frontmatter.Value.Fields;
import kanbao.report.Cause;
import kanbao.report.InvalidStoryException;

/**
 * The front matter of a story, and the text below it. Supported are YAML between {@code ---} lines or ended by {@code ...}, TOML
 * between {@code +++} lines, a JSON object, and the forms of Hexo: JSON ended by {@code ;;;}, and YAML or JSON without an
 * opening line.
 *
 * @param notes    what the editor should know about lines that were read
 * @param body     the text below the front matter
 * @param bodyLine the line of the file where the body begins, counted from 1
 */
public record FrontMatter(Fields keys, List<Note> notes, String body, int bodyLine) {

    private static final Predicate<String> DASHES = line("-{3,}");
    private static final Predicate<String> YAML_END = line("-{3,}|\\.{3}");
    private static final Predicate<String> PLUSES = line("\\+{3}");
    private static final Predicate<String> SEMICOLONS = line(";{3,}");
    private static final Predicate<String> YAML_LINE = line("[\\w-]+[ \\t]*:(?:[ \\t].*)?|[ \\t].*|-[ \\t].*|-|");
    private static final Predicate<String> KEY_OR_END = line("\\S[^:：]*[:：].*|-{3,}|\\.{3}|[{\"].*");
    private static final Predicate<String> JSON_KEY = line("\"[^\"]+\"[ \\t]*:.*");
    private static final Pattern UNPUBLISHING_LINE = Pattern
            .compile("[\\s\"']*([\\p{L}\\p{Cf}_-]{2,20})[\"']?\\s*[:：=]\\s*(?!(?i:false|no|off|0|否)\\b)(.{0,1000}).*");
    private static final int MAX_KEY_LINES = 100;
    private static final Pattern JSON_OBJECT = Pattern.compile("\\s*\\{\\s*(?:[\"}]|[A-Za-z_]\\w*: )");

    /** Something in a line that was read, but perhaps not as it was meant. */
    public record Note(int line, Cause cause) {}

    /**
     * Separates the front matter from the text and parses it.
     *
     * @throws InvalidStoryException if the front matter is invalid
     */
    public static FrontMatter parse(String text) {
        var lines = text.split("\n", -1);
        try {
            var matter = parse(text, lines);
            if (!matter.keys().entries().isEmpty()) {
                MisspelledDelimiterFinder.rejectSecondFrontMatter(lines, matter.bodyLine() - 1);
            }
            return matter;
        } catch (InvalidStoryException e) {
            var error = ChineseSignFinder.explain(e, lines);
            throw asksToUnpublish(lines) ? error.withRemoval() : error;
        }
    }

    private static FrontMatter parse(String text, String[] lines) {
        var start = IntStream.range(0, lines.length).filter(i -> !lines[i].isBlank()).findFirst().orElse(0);
        var first = lines[start];
        if (DASHES.test(first) && hasKey(lines, start + 1)) {
            var end = closingYamlLine(lines, start);
            if (joined(lines, start + 1, end).isBlank()) {
                MisspelledDelimiterFinder.rejectDoubledOpening(lines, start, end);
            }
            return yaml(lines, start + 1, end);
        }
        if (PLUSES.test(first)) {
            return toml(lines, start + 1, closingLine(lines, start, PLUSES, "+++"));
        }
        if (SEMICOLONS.test(first)) {
            return json(lines, start + 1, closingLine(lines, start, SEMICOLONS, ";;;"));
        }
        if (JSON_OBJECT.matcher(text).lookingAt()) {
            return jsonObject(start, text);
        }
        if (!MisspelledDelimiterFinder.isKnownKey(first)) {
            MisspelledDelimiterFinder.rejectMisspelledOpening(lines, start);
        }
        var matter = withoutOpening(lines, start);
        if (matter.keys().entries().isEmpty()) {
            MisspelledDelimiterFinder.rejectMisspelledOpening(lines, start);
        }
        return matter;
    }

    /** Whether the editor wants to unpublish the story or to withdraw it, although the front matter cannot be read. */
    private static boolean asksToUnpublish(String[] lines) {
        return Arrays.stream(lines).limit(MAX_KEY_LINES).anyMatch(line -> {
            var request = UNPUBLISHING_LINE.matcher(line);
            return request.matches() && !request.group(2).isBlank()
                    && Key.of(request.group(1))
                            .or(() -> Key.publicationKeyMeantBy(request.group(1)))
                            .filter(key -> key == Key.RETRACTED || key == Key.DRAFT || key == Key.PASSWORD)
                            .isPresent();
        });
    }

    private static int closingYamlLine(String[] lines, int opening) {
        var closing = nextLine(lines, opening + 1, YAML_END.or(MisspelledDelimiterFinder::isMisspelledClosing));
        if (closing >= 0 && !YAML_END.test(lines[closing])) {
            throw MisspelledDelimiterFinder.misspelledClosing(lines[closing], closing + 1);
        }
        return closingLine(lines, opening, YAML_END, "---");
    }

    private static FrontMatter withoutOpening(String[] lines, int start) {
        if (JSON_KEY.test(lines[start])) {
            var end = nextLine(lines, start, SEMICOLONS);
            return end < 0 ? withoutKeys(lines) : json(lines, start, end);
        }
        var end = nextLine(lines, start, YAML_LINE.negate().or(DASHES));
        return end > start && DASHES.test(lines[end]) && containsKnownKey(lines, start, end)
                ? yaml(lines, start, end)
                : withoutKeys(lines);
    }

    private static FrontMatter yaml(String[] lines, int start, int end) {
        var normalizer = new YamlNormalizer(List.of(lines).subList(Math.min(start, end), end), start + 1);
        return new FrontMatter(YamlParser.parse(normalizer.text(), start + 1), normalizer.notes(),
                joined(lines, end + 1, lines.length), end + 2);
    }

    private static FrontMatter toml(String[] lines, int start, int end) {
        return new FrontMatter(TomlParser.parse(joined(lines, start, end), start + 1), List.of(),
                joined(lines, end + 1, lines.length), end + 2);
    }

    private static FrontMatter json(String[] lines, int start, int end) {
        var object = joined(lines, start, end);
        var braced = JSON_OBJECT.matcher(object).lookingAt() ? object : "{" + object + "}";
        return new FrontMatter(YamlParser.parseJson(braced, start + 1), List.of(), joined(lines, end + 1, lines.length),
                end + 2);
    }

    /** The object ends with the brace that closes the first one; a line of semicolons may follow. */
    private static FrontMatter jsonObject(int start, String text) {
        var length = JsonEndFinder.of(text);
        if (length < 0) {
            throw unclosed(start, "}");
        }
        var object = text.substring(0, length).split("\n", -1).length;
        var rest = text.substring(length).split("\n", -1);
        var skipped = rest.length > 1 && rest[0].isBlank() ? SEMICOLONS.test(rest[1]) ? 2 : 1 : 0;
        return new FrontMatter(YamlParser.parseJson(text.substring(0, length), 1), List.of(),
                joined(rest, skipped, rest.length),
                object + skipped);
    }

    private static FrontMatter withoutKeys(String[] lines) {
        return new FrontMatter(new Fields(List.of(), 1), List.of(), joined(lines, 0, lines.length), 1);
    }

    /** A line of dashes without a key below it is a thematic break, not front matter. */
    private static boolean hasKey(String[] lines, int from) {
        var first = nextLine(lines, from, Predicate.not(String::isBlank).and(line -> !line.startsWith("#")));
        if (first < 0) {
            return false;
        }
        if (KEY_OR_END.test(lines[first])) {
            return true;
        }
        for (var i = first; i < Math.min(lines.length, first + MAX_KEY_LINES) && !YAML_END.test(lines[i]); i++) {
            if (MisspelledDelimiterFinder.isKnownKey(lines[i]) && nextLine(lines, i, YAML_END) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsKnownKey(String[] lines, int start, int end) {
        return IntStream.range(start, end)
                .mapToObj(i -> lines[i])
                .filter(line -> line.indexOf(':') > 0)
                .anyMatch(line -> Key.of(line.substring(0, line.indexOf(':'))).isPresent());
    }

    private static int closingLine(String[] lines, int opening, Predicate<String> end, String delimiter) {
        var closing = nextLine(lines, opening + 1, end);
        if (closing < 0) {
            throw unclosed(opening, delimiter);
        }
        return closing;
    }

    private static InvalidStoryException unclosed(int opening, String delimiter) {
        return new InvalidStoryException(opening + 1, Cause.of("frontmatter.unclosed", delimiter));
    }

    private static int nextLine(String[] lines, int from, Predicate<String> matches) {
        return IntStream.range(from, lines.length).filter(i -> matches.test(lines[i])).findFirst().orElse(-1);
    }

    private static String joined(String[] lines, int from, int to) {
        return String.join("\n", List.of(lines).subList(Math.min(from, to), to));
    }

    private static Predicate<String> line(String regex) {
        return Pattern.compile("(?:" + regex + ")[ \\t]*").asMatchPredicate();
    }

}
