package kanbao.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import kanbao.picture.PictureParts.Kind;
import kanbao.picture.PictureParts.Part;

/**
 * The labels that say whether a picture was made by a machine. They are the only metadata that leave the site.
 *
 * @param sourceType the digital source type of the IPTC photo metadata standard, without the address of the vocabulary, such as
 *                   {@code trainedAlgorithmicMedia}; empty if there is none
 * @param aigc       the label of China's GB 45438-2025, a JSON object; empty if there is none
 */
public record PictureLabels(String sourceType, String aigc) {

    static final String JPEG_NAMESPACE = "http://ns.adobe.com/xap/1.0/\0";
    static final String PNG_KEYWORD = "XML:com.adobe.xmp\0";

    static final PictureLabels NONE = new PictureLabels("", "");
    private static final String VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/";
    private static final Pattern SOURCE_TYPE = Pattern
            .compile("(?:https?://cv\\.iptc\\.org/newscodes/digitalsourcetype/)?([A-Za-z]{1,60})");
    /** The types for media made by machines, the most specific first; content credentials name them too. */
    private static final List<String> MACHINE_TYPES = List.of("compositeWithTrainedAlgorithmicMedia",
            "trainedAlgorithmicMedia", "compositeSynthetic", "algorithmicMedia");
    /** In bytes. Larger metadata are not searched. */
    private static final int MAX_LENGTH = 1 << 20;
    private static final Pattern AIGC = Pattern.compile("\"AIGC\"\\s*:\\s*(\\{[^{}]{1,4000}\\})");
    private static final Pattern JSON_OBJECT = Pattern.compile("\\{[^{}\\p{Cntrl}\\uFFFD]{1,4000}\\}");
    private static final String AIGC_KEYWORD = "AIGC\0";

    static PictureLabels of(PictureFormat format, byte[] bytes, PictureParts parts) {
        var labels = NONE;
        for (var part : parts.parts()) {
            if (part.kind() != Kind.PICTURE && part.kind() != Kind.OTHER && part.length() > 0
                    && part.length() <= MAX_LENGTH) {
                labels = labels.or(of(format, bytes, part));
            }
        }
        return labels;
    }

    private static PictureLabels of(PictureFormat format, byte[] bytes, Part part) {
        var length = format == PictureFormat.PNG ? PngParts.endOfContent(part) - part.content() : part.length();
        var content = new ByteScanner(bytes).name(part.content(), length);
        return switch (part.kind()) {
            case XMP -> fromXmp(utf8(format == PictureFormat.PNG ? xmpOfPng(content) : content));
            case EXIF -> new PictureLabels("", aigcIn(utf8(content.replace("\0", ""))));
            case TEXT -> content.startsWith(AIGC_KEYWORD)
                    ? new PictureLabels("",
                            checked(utf8(content).replaceFirst("^[^{]*", "").replaceFirst("[^}]*$", "")))
                    : NONE;
            case CREDENTIALS -> new PictureLabels(
                    MACHINE_TYPES.stream().filter(content::contains).findFirst().orElse(""), "");
            case PICTURE, OTHER -> NONE;
        };
    }

    private PictureLabels or(PictureLabels others) {
        return new PictureLabels(sourceType.isEmpty() ? others.sourceType : sourceType,
                aigc.isEmpty() ? others.aigc : aigc);
    }

    public boolean isEmpty() {
        return sourceType.isEmpty() && aigc.isEmpty();
    }

    /** Returns the packet that has only these labels (XMP part 1, 7.3). */
    byte[] xmp() {
        var source = sourceType.isEmpty()
                ? ""
                : "<Iptc4xmpExt:DigitalSourceType>" + VOCABULARY + sourceType + "</Iptc4xmpExt:DigitalSourceType>";
        var label = aigc.isEmpty()
                ? ""
                : "<TC260:AIGC>" + aigc.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                        + "</TC260:AIGC>";
        return ("""
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
                xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
                xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" \
                xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/">""" + source + label
                + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>").getBytes(StandardCharsets.UTF_8);
    }

    private static PictureLabels fromXmp(String xmp) {
        if (!xmp.contains("DigitalSourceType") && !xmp.contains("AIGC")) {
            return NONE;
        }
        var found = NONE;
        for (var element : Jsoup.parse(xmp, "", Parser.xmlParser()).getAllElements()) {
            found = found.or(label(element.tagName(), value(element)));
            for (var attribute : element.attributes()) {
                found = found.or(label(attribute.getKey(), attribute.getValue()));
            }
        }
        return found;
    }

    private static PictureLabels label(String name, String value) {
        return switch (name.substring(name.indexOf(':') + 1)) {
            case "DigitalSourceType" -> new PictureLabels(sourceType(value.strip()), "");
            case "AIGC" -> new PictureLabels("", checked(value.strip()));
            default -> NONE;
        };
    }

    /** The text of the element, the address to which it refers, or its fields as JSON. */
    private static String value(Element element) {
        if (element.childrenSize() > 0 && element.tagName().endsWith(":AIGC")) {
            var fields = element.select("*").stream().filter(field -> field.childrenSize() == 0)
                    .map(field -> json(field.tagName().replaceFirst(".*:", "")) + ":" + json(field.text()));
            return "{" + String.join(",", fields.toList()) + "}";
        }
        return element.attributes().asList().stream().filter(attribute -> attribute.getKey().endsWith(":resource"))
                .map(Attribute::getValue).findFirst().orElseGet(element::wholeText);
    }

    private static String json(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String sourceType(String value) {
        var matcher = SOURCE_TYPE.matcher(value);
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static String aigcIn(String text) {
        var matcher = AIGC.matcher(text);
        return matcher.find() ? checked(matcher.group(1)) : "";
    }

    private static String checked(String json) {
        return JSON_OBJECT.matcher(json).matches() ? json : "";
    }

    /** Returns the text of an iTXt chunk, which may be compressed. */
    private static String xmpOfPng(String content) {
        var isCompressed = content.startsWith("\1", PNG_KEYWORD.length());
        var afterLanguage = content.indexOf('\0', PNG_KEYWORD.length() + 2) + 1;
        var text = content.substring(Math.max(0, content.indexOf('\0', afterLanguage) + 1));
        if (!isCompressed) {
            return text;
        }
        try (var in = new InflaterInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)))) {
            return new String(in.readNBytes(MAX_LENGTH), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

}
