package kanbao.web;

import org.jspecify.annotations.Nullable;

import kanbao.logo.Logo;
import kanbao.logo.Logos;
import kanbao.site.Links;

/**
 * The logo in the masthead. If there are two, the style sheet hides one of them, and a browser does not load it.
 *
 * @param dark the logo for dark pages; null if the other is for both
 */
record MastheadLogo(Image light, @Nullable Image dark) {

    /**
     * @param width   the size of the file, which reserves the room in the masthead
     * @param style   the class in the style sheet; null if the picture is always shown
     * @param loading {@code lazy} for a picture that may be hidden
     */
    record Image(String src, int width, int height, @Nullable String style, @Nullable String loading) {

        static Image of(Logo logo, @Nullable String style, Links links) {
            return new Image(links.picture(logo.picture()), logo.picture().width(), logo.picture().height(), style,
                    style == null ? null : "lazy");
        }

    }

    /** Null if there is no logo. */
    static @Nullable MastheadLogo of(Logos logos, Links links) {
        var light = logos.light().orElse(null);
        var dark = logos.dark().orElse(null);
        if (light == null) {
            return null;
        }
        return dark == null
                ? new MastheadLogo(Image.of(light, null, links), null)
                : new MastheadLogo(Image.of(light, "on-light", links), Image.of(dark, "on-dark", links));
    }

}
