package kanbao.article;

import java.util.List;

/** The people with one role in an article, besides its authors. */
public record Credit(Role role, List<String> names) {

    public Credit {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a credit without names");
        }
        names.forEach(name -> Preconditions.requireText("name of a person", name));
    }

    /** What a person did for an article, in the order in which papers print it. */
    public enum Role {
        TRANSLATOR("credit.translator"),
        PHOTOGRAPHER("credit.photographer"),
        ILLUSTRATOR("credit.illustrator"),
        PRODUCER("credit.producer"),
        EDITOR("credit.editor"),
        PROOFREADER("credit.proofreader");

        private final String messageKey;

        Role(String messageKey) {
            this.messageKey = messageKey;
        }

        /** The key of the text that names the role and the people. */
        public String messageKey() {
            return messageKey;
        }

        /** Whether papers print the role beside the authors, and not below the text. */
        public boolean isInByline() {
            return this == TRANSLATOR || this == PHOTOGRAPHER;
        }
    }

}
