package kanbao.picture;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads the size of an SVG file from its root element. */
record SvgHeaderReader(Element svg) {

    /** In bytes; more than drawing programs write before the root element ends. */
    private static final int MAX_LENGTH = 64 * 1024;
    private static final Pattern PIXELS = Pattern.compile("(\\d{1,7}(?:\\.\\d*)?)(?:px)?");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

    static Optional<SvgHeaderReader> of(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, MAX_LENGTH), StandardCharsets.UTF_8);
        if (!start.replaceFirst("^\uFEFF", "").stripLeading().startsWith("<")) {
            return Optional.empty();
        }
        var root = Jsoup.parse(start, "", Parser.xmlParser()).firstElementChild();
        return Optional.ofNullable(root)
                .filter(element -> element.tagName().equals("svg") || element.tagName().endsWith(":svg"))
                .map(SvgHeaderReader::new);
    }

    /** Returns the size from width and height if both are in pixels, otherwise from the view box. */
    Optional<PictureSize> size() {
        return size(svg.attr("width"), svg.attr("height")).or(this::viewBox);
    }

    private Optional<PictureSize> viewBox() {
        var numbers = SEPARATOR.split(svg.attr("viewBox").strip(), -1);
        return numbers.length == 4 ? size(numbers[2], numbers[3]) : Optional.empty();
    }

    private static Optional<PictureSize> size(String width, String height) {
        var widthInPixels = pixels(width);
        var heightInPixels = pixels(height);
        return widthInPixels > 0 && heightInPixels > 0
                ? Optional.of(new PictureSize(widthInPixels, heightInPixels))
                : Optional.empty();
    }

    private static int pixels(String length) {
        var pixels = PIXELS.matcher(length.strip());
        return pixels.matches() ? (int) Math.round(Double.parseDouble(pixels.group(1))) : 0;
    }

}
