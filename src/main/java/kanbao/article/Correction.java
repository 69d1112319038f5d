package kanbao.article;

import java.time.LocalDate;

/** A correction of an article: its date, and the text that explains it. */
public record Correction(LocalDate date, String text) {

    public Correction {
        Preconditions.requireText("correction", text);
    }

}
