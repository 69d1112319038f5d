package kanbao.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

import org.springframework.core.io.ClassPathResource;

import kanbao.report.ProblemCollector;

/**
 * Real picture files in {@code src/test/resources}. Those named {@code place} have a place, a camera and labels in EXIF, XMP, IPTC,
 * comments and behind the end of the picture.
 */
public final class PictureFiles {

    private PictureFiles() {
    }

    public static byte[] bytes(String name) {
        try {
            return new ClassPathResource("kanbao/picture/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the file as a story refers to it in its line 7. */
    static PictureFile find(String name, byte[] bytes, ProblemCollector problems) {
        return findAll(name, bytes, problems).getFirst();
    }

    /** Returns the same, or nothing if it cannot be shown. */
    static List<PictureFile> findAll(String name, byte[] bytes, ProblemCollector problems) {
        var pictures = new PictureFinder(Map.of(name, SamplePictures.file(bytes))).forStory("story.md");
        pictures.find(name, 7, problems);
        return List.copyOf(pictures.files());
    }

    /** Adds content credentials that contain this text (C2PA 2.1, A.3), without a valid signature. */
    public static byte[] withCredentials(byte[] picture, String extension, String text) {
        var box = ("\0\0\0\0jumbjumdc2pa" + text).getBytes(StandardCharsets.UTF_8);
        return switch (extension) {
            case "jpg" -> insert(picture, 2, ByteBuffer.allocate(12 + box.length).putShort((short) 0xFFEB)
                    .putShort((short) (10 + box.length)).put("JP\0\1\0\0\0\1".getBytes(StandardCharsets.UTF_8))
                    .put(box));
            case "png" -> insert(picture, 33, pngChunk("caBX", box));
            case "webp" -> insert(picture, picture.length, ByteBuffer.allocate(8 + box.length + (box.length & 1))
                    .order(ByteOrder.LITTLE_ENDIAN).put("C2PA".getBytes(StandardCharsets.UTF_8)).putInt(box.length)
                    .put(box));
            default -> throw new IllegalArgumentException(extension);
        };
    }

    private static ByteBuffer pngChunk(String name, byte[] content) {
        var chunk = ByteBuffer.allocate(12 + content.length).putInt(content.length)
                .put(name.getBytes(StandardCharsets.UTF_8)).put(content);
        var checksum = new CRC32();
        checksum.update(chunk.array(), 4, 4 + content.length);
        return chunk.putInt((int) checksum.getValue());
    }

    /** Adds a text chunk to a PNG file. */
    static byte[] withText(byte[] png, String keyword, String text) {
        return insert(png, 33, pngChunk("tEXt", (keyword + "\0" + text).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] insert(byte[] picture, int at, ByteBuffer addition) {
        return ByteBuffer.allocate(picture.length + addition.capacity()).put(picture, 0, at).put(addition.clear())
                .put(picture, at, picture.length - at).array();
    }

}
