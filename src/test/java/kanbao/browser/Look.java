package kanbao.browser;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** How a reader looks at a page: on which screen, and in which colours. */
record Look(Screen screen, Scheme scheme) {

    /**
     * A screen, in CSS pixels.
     *
     * @param density how many of its own pixels one of them is wide
     */
    record Screen(int width, int height, double density) {

        static final Screen WIDE = new Screen(1280, 900);
        static final Screen PHONE = new Screen(375, 800);
        static final Screen SMALL_PHONE = new Screen(320, 640);
        /** The phone by whose pages Lighthouse judges, with the density of the real one. */
        static final Screen LIGHTHOUSE_PHONE = new Screen(412, 823, 2.6);

        Screen(int width, int height) {
            this(width, height, 1);
        }

        boolean isPhone() {
            return width < 600;
        }

    }

    /** The values of {@code prefers-color-scheme}. */
    enum Scheme {
        LIGHT,
        DARK
    }

    static final Look USUAL = new Look(Screen.WIDE, Scheme.LIGHT);

    static Stream<Look> all() {
        return Stream.of(Screen.WIDE, Screen.PHONE, Screen.SMALL_PHONE)
                .flatMap(screen -> Arrays.stream(Scheme.values()).map(scheme -> new Look(screen, scheme)));
    }

    @Override
    public String toString() {
        return screen.width + " px wide, " + scheme.name().toLowerCase(Locale.ROOT);
    }

}
