package kanbao.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A template tag of another site builder: a Hugo shortcode, or a Liquid or Hexo tag.
 *
 * @param start      the index of its first character
 * @param end        the index after its last character
 * @param name       in lower case, such as {@code figure} or {@code endraw}
 * @param named      the arguments of the form {@code key="value"}
 * @param positional the other arguments, in order
 */
record TemplateTag(int start, int end, String name, Map<String, String> named, List<String> positional) {

    private static final int MAX_LENGTH = 2_000;
    private static final Pattern CONTENT = Pattern.compile("[-+]?[ \\t]*(/?)[ \\t]*([A-Za-z_][\\w./-]*)(.*)",
            Pattern.DOTALL);
    private static final Pattern ARGUMENT = Pattern
            .compile("(?:([A-Za-z_][\\w-]*)[ \\t]*=[ \\t]*)?(?:(\"[^\"]*\"|'[^']*'|`[^`]*`)|(\\S+))");
    private static final Map<String, String> BRACKETS = Map.of("{{<", ">}}", "{{%", "%}}", "{%", "%}");

    /** Parses the tag that begins at this index, if there is one. */
    static Optional<TemplateTag> at(String text, int start) {
        return BRACKETS.entrySet().stream()
                .filter(bracket -> text.startsWith(bracket.getKey(), start))
                .findFirst()
                .flatMap(bracket -> at(text, start, start + bracket.getKey().length(), bracket.getValue()));
    }

    private static Optional<TemplateTag> at(String text, int start, int contentStart, String closing) {
        var end = text.indexOf(closing, contentStart, Math.min(text.length(), contentStart + MAX_LENGTH));
        var tag = CONTENT.matcher(end < 0 ? "" : text.substring(contentStart, end));
        if (!tag.matches()) {
            return Optional.empty();
        }
        var prefix = tag.group(1).isEmpty() ? "" : "end";
        return Optional.of(of(start, end + closing.length(), prefix + tag.group(2).toLowerCase(Locale.ROOT),
                tag.group(3).replaceFirst("[-/]?\\s*$", "")));
    }

    private static TemplateTag of(int start, int end, String name, String arguments) {
        var named = new HashMap<String, String>();
        var positional = new ArrayList<String>();
        var argument = ARGUMENT.matcher(arguments);
        while (argument.find()) {
            var quoted = argument.group(2);
            var value = quoted == null ? argument.group(3) : quoted.substring(1, quoted.length() - 1);
            if (argument.group(1) == null) {
                positional.add(value);
            } else {
                named.put(argument.group(1).toLowerCase(Locale.ROOT), value);
            }
        }
        return new TemplateTag(start, end, name, Map.copyOf(named), List.copyOf(positional));
    }

    /** Returns the named argument, otherwise the positional one, otherwise an empty string. */
    String argument(String key, int position) {
        return named.getOrDefault(key, position < positional.size() ? positional.get(position) : "");
    }

    String argument(String key) {
        return named.getOrDefault(key, "");
    }

    boolean ends(TemplateTag opening) {
        return name.equals("end" + opening.name);
    }

}
