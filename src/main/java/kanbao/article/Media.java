package kanbao.article;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A film or a sound in an article.
 *
 * @param width    in pixels, as it is shown; 0 for a sound
 * @param height   in pixels, as it is shown; 0 for a sound
 * @param duration zero if it is unknown
 * @param poster   the picture of a film before it plays, or of a sound; null if there is none
 * @param title    what it shows, in one line; may be empty
 */
public record Media(Attachment file, int width, int height, Duration duration, @Nullable Picture poster,
        String title) {

    public boolean isFilm() {
        return width > 0;
    }

    public String mediaType() {
        return file.type().mediaType(isFilm());
    }

}
