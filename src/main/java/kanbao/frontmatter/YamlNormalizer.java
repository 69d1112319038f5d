package kanbao.frontmatter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import kanbao.frontmatter.FrontMatter.Note;
import kanbao.report.Cause;
import kanbao.report.SingleLineText;

/**
 * Rewrites front matter as people type it into YAML, line by line, where the meaning is certain: Chinese colons, commas, quotes,
 * brackets and spaces, a missing space after a colon or hyphen, and text with signs that have a meaning in YAML.
 */
final class YamlNormalizer {

    private static final Set<Key> NAMES = EnumSet.of(Key.SECTION, Key.TOPICS, Key.AUTHORS, Key.OTHER_NAMES,
            Key.SERIES);
    private static final Set<Key> LISTS = EnumSet.of(Key.SECTION, Key.TOPICS, Key.AUTHORS, Key.ALIASES, Key.RELATED,
            Key.SOURCE, Key.OTHER_NAMES, Key.LINKS, Key.SERIES);
    private static final Set<Key> MAPS = EnumSet.of(Key.RETRACTED, Key.CORRECTIONS, Key.IMAGE, Key.SOURCE, Key.AUTHORS,
            Key.BUILD, Key.LINKS);
    /** A hash is part of the text, and does not begin a comment, if no space follows it. */
    private static final Set<Key> TEXTS = EnumSet.of(Key.TITLE, Key.STANDFIRST, Key.SECTION, Key.TOPICS, Key.AUTHORS,
            Key.SOURCE, Key.IMAGE_ALT, Key.IMAGE_CAPTION, Key.IMAGE_CREDIT, Key.PASSWORD, Key.STATUS, Key.RETRACTED,
            Key.CORRECTIONS, Key.RELATED, Key.NAME, Key.OTHER_NAMES, Key.ROLE, Key.SERIES);
    private static final Pattern KEY_LINE = Pattern.compile(
            "(\\s*)(- +)?([^\\s:：\\-\\[\\]{}\"',&*!|>%@`?#/][^:：]{0,40}?|[\"“][^:：\"“”]{1,30}[\"”])[ \\t]*([:：﹕∶])(.*)");
    private static final Pattern ITEM = Pattern.compile("(\\s*)(?:(-)|[－–—−•·●]|\\*(?= ))\\s*(.*)");
    private static final Pattern SUBHEAD = Pattern.compile("(\\s*(?:- +)?)([^\\s\"'\\[{#-][^:：]*)[:：]\\s*(|\\[.*)");
    private static final Pattern BLOCK_SCALAR = Pattern.compile("[|>][-+0-9]{0,2}(?: +#.*)?");
    private static final Pattern CHINESE_SEPARATOR = Pattern.compile("[，、；|｜]");
    private static final Pattern INVISIBLE = Pattern
            .compile("[\\x{200B}\\x{200E}\\x{200F}\\x{2060}\\x{FEFF}\\x{202A}-\\x{202E}]");
    private static final Pattern HASHED_WORDS = Pattern.compile("#[^\\s#,，、]+(?:\\s+#[^\\s#,，、]+)+");

    private final List<String> lines;
    private final int firstLine;
    private final List<String> written = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private @Nullable Key current;
    private int baseIndent = -1;
    private int blockIndent = -1;
    private int number;

    /** @param firstLine the line of the file where these lines begin */
    YamlNormalizer(List<String> lines, int firstLine) {
        this.lines = lines;
        this.firstLine = firstLine;
        for (number = 0; number < lines.size(); number++) {
            var start = number;
            written.add(line(lines.get(number)));
            for (var i = start; i < number; i++) {
                written.add("");
            }
        }
    }

    String text() {
        return String.join("\n", written);
    }

    /** Returns what the editor should know about these lines. */
    List<Note> notes() {
        return List.copyOf(notes);
    }

