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
 * A tag of another site builder's template language: a Hugo shortcode, or a Liquid or Hexo tag.
 *
 * @param start  where it begins in the text
 * @param end    where the text goes on after it
 * @param name   in lower case, such as {@code figure} or {@code endraw}
 * @param named  its arguments of the form {@code key="value"}
 * @param others its other arguments, in order
 */
record TemplateTag(int start, int end, String name, Map<String, String> named, List<String> others) {

    /** Longer ones are no tags but text. */
    private static final int LONGEST = 2_000;
    private static final Pattern INSIDE = Pattern.compile("[-+]?[ \\t]*(/?)[ \\t]*([A-Za-z_][\\w./-]*)(.*)",
            Pattern.DOTALL);
    private static final Pattern ARGUMENT = Pattern
            .compile("(?:([A-Za-z_][\\w-]*)[ \\t]*=[ \\t]*)?(?:\"([^\"]*)\"|'([^']*)'|`([^`]*)`|(\\S+))");
    private static final Map<String, String> BRACKETS = Map.of("{{<", ">}}", "{{%", "%}}", "{%", "%}");

    /** The tag that begins at that place of the text, if one does. */
    static Optional<TemplateTag> at(String text, int start) {
        return BRACKETS.entrySet().stream()
                .filter(bracket -> text.startsWith(bracket.getKey(), start))
                .findFirst()
                .flatMap(bracket -> at(text, start, start + bracket.getKey().length(), bracket.getValue()));
    }

    private static Optional<TemplateTag> at(String text, int start, int inside, String closing) {
        var end = text.indexOf(closing, inside, Math.min(text.length(), inside + LONGEST));
        var tag = INSIDE.matcher(end < 0 ? "" : text.substring(inside, end));
        if (!tag.matches()) {
            return Optional.empty();
        }
        var prefix = tag.group(1).isEmpty() ? "" : "end";
        return Optional.of(of(start, end + closing.length(), prefix + tag.group(2).toLowerCase(Locale.ROOT),
                tag.group(3).replaceFirst("[-/]?\\s*$", "")));
    }

    private static TemplateTag of(int start, int end, String name, String arguments) {
        var named = new HashMap<String, String>();
        var others = new ArrayList<String>();
        var argument = ARGUMENT.matcher(arguments);
        while (argument.find()) {
            var value = firstOf(argument.group(2), argument.group(3), argument.group(4), argument.group(5));
            if (argument.group(1) == null) {
                others.add(value);
            } else {
                named.put(argument.group(1).toLowerCase(Locale.ROOT), value);
            }
        }
        return new TemplateTag(start, end, name, Map.copyOf(named), List.copyOf(others));
    }

    private static String firstOf(@Nullable String... values) {
        for (var value : values) {
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    /** The argument of that name, else the one at that place, else nothing. */
    String argument(String key, int place) {
        return named.getOrDefault(key, place < others.size() ? others.get(place) : "");
    }

    String argument(String key) {
        return named.getOrDefault(key, "");
    }

    boolean ends(TemplateTag opening) {
        return name.equals("end" + opening.name);
    }

}
