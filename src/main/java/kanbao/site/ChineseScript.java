package kanbao.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The two scripts of Chinese (ISO 15924: Hans and Hant). */
public enum ChineseScript {

    SIMPLIFIED("zh-Hans"),
    TRADITIONAL("zh-Hant");

    private static final List<String> TRADITIONAL_REGIONS = List.of("TW", "HK", "MO");

    private final String tag;

    ChineseScript(String tag) {
        this.tag = tag;
    }

    /** The script of a language; empty if it is not Chinese. */
    public static Optional<ChineseScript> of(Locale language) {
        if (!language.getLanguage().equals("zh")) {
            return Optional.empty();
        }
        var isTraditional = language.getScript().isEmpty()
                ? TRADITIONAL_REGIONS.contains(language.getCountry())
                : language.getScript().equals("Hant");
        return Optional.of(isTraditional ? TRADITIONAL : SIMPLIFIED);
    }

    /** The script of a language; empty if it is not Chinese. */
    public static Optional<ChineseScript> of(String languageTag) {
        return languageTag.startsWith("zh") ? of(Locale.forLanguageTag(languageTag)) : Optional.empty();
    }

    /** The language tag without a region (BCP 47), as {@code hreflang} has it. */
    public String tag() {
        return tag;
    }

    public ChineseScript other() {
        return this == SIMPLIFIED ? TRADITIONAL : SIMPLIFIED;
    }

    /** What the paths of pages in this script start with, if it is not the script of the site. */
    public String prefix() {
        return "/" + tag.toLowerCase(Locale.ROOT);
    }

}
