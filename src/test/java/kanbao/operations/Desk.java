package kanbao.operations;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import kanbao.picture.SamplePictures;

/** Editors who write stories into a content folder, and know what readers should find in the end. */
final class Desk {

    static final List<String> VOLUME = List.of("vol-a", "vol-b", "vol-c", "vol-d");

    private static final String PICTURE = "chart.png";
    private static final long TEN_GIGABYTES = 10L << 30;

    private final Path folder;
    private final Map<String, String> words = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();

    Desk(Path folder) {
        this.folder = folder;
    }

    /** The words that the story at each slug has. */
    Map<String, String> stories() {
        return words;
    }

    Path folder() {
        return folder;
    }

    private static String story(String slug, String title, String text, String... keys) {
        return "---\ntitle: " + title + "\nslug: " + slug + "\ndate: 2026-03-01\nsection: 科技\n"
                + String.join("\n", keys)
                + "\n---\n\n" + text + "\n";
    }

    void write(String slug, String title, String text, String... keys) throws IOException {
        var file = files.computeIfAbsent(slug, name -> name + ".md");
        Files.writeString(folder.resolve(file), story(slug, title, text, keys));
        words.put(slug, text);
    }

    /** As many programs save: beside it first, then in its place at once. */
    void writeByRename(String slug, String title, String text) throws IOException {
        var beside = folder.resolve("." + slug + ".swp");
        Files.writeString(beside, story(slug, title, text));
        Files.move(beside, folder.resolve(files.computeIfAbsent(slug, name -> name + ".md")), ATOMIC_MOVE,
                REPLACE_EXISTING);
        words.put(slug, text);
    }

    void writeTo(String file, String slug, String text) throws IOException {
        Files.writeString(folder.resolve(file), story(slug, "同名", text));
    }

    void illustrate(String picture) throws IOException {
        Files.write(folder.resolve(picture), picture(8));
    }

    /** Cuts the file within the last character of its text. */
    void truncate(String slug) throws IOException {
        var file = folder.resolve(files.getOrDefault(slug, ""));
        var bytes = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    }

    /** Gives every file that is no link another name. */
    void renameAll() throws IOException {
        for (var slug : List.copyOf(files.keySet())) {
            var name = "renamed-" + files.get(slug);
            Files.move(folder.resolve(files.get(slug)), folder.resolve(name));
            files.put(slug, name);
        }
    }

    /** A file that is said to have ten gigabytes, and takes no room. */
    void makeHuge(String name) throws IOException {
        try (var file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(TEN_GIGABYTES);
        }
    }

    /** Puts the next volume in place of the last as Kubernetes does: a link that is swapped, and the old folder goes at once. */
    void swapVolume(int number) throws IOException {
        var next = Files.createDirectory(folder.resolve("..2026_" + number));
        for (var slug : VOLUME) {
            var text = "正文 volume-" + number;
            Files.writeString(next.resolve(slug + ".md"),
                    story(slug, slug + " volume-" + number, text, "tags: [volume]",
                            slug.equals(VOLUME.getFirst()) ? "cover: {src: " + PICTURE + ", alt: 图}" : ""));
            words.put(slug, text);
        }
        Files.write(next.resolve(PICTURE), picture(8 + number));
        Files.createSymbolicLink(folder.resolve("..data_tmp"), next.getFileName());
        Files.move(folder.resolve("..data_tmp"), folder.resolve("..data"), ATOMIC_MOVE, REPLACE_EXISTING);
        var last = folder.resolve("..2026_" + (number - 1));
        if (Files.exists(last)) {
            delete(last);
        } else {
            link(PICTURE);
            for (var slug : VOLUME) {
                link(slug + ".md");
            }
        }
    }

    private void link(String name) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), Path.of("..data").resolve(name));
    }

    private static byte[] picture(int width) throws IOException {
        return SamplePictures.picture("png", width, 8).bytes().getContentAsByteArray();
    }

    private static void delete(Path volume) throws IOException {
        try (var all = Files.walk(volume)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

}
