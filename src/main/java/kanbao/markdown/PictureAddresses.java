package kanbao.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import kanbao.picture.RemoteReference;
import kanbao.report.ProblemCollector;

/**
 * Finds where the Markdown of a story names pictures on other hosts: {@code ![text](address)}, {@code ![text][name]} with its
 * definition, {@code <img>}, and the template tags of pictures. Addresses in code and in HTML comments are no pictures.
 */
public final class PictureAddresses {

    private static final int MAX_TEXT_LENGTH = 1_000;
    private static final int MAX_ADDRESS_LENGTH = 4_000;
    private static final Pattern DESTINATION = Pattern.compile("\\(\\s{0,100}+(?:<([^<>\\n]{0,4000}+)>|(\\S))");
    /** A title and a size. */
    private static final Pattern AFTER_DESTINATION = Pattern.compile(
            "\\s{0,100}+(?:\"[^\"]{0,1000}+\"|'[^']{0,1000}+'|\\([^()]{0,1000}+\\)|“[^”]{0,1000}+”)?"
                    + "\\s{0,100}+(?:=[\\s\\d%xX*]{0,20}+)?\\)");
    private static final Pattern DEFINITION = Pattern.compile(
            "(?m)^[ >]{0,20}\\[((?:[^\\[\\]\\\\\\n]|\\\\.){1,200}+)]:[ \\t]{0,20}+\\n?[ \\t>]{0,20}+(?:<([^<>\\n]*+)>|(\\S++))");
    private static final Pattern IMG = Pattern.compile("(?i)<img\\b[^<>]{0,8000}+>");
    private static final Pattern ATTRIBUTE = Pattern
            .compile(
                    "(?i)(?<=\\s)(data-src|data-original|data-actualsrc|src)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))");
    private static final List<String> ATTRIBUTES = List.of("data-src", "data-original", "data-actualsrc", "src");
    private static final Set<String> TAGS = Set.of("figure", "img", "image", "asset_img");
    private static final Pattern TAG_ARGUMENT = Pattern.compile("(?<=[\\s\"'`=])((?:https?:)?//[^\\s\"'`>%}]++)");
    private static final Pattern TAG_SOURCE = Pattern
            .compile("(?i)\\bsrc\\s*+=\\s*+[\"'`]?((?:https?:)?//[^\\s\"'`>%}]++)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
    private static final String COMMENT = "<!--";
    private static final String END_OF_COMMENT = "-->";

    private final String text;
    private final CodeRanges code;
    /** The text with notes as quotations, in whose lines the code was found. */
    private final String[] readLines;
    private final NavigableMap<Integer, Integer> lines = new TreeMap<>();
    private final List<Integer> readStarts = new ArrayList<>();
    private final String[] writtenLines;
    private final NavigableMap<Integer, Integer> comments = new TreeMap<>();
    private final Map<Integer, Occurrence> found = new TreeMap<>();

    private PictureAddresses(String text) {
        this.text = text;
        var read = IndentedNotes.convert(text, 1, new RemovalReporter(new ProblemCollector("")));
        code = CodeRanges.of(read);
        readLines = read.split("\n", -1);
        writtenLines = text.split("\n", -1);
        var start = 0;
        var readStart = 0;
        for (var line = 0; line < writtenLines.length; line++) {
            lines.put(start, line);
            readStarts.add(readStart);
            start += writtenLines[line].length() + 1;
            readStart += readLines[line].length() + 1;
        }
    }

    /**
     * An address in the text.
     *
     * @param start   where it begins
     * @param end     where it ends
     * @param address without escapes
     */
    public record Occurrence(int start, int end, String address) {}

    /** Returns the addresses in their order. */
    public static List<Occurrence> in(String markdown) {
        if (!markdown.contains("//")) {
            return List.of();
        }
        var addresses = new PictureAddresses(markdown);
        addresses.findComments();
        addresses.findPictures();
        addresses.findElements();
        addresses.findTags();
        return List.copyOf(addresses.found.values());
    }

    private void findComments() {
        var start = text.indexOf(COMMENT);
        while (start >= 0) {
            var end = text.indexOf(END_OF_COMMENT, start + COMMENT.length());
            if (end < 0) {
                return;
            }
            if (!isCode(start)) {
                comments.put(start, end);
            }
            start = text.indexOf(COMMENT, isCode(start) ? start + COMMENT.length() : end);
        }
    }

    private boolean isCode(int index) {
        var line = lines.floorEntry(index);
        var number = line.getValue();
        var shift = readLines[number].length() - writtenLines[number].length();
        return code.contains(readStarts.get(number) + Math.max(0, index - line.getKey() + shift));
    }

    private boolean isText(int index) {
        var comment = comments.floorEntry(index);
        return (comment == null || index >= comment.getValue()) && !isCode(index);
    }

    private void findPictures() {
        var names = new HashSet<String>();
        for (var start = text.indexOf("!["); start >= 0; start = text.indexOf("![", start + 1)) {
            var end = isEscaped(start) || !isText(start) ? -1 : endOfText(start + 2);
            if (end < 0) {
                continue;
            }
            if (text.startsWith("(", end + 1)) {
                var destination = DESTINATION.matcher(text).region(end + 1, text.length());
                if (destination.lookingAt()) {
                    addDestination(destination);
                }
            } else {
                names.add(name(start + 2, end));
            }
        }
        if (!names.isEmpty()) {
            findDefinitions(names);
        }
    }

    private boolean isEscaped(int index) {
        var slashes = 0;
        while (index - slashes > 0 && text.charAt(index - slashes - 1) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    /** Returns where the bracket is that closes the text, or -1. */
    private int endOfText(int start) {
        var depth = 0;
        for (var index = start; index < Math.min(text.length(), start + MAX_TEXT_LENGTH); index++) {
            switch (text.charAt(index)) {
                case '\\' -> index++;
                case '[' -> depth++;
                case ']' -> {
                    if (depth-- == 0) {
                        return index;
                    }
                }
                default -> {
                }
            }
        }
        return -1;
    }

    /** Returns the name in {@code [text][name]}, or the text itself in {@code [name]} and {@code [name][]}. */
    private String name(int start, int end) {
        if (text.startsWith("[", end + 1)) {
            var close = text.indexOf(']', end + 2);
            if (close > end + 2 && close < end + MAX_TEXT_LENGTH) {
                return normalized(text.substring(end + 2, close));
            }
        }
        return normalized(text.substring(start, end));
    }

    private static String normalized(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private void findDefinitions(Set<String> names) {
        var definition = DEFINITION.matcher(text);
        var defined = new HashSet<String>();
        while (definition.find()) {
            var name = normalized(definition.group(1));
            if (names.contains(name) && isText(definition.start(1)) && defined.add(name)) {
                var group = definition.group(2) == null ? 3 : 2;
                addMarkdown(definition.start(group), definition.end(group));
            }
        }
    }

    private void addDestination(Matcher destination) {
        if (destination.group(1) != null) {
            addMarkdown(destination.start(1), destination.end(1));
        } else {
            var start = destination.start(2);
            var end = endOfDestination(start);
            addMarkdown(start, AFTER_DESTINATION.matcher(text).region(end, text.length()).lookingAt()
                    ? end
                    : endOfLenientDestination(start));
        }
    }

    /** Returns the end of a destination that contains spaces, as {@link LenientDestinationProcessor} reads it. */
    private int endOfLenientDestination(int start) {
        var depth = 0;
        var end = start;
        var limit = Math.min(text.length(), start + LenientDestinationProcessor.MAX_LENGTH);
        while (end < limit && text.charAt(end) != '\n' && (text.charAt(end) != ')' || depth > 0)) {
            depth += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
            end++;
        }
        return start + LenientDestinationProcessor.withoutTitleAndSize(text.substring(start, end).strip()).length();
    }

    /** Returns where white space or a bracket that was not opened ends the destination. */
    private int endOfDestination(int start) {
        var depth = 0;
        var index = start;
        var limit = Math.min(text.length(), start + MAX_ADDRESS_LENGTH);
        while (index < limit && !Character.isWhitespace(text.charAt(index))) {
            var character = text.charAt(index);
            if (character == '\\') {
                index++;
            } else if (character == '(') {
                depth++;
            } else if (character == ')' && depth-- == 0) {
                return index;
            }
            index++;
        }
        return Math.min(index, limit);
    }

    private void addMarkdown(int start, int end) {
        add(start, end, Parser.unescapeEntities(ESCAPE.matcher(text.substring(start, end)).replaceAll(
                match -> Matcher.quoteReplacement(match.group(1))), false));
    }

    private void findElements() {
        var element = IMG.matcher(text);
        while (element.find()) {
            if (isEscaped(element.start()) || !isText(element.start())) {
                continue;
            }
            var values = new HashMap<String, int[]>();
            var attribute = ATTRIBUTE.matcher(text).region(element.start(), element.end());
            while (attribute.find()) {
                var group = attribute.group(2) != null ? 2 : attribute.group(3) != null ? 3 : 4;
                values.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT),
                        new int[]{attribute.start(group), attribute.end(group)});
            }
            addElement(values);
        }
    }

    /** The first attribute with a value counts, as when the story is shown. */
    private void addElement(Map<String, int[]> values) {
        for (var name : ATTRIBUTES) {
            int @Nullable [] range = values.get(name);
            if (range != null && !text.substring(range[0], range[1]).isBlank()) {
                add(range[0], range[1], Parser.unescapeEntities(text.substring(range[0], range[1]), true));
                return;
            }
        }
    }

    private void findTags() {
        for (var start = text.indexOf('{'); start >= 0; start = text.indexOf('{', start + 1)) {
            var tag = isText(start) ? TemplateTag.at(text, start) : Optional.<TemplateTag>empty();
            if (tag.isEmpty() || !TAGS.contains(tag.get().name())) {
                continue;
            }
            var source = TAG_SOURCE.matcher(text).region(start, tag.get().end());
            var argument = source.find() ? source : TAG_ARGUMENT.matcher(text).region(start, tag.get().end());
            if (argument.equals(source) || (!tag.get().named().containsKey("link") && argument.find())) {
                add(argument.start(1), argument.end(1), argument.group(1));
            }
        }
    }

    private void add(int start, int end, String address) {
        if (RemoteReference.isRemote(address)) {
            found.putIfAbsent(start, new Occurrence(start, end, address));
        }
    }

}
