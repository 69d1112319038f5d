package kanbao.content;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The path of a file or folder that was perhaps copied, such as {@code story (1).md}, {@code story - 副本.md} or
 * {@code Copy of story.md}.
 *
 * @param original the path of the original file
 * @param named    whether the name says that it is a copy, and does not only end with a number
 */
record CopyName(String original, boolean named) {

    private static final Pattern NAMED = Pattern.compile("(?i)(?<o>[^/]+?)(?:\\s*[-_–—]?\\s*的?(?:副本|拷贝|拷貝|复制|复件|备份|備份)"
            + "|[-_ .]+(?:copy|duplicate|backup|bak|orig|old|tmp|swp)|[-_](?:desktop|laptop|win)-[a-z\\d]{4,}"
            + "|[-_][^-_/]*(?:macbook(?:-pro|-air)?|imac|-pc))(?:[-_ ]?[(（]?\\d{1,3}[)）]?)?");
    private static final Pattern NAMED_IN_FRONT = Pattern
            .compile("(?i)(?:副本|复件|拷贝|备份)(?:[-_ ]*[(（]\\d+[)）])?[-_ ]*(?<o>[^/]+)|copy (?:[(]\\d+[)] )?of (?<e>[^/]+)");
    private static final Pattern NUMBERED = Pattern.compile("(?<o>[^/]+?)(?:\\s*[(（]\\d{1,3}[)）]|[ _]\\d{1,2})");
    private static final Pattern QUOTED = Pattern.compile("[“\"「](.+)[”\"」]");
    private static final int MAX_LENGTH = 255;

    /** Returns the original of a copied file or folder; empty if the path is none of a copy, or there is no original. */
    static Optional<CopyName> of(String path, Predicate<String> exists) {
        var parts = path.split("/", -1);
        for (var i = parts.length - 1; i >= 0; i--) {
            var dot = i == parts.length - 1 ? parts[i].lastIndexOf('.') : -1;
            var extension = dot < 0 ? "" : parts[i].substring(dot);
            var copy = ofName(dot < 0 ? parts[i] : parts[i].substring(0, dot));
            if (copy.isPresent()) {
                var before = parts[i];
                parts[i] = copy.get().original() + extension;
                var original = String.join("/", parts);
                if (!original.equals(path) && exists.test(original)) {
                    return Optional.of(new CopyName(original, copy.get().named()));
                }
                parts[i] = before;
            }
        }
        return Optional.empty();
    }

    private static Optional<CopyName> ofName(String name) {
        if (name.length() > MAX_LENGTH || !mayBeCopy(name)) {
            return Optional.empty();
        }
        var named = NAMED.matcher(name);
        if (named.matches()) {
            return Optional.of(new CopyName(unquoted(named.group("o")), true));
        }
        var inFront = NAMED_IN_FRONT.matcher(name);
        if (inFront.matches()) {
            var original = inFront.group("o") == null ? inFront.group("e") : inFront.group("o");
            return Optional.of(new CopyName(unquoted(original), true));
        }
        var numbered = NUMBERED.matcher(name);
        return numbered.matches() ? Optional.of(new CopyName(numbered.group("o"), false)) : Optional.empty();
    }

    /** Most names end with a letter that rules out a copy, so that the patterns are rarely tried. */
    private static boolean mayBeCopy(String name) {
        if (name.isEmpty()) {
            return false;
        }
        var last = name.charAt(name.length() - 1);
        return "副复拷备CcＣ".indexOf(name.charAt(0)) >= 0 || Character.isDigit(last)
                || ")）本贝貝制件份yYeEpPkKgGdDcCrRoO".indexOf(last) >= 0 || name.contains("-DESKTOP-")
                || name.contains("-LAPTOP-") || name.contains("-WIN-");
    }

    private static String unquoted(String name) {
        var quoted = QUOTED.matcher(name.strip());
        return quoted.matches() ? quoted.group(1) : name.strip();
    }

}
