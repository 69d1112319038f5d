package kanbao.frontmatter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rewrites lists in brackets and maps in braces, as people type them, into YAML. */
final class FlowNormalizer {

    private static final Set<String> INNER_KEYS = Set.of("date", "reason", "text", "note", "words", "src", "url",
            "path",
            "alt", "caption", "credit", "name", "link", "title", "image", "render", "list", "日期", "时间", "原因", "理由",
            "说明", "内容", "更正", "姓名", "名称", "链接");
    private static final Pattern INNER_KEY = Pattern.compile("(?:^|[,，;；])\\s*([\\p{L}_]{2,10})\\s*[:：]\\s*");

    private FlowNormalizer() {
    }

    /**
     * Returns a list in brackets with ASCII signs; unchanged if YAML reads it as it was meant.
     *
     * @param areNames whether Chinese commas and semicolons separate the items too
     */
    static String list(String value, boolean areNames) {
        var end = YamlText.lastBracket(value);
        var inner = value.substring(1, end);
        var comment = value.substring(end + 1);
        if (inner.indexOf('】') >= 0) {
            return YamlText.quoted(value);
        }
        if (inner.indexOf('{') >= 0 || (value.charAt(0) == '[' && value.charAt(end) == ']' && isAsciiList(inner))) {
            return value;
        }
        var separators = areNames ? ",，、;；|｜" : ",，";
        return "["
                + items(inner, separators).stream().map(item -> item(item, areNames)).collect(Collectors.joining(", "))
                + "]" + (comment.isBlank() ? "" : " " + comment.strip());
    }

    private static String item(String item, boolean areNames) {
        var first = item.charAt(0);
        if (first == '[' && YamlText.isClosed(item)) {
            return list(item, areNames);
        }
        if ((first == '"' || first == '\'') && YamlText.endOfQuote(item, 0) == item.length() - 1) {
            return item;
        }
        return YamlText.quoted(YamlText.withoutChineseQuotes(item));
    }

    private static List<String> items(String inner, String separators) {
        var items = new ArrayList<String>();
        var start = 0;
        var depth = 0;
        var isBlank = true;
        var lastChineseQuote = inner.lastIndexOf('”');
        for (var i = 0; i <= inner.length(); i++) {
            var sign = i == inner.length() ? '\0' : inner.charAt(i);
            var isFirst = isBlank;
            isBlank = isBlank && Character.isWhitespace(sign);
            if (isFirst && (sign == '"' || sign == '\'')) {
                i = Math.max(i, YamlText.endOfQuote(inner, i));
            } else if (isFirst && sign == '“' && lastChineseQuote > i) {
                i = inner.indexOf('”', i);
            } else if (sign == '[') {
                depth++;
            } else if (sign == ']') {
                depth--;
            } else if (i == inner.length() || (depth <= 0 && separators.indexOf(sign) >= 0)) {
                var item = YamlText.strip(inner.substring(start, i));
                if (!item.isEmpty()) {
                    items.add(item);
                }
                start = i + 1;
                isBlank = true;
            }
        }
        return items;
    }

    private static boolean isAsciiList(String inner) {
        return inner.chars().noneMatch(sign -> "，、；|｜“”‘’#@*&!%`＂".indexOf(sign) >= 0) && !inner.contains(": ");
    }

    /** Returns a map in braces whose text may contain Chinese signs and commas; unchanged if its keys are unknown. */
    static String map(String value) {
        var last = value.charAt(value.length() - 1);
        if (last != '}' && last != '｝') {
            return value;
        }
        var inner = value.substring(1, value.length() - 1);
        var keys = INNER_KEY.matcher(inner).results().filter(key -> isInnerKey(key.group(1))).toList();
        if (keys.isEmpty() || keys.getFirst().start() != 0) {
            return value;
        }
        var fields = new ArrayList<String>();
        for (var i = 0; i < keys.size(); i++) {
            var end = i + 1 < keys.size() ? keys.get(i + 1).start() : inner.length();
            var text = YamlText.strip(inner.substring(Math.min(keys.get(i).end(), end), end));
            if (!text.isEmpty() && "\"'[{".indexOf(text.charAt(0)) >= 0) {
                var closed = (text.charAt(0) == '"' || text.charAt(0) == '\'')
                        ? YamlText.endOfQuote(text, 0) == text.length() - 1
                        : YamlText.isClosed(text);
                if (!closed) {
                    return value;
                }
                fields.add(keys.get(i).group(1) + ": " + text);
            } else {
                fields.add(keys.get(i).group(1) + ": " + YamlText.quoted(YamlText.withoutChineseQuotes(text)));
            }
        }
        return "{" + String.join(", ", fields) + "}";
    }

    /** Whether the key is known in a map, such as {@code caption}. */
    static boolean isInnerKey(String name) {
        return INNER_KEYS.contains(name.strip().toLowerCase(Locale.ROOT));
    }

}
