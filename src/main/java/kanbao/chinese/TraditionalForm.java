package kanbao.chinese;

/** The forms of Traditional Chinese in which a site can also be read: the setting {@code kanbao.site.traditional}. */
public enum TraditionalForm {

    /** The characters of Taiwan. */
    TW("zh-Hant", Conversion.S2TW, Conversion.TW2S),
    /** The characters of Hong Kong. */
    HK("zh-Hant-HK", Conversion.S2HK, Conversion.HK2S),
    /** The characters and words of Taiwan, such as 軟體 for 软件. */
    TWP("zh-Hant", Conversion.S2TWP, Conversion.TW2SP),
    /** The characters and words of Hong Kong, such as 的士 for 出租车. */
    HKP("zh-Hant-HK", Conversion.S2HKP, Conversion.HK2SP),
    /** The site has only the script in which its stories are written. */
    NONE("zh-Hant", Conversion.S2TW, Conversion.TW2S);

    private final String language;
    private final Conversion fromSimplified;
    private final Conversion toSimplified;

    TraditionalForm(String language, Conversion fromSimplified, Conversion toSimplified) {
        this.language = language;
        this.fromSimplified = fromSimplified;
        this.toSimplified = toSimplified;
    }

    /** Returns the language tag of text in this form (BCP 47). */
    public String language() {
        return language;
    }

    public Conversion fromSimplified() {
        return fromSimplified;
    }

    public Conversion toSimplified() {
        return toSimplified;
    }

}
