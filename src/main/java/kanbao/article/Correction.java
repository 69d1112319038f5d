package kanbao.article;

import java.time.LocalDate;

/** What was wrong in an article, and when it was put right. */
public record Correction(LocalDate date, String text) {

    public Correction {
        Preconditions.words("correction", text);
    }

}
