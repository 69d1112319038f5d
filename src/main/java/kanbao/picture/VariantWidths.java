package kanbao.picture;

import java.util.List;
import java.util.stream.Stream;

/** Which variants there are of a picture. */
final class VariantWidths {

    /**
     * In pixels: a card on a phone with three pixels to a CSS pixel; a column on a phone with two, or on a wide screen; a
     * column on a phone with three.
     */
    private static final List<Integer> STEPS = List.of(400, 800, 1200);
    private static final int LARGEST = STEPS.getLast();
    /** A step that saves less than a sixth of the width of the next is none. */
    private static final double LEAST_STEP = 1.2;
    /** A long strip of pictures or text, which nobody could read in a smaller variant. */
    private static final int LONGEST_RATIO = 3;
    /** In pixels: what takes many seconds to decode is served as it is. */
    private static final int LARGEST_PICTURE = 64_000_000;
    /** In bytes of a third of the heap: up to four copies of a variant are in memory while it is made. */
    private static final int COST_OF_A_PIXEL = 3 * 14;
    /** In pixels: of a tall picture, and where the heap is small, there are fewer variants. */
    private static final long LARGEST_VARIANT = Math.min(3_000_000, Runtime.getRuntime().maxMemory() / COST_OF_A_PIXEL);

    private VariantWidths() {
    }

    static List<Integer> of(PictureFormat format, PictureHeader header) {
        var size = header.size();
        if (!format.hasVariants() || header.obstacle().isPresent() || size.area() > LARGEST_PICTURE
                || size.width() <= STEPS.getFirst() || size.height() > LONGEST_RATIO * size.width()) {
            return List.of();
        }
        var largest = Math.min(size.width(), LARGEST);
        return Stream.concat(STEPS.stream().filter(step -> step * LEAST_STEP < largest), Stream.of(largest))
                .filter(width -> (long) width * width * size.height() / size.width() <= LARGEST_VARIANT)
                .toList();
    }

}
