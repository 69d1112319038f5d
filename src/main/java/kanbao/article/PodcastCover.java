package kanbao.article;

import java.util.Set;

/** The requirements of Apple Podcasts for covers: square, PNG or JPEG, from 1,400 to 3,000 pixels on a side. */
public final class PodcastCover {

    public static final int MIN_SIDE = 1400;
    public static final int MAX_SIDE = 3000;
    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg");

    private PodcastCover() {
    }

    public static boolean isAccepted(Picture picture) {
        return TYPES.contains(picture.mediaType()) && picture.width() == picture.height()
                && picture.width() >= MIN_SIDE && picture.width() <= MAX_SIDE;
    }

}