    private String line(String original) {
        var line = withoutInvisible(original);
        var indent = YamlText.indent(line);
        if (line.isBlank() || (blockIndent >= 0 && indent > blockIndent)) {
            return line;
        }
        blockIndent = -1;
        line = " ".repeat(indent) + line.substring(YamlText.leading(line));
        if (line.startsWith("#", indent)) {
            return line;
        }
        var key = KEY_LINE.matcher(line);
        if (key.matches() && isKey(key.group(3), key.group(4), key.group(5), indent, key.group(2))) {
            return keyLine(key.group(3), key.group(5), indent, key.group(2));
        }
        var item = ITEM.matcher(line);
        if (current == Key.STORIES && indent >= baseIndent) {
            return subhead(line);
        }
        if (current != null && item.matches() && (item.group(2) == null || LISTS.contains(current))) {
            return item.group(1) + "- " + itemValue(item.group(3), current);
        }
        return line;
    }

    /** Returns a subhead of a special, such as {@code - 北方：}, as a key. */
    private static String subhead(String line) {
        var subhead = SUBHEAD.matcher(line);
        return subhead.matches()
                ? subhead.group(1) + YamlText.quoted(subhead.group(2)) + ": " + subhead.group(3)
                : line;
    }

    /** Whether the text before a colon is a key: always with a space after an ASCII colon, otherwise if it is known. */
    private boolean isKey(String name, String colon, String rest, int indent, @Nullable String hyphen) {
        if (hyphen == null && (indent == baseIndent || baseIndent < 0)) {
            return !rest.startsWith("//") && (isKnown(name) || name.indexOf(' ') < 0);
        }
        return current != null && MAPS.contains(current) && FlowNormalizer.isInnerKey(name)
                && (!colon.equals(":") || !rest.startsWith("//"));
    }

    private String keyLine(String name, String rest, int indent, @Nullable String hyphen) {
        var value = YamlText.strip(rest);
        var prefix = " ".repeat(indent) + (hyphen == null ? "" : hyphen) + unquoted(name) + ":";
        Key key;
        boolean isText;
        if (hyphen == null && (baseIndent < 0 || indent == baseIndent)) {
            baseIndent = indent;
            key = Key.of(unquoted(name)).or(() -> Key.publicationKeyMeantBy(unquoted(name)))
                    .or(() -> Key.ofSubject(unquoted(name))).orElse(null);
            current = key;
            isText = key != null && TEXTS.contains(key);
        } else {
            key = current;
            isText = true;
        }
        if (value.isEmpty() && key != null && isText && isContinuedText(indent)) {
            return prefix + " " + value(continued("", indent, '\0'), key, true, false, false);
        }
        if (value.isEmpty()) {
            return prefix;
        }
        if (BLOCK_SCALAR.matcher(value).matches()) {
            blockIndent = indent;
            return prefix + " " + value;
        }
        var isInner = hyphen != null || indent != baseIndent;
        if (key != null && isText && hyphen == null && isContinued(indent) && !hasKeyInside(indent)) {
            var first = value.charAt(0);
            if ("[【［".indexOf(first) >= 0 && LISTS.contains(key) && !YamlText.isClosed(value)) {
                return prefix + " " + value(continued(value, -1, ']'), key, true, isInner, false);
            }
            if ("\"'[{｛【［|>&!".indexOf(first) < 0) {
                return prefix + " " + value(continued(value, indent, '\0'), key, true, isInner, false);
            }
        }
        return prefix + " " + (key == null ? value : value(value, key, isText, isInner, isContinued(indent)));
    }

    private String value(String value, Key key, boolean isText, boolean isInner, boolean isContinued) {
        var isList = !isInner && LISTS.contains(key);
        var unwrapped = YamlText.withoutChineseQuotes(value);
        if (!unwrapped.equals(value)) {
            return YamlText.quoted(unwrapped);
        }
        return switch (value.charAt(0)) {
            case '"', '\'' -> isContinued ? value : quotedValue(value, isList);
            case '[', '【', '［' -> {
                if (isText && !isInner && YamlText.isClosed(value) && !LISTS.contains(key) && !MAPS.contains(key)) {
                    yield YamlText.quoted(value);
                }
                if (isList && YamlText.isClosed(value)) {
                    yield FlowNormalizer.list(value, NAMES.contains(key));
                }
                var isUnclosed = isText && !isContinued && !YamlText.isClosed(value)
                        && (!isList || YamlText.lastBracket(value) > 0);
                yield isUnclosed || value.charAt(0) != '[' ? YamlText.quoted(value) : value;
            }
            case '{', '｛' -> {
                if (MAPS.contains(key) && !isContinued) {
                    yield FlowNormalizer.map(value);
                }
                yield isText && !isInner && !isContinued && !MAPS.contains(key) && !LISTS.contains(key)
                        ? YamlText.quoted(value)
                        : value;
            }
            default -> isContinued ? value : plain(value, isText, key);
        };
    }

