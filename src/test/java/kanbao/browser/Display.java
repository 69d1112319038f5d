package kanbao.browser;

import java.util.Locale;
import java.util.stream.Stream;

/** The screen and the colour scheme with which the browser shows a page. */
record Display(Screen screen, ColorScheme colorScheme) {

    /**
     * A screen, in CSS pixels.
     *
     * @param density device pixels per CSS pixel
     */
    record Screen(int width, int height, double density) {

        static final Screen DESKTOP = new Screen(1280, 900);
        static final Screen PHONE = new Screen(375, 800);
        static final Screen SMALL_PHONE = new Screen(320, 640);
        /** The phone that Lighthouse emulates. */
        static final Screen LIGHTHOUSE_PHONE = new Screen(412, 823, 2.6);

        Screen(int width, int height) {
            this(width, height, 1);
        }

        static Stream<Screen> all() {
            return Stream.of(DESKTOP, SMALL_PHONE);
        }

        boolean isPhone() {
            return width < 600;
        }

        @Override
        public String toString() {
            return width + " px wide";
        }

    }

    /** The values of {@code prefers-color-scheme}. */
    enum ColorScheme {
        LIGHT,
        DARK
    }

    static final Display DESKTOP = new Display(Screen.DESKTOP, ColorScheme.LIGHT);

    @Override
    public String toString() {
        return screen + ", " + colorScheme.name().toLowerCase(Locale.ROOT);
    }

}
