package kanbao.attachment;

import java.time.Duration;

/**
 * What the header of a video or an audio file says.
 *
 * @param width     in pixels, as it is shown; 0 for an audio file
 * @param height    in pixels, as it is shown; 0 for an audio file
 * @param duration  zero if it is unknown
 * @param isPlayedEverywhere false if the video is encoded in a way that some browsers cannot play
 * @param tellsPlace         whether the file could say where it was made
 */
public record MediaHeader(int width, int height, Duration duration, boolean isPlayedEverywhere, boolean tellsPlace) {

    /** In pixels. */
    private static final int MAX_SIDE = 16_384;
    private static final long MAX_SECONDS = 1_000_000;

    static final MediaHeader NONE = audio(Duration.ZERO);

    static MediaHeader audio(Duration duration) {
        return new MediaHeader(0, 0, duration, true, false);
    }

    static boolean isSize(long width, long height) {
        return width > 0 && height > 0 && width <= MAX_SIDE && height <= MAX_SIDE;
    }

    /** Returns a duration that no error in the header makes absurd. */
    static Duration duration(double seconds) {
        return seconds > 0 && seconds < MAX_SECONDS ? Duration.ofMillis(Math.round(seconds * 1000)) : Duration.ZERO;
    }

}