    /** Returns a plain value, in quotes if YAML would not read all of it. */
    private String plain(String value, boolean isText, Key key) {
        if (value.startsWith("#")) {
            return hash(value, isText, key);
        }
        var comment = comment(value, isText);
        var text = comment < 0 ? value : value.substring(0, comment).stripTrailing();
        if (comment >= 0 && isText && key != Key.STATUS) {
            note(Cause.of("frontmatter.comment"), value.substring(comment));
        }
        if ((isText && "*&!".indexOf(text.charAt(0)) >= 0 && !text.startsWith("!!") && !isAnchored(text, key))
                || "@%`,]}|>".indexOf(text.charAt(0)) >= 0 || text.startsWith("- ") || text.startsWith("? ")
                || text.startsWith("---") || text.contains(": ") || text.endsWith(":") || text.contains(" #")) {
            return YamlText.quoted(LISTS.contains(key) && text.startsWith("- ") ? text.substring(2).strip() : text);
        }
        return text;
    }

    private String hash(String value, boolean isText, Key key) {
        if (!isText || value.length() == 1 || Character.isWhitespace(value.charAt(1))) {
            if (key == Key.TITLE && !value.substring(1).isBlank()) {
                note(Cause.of("frontmatter.comment"), value);
            }
            return value;
        }
        return YamlText.quoted(NAMES.contains(key) && HASHED_WORDS.matcher(value).matches()
                ? value.substring(1).replaceAll("\\s+#", ", ")
                : value);
    }

    /** An anchor or alias of YAML, such as {@code &common [a, b]} or {@code *common}. */
    private static boolean isAnchored(String text, Key key) {
        return LISTS.contains(key) && text.matches("\\*\\w+|&\\w+ +[\\[{].*");
    }

    /** Returns where a comment begins; -1 if there is none. In text, a hash before a sign without space is no comment. */
    private static int comment(String value, boolean isText) {
        for (var i = value.indexOf(" #"); i >= 0; i = value.indexOf(" #", i + 1)) {
            if (!isText || i + 2 == value.length() || Character.isWhitespace(value.charAt(i + 2))) {
                return i + 1;
            }
        }
        return -1;
    }

    private String quotedValue(String value, boolean isList) {
        var end = YamlText.endOfQuote(value, 0);
        if (end < 0) {
            return YamlText.quoted(value);
        }
        var rest = value.substring(end + 1).strip();
        if (rest.isEmpty() || rest.startsWith("#")) {
            return value;
        }
        return isList && (rest.startsWith(",") || rest.startsWith("，") || rest.startsWith("、"))
                ? FlowNormalizer.list("[" + value + "]", true)
                : YamlText.quoted(value);
    }

    private String itemValue(String written, Key key) {
        var value = YamlText.strip(written);
        if (value.isEmpty() || !LISTS.contains(key)) {
            return value;
        }
        var unwrapped = YamlText.withoutChineseQuotes(value);
        if (!unwrapped.equals(value)) {
            return YamlText.quoted(unwrapped);
        }
        if ((value.charAt(0) == '"' || value.charAt(0) == '\'') && NAMES.contains(key)
                && YamlText.endOfQuote(value, 0) > 0) {
            return quotedValue(value, key != Key.AUTHORS);
        }
        if ("\"'[{｛".indexOf(value.charAt(0)) >= 0) {
            return value.charAt(0) == '｛' || value.charAt(0) == '{' ? FlowNormalizer.map(value) : value;
        }
        if (NAMES.contains(key) && key != Key.AUTHORS && CHINESE_SEPARATOR.matcher(value).find()
                && !value.contains(": ")) {
            return FlowNormalizer.list("[" + withoutComment(value) + "]", true);
        }
        return MAPS.contains(key) && value.contains(": ") ? value : plain(value, true, key);
    }

