package kanbao.picture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import kanbao.picture.PictureParts.Kind;
import kanbao.picture.PictureParts.Part;

/**
 * Finds what drawing programs write into an SVG file besides the drawing (SVG 2, section 5.10): comments, processing instructions,
 * {@code metadata}, and elements and attributes of other namespaces. The file is not parsed, so what is kept stays as it is.
 */
final class SvgParts {

    private static final Set<String> DRAWING = Set.of("svg", "xlink", "xml", "xmlns", "html", "xhtml", "h", "math",
            "m");
    private static final Pattern ATTRIBUTE = Pattern
            .compile("\\s+([A-Za-z_][\\w.-]*+):[\\w.-]++\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+')");
    private static final Pattern NAME = Pattern.compile("[^\\s/>]++");
    private static final String EMBEDDED_PICTURE = "data:image/";

    private final String svg;
    private final List<Part> parts = new ArrayList<>();
    private int end;

    private SvgParts(byte[] bytes) {
        svg = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static PictureParts of(byte[] bytes) {
        var parts = new SvgParts(bytes);
        parts.read();
        return new PictureParts(parts.parts, true);
    }

    private void read() {
        var at = svg.indexOf('<');
        while (at >= 0) {
            at = svg.indexOf('<', after(at));
        }
        keepUntil(svg.length());
        var embedded = svg.indexOf(EMBEDDED_PICTURE);
        if (embedded >= 0) {
            // Its own metadata are removed from it, so this part is empty.
            parts.add(new Part(Kind.OTHER, embedded, embedded, embedded));
        }
    }

    /** Returns the index after the markup that begins here. */
    private int after(int start) {
        if (svg.startsWith("<!--", start)) {
            return remove(Kind.OTHER, start, indexAfter("-->", start + 4));
        }
        if (svg.startsWith("<![CDATA[", start)) {
            return indexAfter("]]>", start);
        }
        if (svg.startsWith("<?", start)) {
            var after = indexAfter("?>", start);
            return svg.startsWith("<?xml ", start) ? after : remove(Kind.OTHER, start, after);
        }
        if (svg.startsWith("<!", start)) {
            // A document type with entities, which the drawing may need.
            var after = endOfTag(start);
            return svg.substring(start, after).contains("[") ? indexAfter("]>", start) : after;
        }
        return svg.startsWith("</", start) ? endOfTag(start) : afterElement(start);
    }

    private int afterElement(int start) {
        var after = endOfTag(start);
        var name = nameAt(start + 1);
        var isMetadata = name.substring(name.indexOf(':') + 1).equals("metadata");
        if (isMetadata || (name.contains(":") && isForeign(name.substring(0, name.indexOf(':'))))) {
            var isEmpty = svg.startsWith("/>", after - 2);
            return remove(isMetadata ? Kind.XMP : Kind.OTHER, start,
                    isEmpty ? after : endOfTag(indexAfter("</" + name, after)));
        }
        var attribute = ATTRIBUTE.matcher(svg).region(start, after);
        while (attribute.find()) {
            if (isForeign(attribute.group(1))) {
                remove(Kind.OTHER, attribute.start(), attribute.end());
            }
        }
        return after;
    }

    private static boolean isForeign(String prefix) {
        return !DRAWING.contains(prefix);
    }

    private String nameAt(int start) {
        Matcher name = NAME.matcher(svg).region(start, svg.length());
        return name.lookingAt() ? name.group() : "";
    }

    /** Returns the index after the next {@code >} outside of quotation marks. */
    private int endOfTag(int start) {
        var quote = '\0';
        for (var at = start; at < svg.length(); at++) {
            var sign = svg.charAt(at);
            if (quote != '\0') {
                quote = sign == quote ? '\0' : quote;
            } else if (sign == '"' || sign == '\'') {
                quote = sign;
            } else if (sign == '>') {
                return at + 1;
            }
        }
        return svg.length();
    }

    private int indexAfter(String sign, int from) {
        var found = svg.indexOf(sign, from);
        return found < 0 ? svg.length() : found + sign.length();
    }

    private int remove(Kind kind, int start, int after) {
        keepUntil(start);
        parts.add(new Part(kind, start, start, after));
        end = after;
        return after;
    }

    private void keepUntil(int index) {
        if (index > end) {
            parts.add(new Part(Kind.PICTURE, end, end, index));
            end = index;
        }
    }

}
