package kanbao.picture;

/** The unscaled size of a picture, in CSS pixels. */
record PictureSize(int width, int height) {

    PictureSize {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("a size of " + width + " × " + height + ", expected at least 1 × 1");
        }
    }

    /** In pixels. */
    long area() {
        return (long) width * height;
    }

    /** Returns the size with width and height swapped. */
    PictureSize transposed() {
        return new PictureSize(/* width= */ height, /* height= */ width);
    }

}
