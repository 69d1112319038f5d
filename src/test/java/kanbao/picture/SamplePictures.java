package kanbao.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import javax.imageio.ImageIO;

import org.springframework.core.io.ByteArrayResource;

import kanbao.folder.ListedFile;

/** A few valid and invalid picture files of a content folder. */
public final class SamplePictures {

    private SamplePictures() {
    }

    public static Map<String, ListedFile> files() {
        var files = new HashMap<String, ListedFile>();
        files.put("news/a.png", picture("png", 40, 30));
        files.put("news/b.jpg", picture("jpg", 20, 10));
        files.put("news/story/c.gif", picture("gif", 8, 9));
        files.put("static/logo.svg", text("<?xml version=\"1.0\"?><svg viewBox=\"0 0 640 400\"/>"));
        files.put("news/一张 图.png", picture("png", 4, 3));
        files.put("news/fake.png", text("not a picture"));
        return files;
    }

    public static ListedFile text(String content) {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    public static ListedFile picture(String format, int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(bytes.toByteArray());
    }

    static ListedFile file(byte[] bytes) {
        var resource = new ByteArrayResource(bytes) {

            @Override
            public long lastModified() {
                return 0;
            }
        };
        try {
            return ListedFile.of(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
