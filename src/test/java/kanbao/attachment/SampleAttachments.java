package kanbao.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import kanbao.folder.ListedFile;
import kanbao.picture.SamplePictures;

/** A few valid attachments of a content folder: a video and an audio file with their companions, and documents. */
public final class SampleAttachments {

    private SampleAttachments() {
    }

    public static Map<String, ListedFile> files() {
        var files = new HashMap<String, ListedFile>();
        files.put("news/film.mp4", media("film.mp4"));
        files.put("news/film.jpg", SamplePictures.picture("jpg", 64, 36));
        files.put("news/film.vtt", text("WEBVTT\n\n00:00.000 --> 00:01.000\n你好\n"));
        files.put("news/film.en.vtt", text("WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n"));
        files.put("news/film.txt", text("记者：您好。\n市民：<b>您好</b>。\n\n完。\n"));
        files.put("news/other.webm", media("film.webm"));
        files.put("news/sound.mp3", media("sound.mp3"));
        files.put("news/年报.pdf", text("%PDF-1.7\n%…\n%%EOF\n"));
        files.put("news/data.csv", text("城市,人数\n济南,3\n"));
        return files;
    }

    public static ListedFile media(String name) {
        return file(bytes(name));
    }

    public static byte[] bytes(String name) {
        try {
            return new ClassPathResource("kanbao/attachment/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ListedFile text(String text) {
        return SamplePictures.text(text);
    }

    static ListedFile file(byte[] bytes) {
        try {
            return ListedFile.of(new ByteArrayResource(bytes) {

                @Override
                public long lastModified() {
                    return 0;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
