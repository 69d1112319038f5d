package kanbao.picture;

import java.util.List;
import java.util.stream.Stream;

import kanbao.picture.PictureMetadata.Credentials;

/** Decides which variants of a picture are rendered. */
final class VariantWidths {

    /**
     * In pixels: a card on a phone with three device pixels per CSS pixel; a column on a phone with two, or on a wide screen; a
     * column on a phone with three.
     */
    private static final List<Integer> STEPS = List.of(400, 800, 1200);
    private static final int MAX_WIDTH = STEPS.getLast();
    /** A step is skipped if the next one is less than this factor wider. */
    private static final double MIN_FACTOR = 1.2;
    /** Of height to width. Taller pictures, such as long screenshots, would be illegible in a smaller variant. */
    private static final int MAX_RATIO = 3;
    /** In pixels. Larger pictures would take many seconds to decode. */
    private static final int MAX_PICTURE_AREA = 64_000_000;
    /** In pixels. The decoder has the whole picture in memory, outside of the heap. */
    private static final int MAX_WEBP_AREA = 12_000_000;
    /** In bytes of a third of the heap: while a variant is rendered, up to four copies are in memory. */
    private static final int BYTES_PER_PIXEL = 3 * 14;
    /** In pixels. Tall pictures, or a small heap, have fewer variants. */
    private static final long MAX_VARIANT_AREA = Math.min(3_000_000,
            Runtime.getRuntime().maxMemory() / BYTES_PER_PIXEL);

    private VariantWidths() {
    }

    static List<Integer> of(PictureFormat format, PictureHeader header, PictureMetadata metadata) {
        var size = header.size();
        if (!format.hasVariants() || !metadata.isStill() || metadata.credentials() == Credentials.KEPT
                || header.problem() != null
                || size.area() > (format == PictureFormat.WEBP ? MAX_WEBP_AREA : MAX_PICTURE_AREA)
                || size.width() <= STEPS.getFirst() || size.height() > MAX_RATIO * size.width()) {
            return List.of();
        }
        var largest = Math.min(size.width(), MAX_WIDTH);
        return Stream.concat(STEPS.stream().filter(step -> step * MIN_FACTOR < largest), Stream.of(largest))
                .filter(width -> (long) width * width * size.height() / size.width() <= MAX_VARIANT_AREA)
                .toList();
    }

}