    /** Whether text, and neither a list nor a map, follows in the next lines. */
    private boolean isContinuedText(int indent) {
        if (!isContinued(indent) || hasKeyInside(indent)) {
            return false;
        }
        var next = nextLine();
        var key = KEY_LINE.matcher(next);
        var isKey = key.matches() && current != null && MAPS.contains(current)
                && FlowNormalizer.isInnerKey(key.group(3));
        return !isKey && !ITEM.matcher(next).matches() && "\"'[{｛【［|>&!-".indexOf(YamlText.strip(next).charAt(0)) < 0;
    }

    /**
     * Returns a value with the lines that continue it, and goes on to the last of them. A hash with a space after it begins a
     * comment, as in a value on one line.
     *
     * @param indent the indentation of the key, which ends the value; -1 if only the last sign does
     * @param last   the sign at the end of the last line; NUL if only the indentation ends the value
     */
    private String continued(String value, int indent, char last) {
        var text = new StringBuilder(withoutComment(value));
        while (number + 1 < lines.size() && (last == '\0' || !YamlText.isClosed(text.toString()))) {
            var next = withoutInvisible(lines.get(number + 1));
            if (!next.isBlank() && (YamlText.indent(next) <= indent || (indent < 0 && isNextKey(next)))) {
                break;
            }
            number++;
            var words = withoutComment(YamlText.strip(next));
            if (!words.isEmpty() && !text.isEmpty() && !areJoined(text.charAt(text.length() - 1), words.charAt(0))) {
                text.append(' ');
            }
            text.append(words);
        }
        return text.toString();
    }

    /** Whether one of the lines that continue a value begins with a known key, which is indented by mistake. */
    private boolean hasKeyInside(int indent) {
        for (var i = number + 1; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.isBlank() && YamlText.indent(line) <= indent) {
                return false;
            }
            var key = KEY_LINE.matcher(line);
            if (key.matches() && Key.of(unquoted(key.group(3))).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isNextKey(String line) {
        return YamlText.indent(line) <= baseIndent && KEY_LINE.matcher(line).matches();
    }

    /** No space separates the lines of a Chinese text. */
    private static boolean areJoined(char before, char after) {
        return isChinese(before) && isChinese(after);
    }

    private static boolean isChinese(char sign) {
        return Character.isIdeographic(sign) || "，。、；：？！”’）》」』】…“‘（《「『【".indexOf(sign) >= 0;
    }

    private String withoutComment(String text) {
        var comment = text.startsWith("# ") ? 0 : comment(text, true);
        if (comment < 0) {
            return text;
        }
        note(Cause.of("frontmatter.comment"), text.substring(comment));
        return text.substring(0, comment).stripTrailing();
    }

    private static String withoutInvisible(String line) {
        return line.chars().allMatch(sign -> sign <= '~') ? line : INVISIBLE.matcher(line).replaceAll("");
    }

    private static boolean isKnown(String name) {
        return Key.of(unquoted(name)).isPresent() || ForeignKeys.contains(name);
    }

    private static String unquoted(String name) {
        var plain = name.strip();
        var isQuoted = plain.length() > 1 && "\"“".indexOf(plain.charAt(0)) >= 0
                && "\"”".indexOf(plain.charAt(plain.length() - 1)) >= 0;
        return isQuoted ? plain.substring(1, plain.length() - 1) : plain;
    }

    /** Returns the next line that is not blank; empty if there is none. */
    private String nextLine() {
        var next = number + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() ? lines.get(next) : "";
    }

    /** Whether the next line, of any kind, continues the value. */
    private boolean isContinued(int indent) {
        var next = nextLine();
        var first = YamlText.strip(next);
        return !first.isEmpty() && (YamlText.indent(next) > indent || first.startsWith("]") || first.startsWith("}"));
    }

    private void note(Cause cause, String text) {
        notes.add(new Note(firstLine + number, cause.with(SingleLineText.of(text, Value.MAX_SHOWN))));
    }

}
