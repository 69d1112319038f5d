package kanbao.article;

/**
 * How artificial intelligence was used for the text of an article.
 *
 * @param words what was done, in the editor’s words; may be empty
 */
public record AiUse(Kind kind, String words) {

    /** What artificial intelligence did. */
    public enum Kind {
        GENERATED("ai.generated", "trainedAlgorithmicMedia", 1),
        ASSISTED("ai.assisted", "compositeWithTrainedAlgorithmicMedia", 2);

        private static final String IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/";

        private final String messageKey;
        private final String code;
        private final int label;

        Kind(String messageKey, String code, int label) {
            this.messageKey = messageKey;
            this.code = code;
            this.label = label;
        }

        /** The key of the text that readers see. */
        public String messageKey() {
            return messageKey;
        }

        /** The digital source type of IPTC, as its address. */
        public String sourceType() {
            return IPTC + code;
        }

        /** The metadata of GB 45438-2025 as JSON: label 1 is “generated”, 2 is “possibly generated”. */
        public String aigc() {
            return "{\"AIGC\":{\"Label\":\"" + label + "\"}}";
        }
    }

}
