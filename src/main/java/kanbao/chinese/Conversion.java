package kanbao.chinese;

import java.util.List;

/**
 * A conversion of OpenCC, with its name and its steps there. The text is split into the phrases of a dictionary, then each step
 * replaces the longest entries of its dictionaries in each segment.
 */
public enum Conversion {

    S2TW("zh-Hant-TW", DictionaryGroup.SIMPLIFIED, DictionaryGroup.SIMPLIFIED, DictionaryGroup.TO_TAIWAN),
    S2TWP("zh-Hant-TW", DictionaryGroup.SIMPLIFIED, DictionaryGroup.SIMPLIFIED, DictionaryGroup.TO_TAIWAN_WORDS),
    S2HK("zh-Hant-HK", DictionaryGroup.SIMPLIFIED, DictionaryGroup.SIMPLIFIED, DictionaryGroup.TO_HONG_KONG),
    S2HKP("zh-Hant-HK", DictionaryGroup.SIMPLIFIED, DictionaryGroup.SIMPLIFIED, DictionaryGroup.TO_HONG_KONG_WORDS),
    TW2S("zh-Hans", DictionaryGroup.TRADITIONAL, DictionaryGroup.FROM_TAIWAN, DictionaryGroup.TRADITIONAL),
    TW2SP("zh-Hans", DictionaryGroup.TRADITIONAL, DictionaryGroup.FROM_TAIWAN_WORDS, DictionaryGroup.TRADITIONAL),
    HK2S("zh-Hans", DictionaryGroup.TRADITIONAL, DictionaryGroup.FROM_HONG_KONG, DictionaryGroup.TRADITIONAL),
    HK2SP("zh-Hans", DictionaryGroup.TRADITIONAL, DictionaryGroup.FROM_HONG_KONG_WORDS, DictionaryGroup.TRADITIONAL);

    private final String language;
    private final DictionaryGroup segmentation;
    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<DictionaryGroup> steps;

    Conversion(String language, DictionaryGroup segmentation, DictionaryGroup... steps) {
        this.language = language;
        this.segmentation = segmentation;
        this.steps = List.of(steps);
    }

    /** Returns the language tag of converted text (BCP 47). */
    public String language() {
        return language;
    }

    /** Whether the result is in Simplified Chinese. */
    public boolean isToSimplified() {
        return segmentation == DictionaryGroup.TRADITIONAL;
    }

    /** Returns the dictionaries whose phrases split a text into segments. */
    DictionaryGroup segmentation() {
        return segmentation;
    }

    /** Returns the dictionaries that convert each segment, one after the other. */
    List<DictionaryGroup> steps() {
        return steps;
    }

}
