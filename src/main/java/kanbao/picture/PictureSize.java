package kanbao.picture;

/** How large a picture is shown unscaled, in CSS pixels. */
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

    PictureSize turned() {
        return new PictureSize(/* width= */ height, /* height= */ width);
    }

}
