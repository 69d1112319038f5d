package kanbao.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The language in the path of a translated story, such as {@code title.en.md}, {@code title/index.zh-tw.md} or
 * {@code zh_tw/title.md}.
 */
final class PathLanguage {

    /** Only languages that sites have: other codes are also words, extensions and domains, such as {@code io} and {@code ts}. */
    static final String TAG = "(?:zh(?:[-_](?:cn|tw|hk|mo|sg|hans|hant)(?:[-_](?:cn|tw|hk))?)?|en(?:[-_](?:us|gb))?"
            + "|ja|ko|fr|de|es|ru|pt(?:[-_]br)?|vi|th|ar|ug|bo|mn|kk)";

    private static final Pattern SUFFIX = Pattern.compile("(?i).*[^/]\\.(?<tag>" + TAG + ")\\.[^./]+");
    private static final Pattern FOLDER = Pattern.compile("(?i)(?:^|.*/)(?<tag>" + TAG + ")/.*");
    private static final List<String> TRADITIONAL = List.of("TW", "HK", "MO");

    private PathLanguage() {
    }

    /** Returns the language in the name of the file, else that in the name of a folder, as a BCP 47 tag. */
    static Optional<String> of(String path) {
        return ofFileName(path).or(() -> path.indexOf('/') < 0 ? Optional.empty() : tag(FOLDER, path));
    }

    static Optional<String> ofFileName(String path) {
        return path.indexOf('.') == path.lastIndexOf('.') ? Optional.empty() : tag(SUFFIX, path);
    }

    /** Whether both are the same language in the same script: {@code zh-CN} and {@code zh-Hans} are. */
    static boolean isSame(String tag, Locale other) {
        var one = Locale.forLanguageTag(tag);
        return one.getLanguage().equals(other.getLanguage())
                && (!one.getLanguage().equals("zh") || isTraditional(one) == isTraditional(other));
    }

    private static boolean isTraditional(Locale locale) {
        return locale.getScript().isEmpty()
                ? TRADITIONAL.contains(locale.getCountry())
                : locale.getScript().equals("Hant");
    }

    private static Optional<String> tag(Pattern pattern, String path) {
        var matcher = pattern.matcher(path);
        return matcher.matches()
                ? Optional.of(Locale.forLanguageTag(matcher.group("tag").replace('_', '-')).toLanguageTag())
                : Optional.empty();
    }

}
