package kanbao.chinese;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Dictionaries that OpenCC uses together: the longest entry is used, and among equal entries that of the first dictionary. */
enum DictionaryGroup {

    /** Replaces compatibility characters, such as those of old Korean fonts, by the usual ones. */
    NORMALISATION("CJK_Compatibility_Ideographs"),

    SIMPLIFIED("Corrections", "STPhrases", "STPhrases_GeneratedFromRegionalPhrases", "STCharacters"),
    TO_TAIWAN("TWVariantsPhrases", "TWVariants"),
    TO_TAIWAN_WORDS("TWPhrases", "TWVariantsPhrases", "TWVariants"),
    TO_HONG_KONG("HKVariantsPhrases", "HKVariants"),
    TO_HONG_KONG_WORDS("HKPhrases", "HKVariantsPhrases", "HKVariants"),

    TRADITIONAL("TSPhrases", "TSCharacters"),
    FROM_TAIWAN("TWVariantsRevPhrases", "TWVariantsRev"),
    FROM_TAIWAN_WORDS("TWPhrasesRev", "TWVariantsRevPhrases", "TWVariantsRev"),
    FROM_HONG_KONG("HKVariantsRevPhrases", "HKVariantsRev"),
    FROM_HONG_KONG_WORDS("HKPhrasesRev", "HKVariantsRevPhrases", "HKVariantsRev");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> names;
    @SuppressWarnings("ImmutableEnumChecker") // loaded once
    private volatile @Nullable Dictionary dictionary;

    DictionaryGroup(String... names) {
        this.names = List.of(names);
    }

    /** Returns the dictionaries as one; the first call loads them. */
    Dictionary dictionary() {
        var loaded = dictionary;
        return loaded == null ? load() : loaded;
    }

    private synchronized Dictionary load() {
        var loaded = dictionary;
        if (loaded == null) {
            loaded = Dictionary.of(DictionaryReader.read(names));
            dictionary = loaded;
        }
        return loaded;
    }

}
