package kanbao.chinese;

/** The forms of Traditional Chinese in which a site can also be read: the setting {@code kanbao.site.traditional}. */
public enum TraditionalForm {

    /** The characters of Taiwan. */
    TW(Conversion.S2TW, Conversion.TW2S),
    /** The characters of Hong Kong. */
    HK(Conversion.S2HK, Conversion.HK2S),
    /** The characters and words of Taiwan, such as 軟體 for 软件. */
    TWP(Conversion.S2TWP, Conversion.TW2SP),
    /** The characters and words of Hong Kong, such as 的士 for 出租车. */
    HKP(Conversion.S2HKP, Conversion.HK2SP),
    /** The site has only the script in which its stories are written. */
    NONE(Conversion.S2TW, Conversion.TW2S);

    private final Conversion fromSimplified;
    private final Conversion toSimplified;

    TraditionalForm(Conversion fromSimplified, Conversion toSimplified) {
        this.fromSimplified = fromSimplified;
        this.toSimplified = toSimplified;
    }

    public Conversion fromSimplified() {
        return fromSimplified;
    }

    public Conversion toSimplified() {
        return toSimplified;
    }

}
