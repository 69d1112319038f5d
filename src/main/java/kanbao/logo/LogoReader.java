package kanbao.logo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.springframework.core.io.ByteArrayResource;

import kanbao.article.Picture;
import kanbao.messages.MessageBundle;
import kanbao.picture.PictureFile;

/** Reads a logo: a whole PNG, or a well-formed SVG without anything that could run a script. */
final class LogoReader {

    private static final MessageBundle SETTING_MESSAGES = MessageBundle.named("settings");
    /** In bytes; every page loads it. */
    private static final int MAX_LENGTH = 256 * 1024;
    /** In pixels; more than any screen shows of a masthead. */
    private static final int MAX_SIDE = 4_000;
    private static final byte[] START_OF_PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] END_OF_PNG = {'I', 'E', 'N', 'D', (byte) 0xae, 'B', 0x60, (byte) 0x82};
    private static final Set<String> SCRIPTING = Set.of("script", "foreignobject", "iframe", "embed", "object",
            "handler", "listener");
    private static final Pattern SCRIPT_ADDRESS = Pattern
            .compile("(?is)[\\s\\x00-\\x20]*(?:javascript|vbscript|data:text).*");

    private LogoReader() {
    }

    static Logo read(Path path) throws InvalidLogoException {
        var bytes = new UnchangingBytes(bytes(path));
        requireWholePng(bytes.getByteArray());
        var file = PictureFile.read(path.getFileName().toString(), bytes)
                .orElseThrow(() -> new InvalidLogoException(SETTING_MESSAGES.get("logo.no-picture")));
        var found = file.picture();
        switch (found.mediaType()) {
            case "image/png" -> {
            }
            case "image/svg+xml" -> requireSafe(bytes.getByteArray());
            default -> throw new InvalidLogoException(SETTING_MESSAGES.get("logo.other-format", found.extension()));
        }
        if (Math.max(found.width(), found.height()) > MAX_SIDE) {
            throw new InvalidLogoException(
                    SETTING_MESSAGES.get("logo.too-many-pixels", found.width(), found.height(), MAX_SIDE));
        }
        return new Logo(
                new Picture(found.fingerprint(), found.name(), found.mediaType(), found.width(), found.height()),
                new ByteArrayResource(served(file)));
    }

    private static byte[] served(PictureFile file) throws InvalidLogoException {
        try {
            return file.isAsItCame() ? file.bytes().getContentAsByteArray() : file.withoutMetadata();
        } catch (IOException e) {
            throw new InvalidLogoException(SETTING_MESSAGES.get("logo.unreadable", e.toString()));
        }
    }

    private static byte[] bytes(Path path) throws InvalidLogoException {
        try (var in = Files.newInputStream(path)) {
            var bytes = in.readNBytes(MAX_LENGTH + 1);
            if (bytes.length == 0) {
                throw new InvalidLogoException(SETTING_MESSAGES.get("logo.empty"));
            }
            if (bytes.length > MAX_LENGTH) {
                throw new InvalidLogoException(SETTING_MESSAGES.get("logo.too-large", MAX_LENGTH / 1024));
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new InvalidLogoException(SETTING_MESSAGES.get("logo.missing"));
        } catch (IOException e) {
            throw new InvalidLogoException(SETTING_MESSAGES.get("logo.unreadable", e.getClass().getSimpleName()));
        }
    }

    /** Accepts files that are no PNG at all. */
    private static void requireWholePng(byte[] bytes) throws InvalidLogoException {
        var from = bytes.length - END_OF_PNG.length;
        if (from >= 0 && Arrays.equals(bytes, 0, START_OF_PNG.length, START_OF_PNG, 0, START_OF_PNG.length)
                && !Arrays.equals(bytes, from, bytes.length, END_OF_PNG, 0, END_OF_PNG.length)) {
            throw new InvalidLogoException(SETTING_MESSAGES.get("logo.truncated"));
        }
    }

    private static void requireSafe(byte[] svg) throws InvalidLogoException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && canRunScript(xml)) {
                    throw new InvalidLogoException(
                            SETTING_MESSAGES.get("logo.script", xml.getLocation().getLineNumber()));
                }
            }
        } catch (XMLStreamException e) {
            throw new InvalidLogoException(SETTING_MESSAGES.get("logo.not-well-formed", e.getLocation() == null
                    ? 1
                    : e.getLocation().getLineNumber()));
        }
    }

    private static boolean canRunScript(XMLStreamReader element) {
        if (SCRIPTING.contains(element.getLocalName().toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (var at = 0; at < element.getAttributeCount(); at++) {
            if (element.getAttributeLocalName(at).toLowerCase(Locale.ROOT).startsWith("on")
                    || SCRIPT_ADDRESS.matcher(element.getAttributeValue(at)).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Bytes in memory, which never change. */
    private static final class UnchangingBytes extends ByteArrayResource {

        UnchangingBytes(byte[] bytes) {
            super(bytes);
        }

        @Override
        public long lastModified() {
            return 0;
        }

    }

}
