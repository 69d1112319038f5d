package kanbao.article;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A video or an audio file in an article.
 *
 * @param width    in pixels, as it is shown; 0 for an audio file
 * @param height   in pixels, as it is shown; 0 for an audio file
 * @param duration zero if it is unknown
 * @param poster   the picture of a video before it plays, or of an audio file; null if there is none
 * @param title    what it shows, in one line; may be empty
 */
public record Media(Attachment file, int width, int height, Duration duration, @Nullable Picture poster,
        String title) {

    public boolean isVideo() {
        return width > 0;
    }

    public String mediaType() {
        return file.type().mediaType(isVideo());
    }

}
