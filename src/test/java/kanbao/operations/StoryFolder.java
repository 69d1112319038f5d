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

/** A content folder that the test edits, and the text that readers should find at each slug. */
final class StoryFolder {

    static final List<String> VOLUME = List.of("vol-a", "vol-b", "vol-c", "vol-d");

    private static final String PICTURE = "chart.png";
    private static final long TEN_GIGABYTES = 10L << 30;

    private final Path folder;
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();

    StoryFolder(Path folder) {
        this.folder = folder;
    }

    /** Returns the current text by slug. */
    Map<String, String> textsBySlug() {
        return texts;
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
        texts.put(slug, text);
    }

    /** Writes a temporary file and renames it, as many editors save. */
    void writeAtomically(String slug, String title, String text) throws IOException {
        var temporary = folder.resolve("." + slug + ".swp");
        Files.writeString(temporary, story(slug, title, text));
        Files.move(temporary, folder.resolve(files.computeIfAbsent(slug, name -> name + ".md")), ATOMIC_MOVE,
                REPLACE_EXISTING);
        texts.put(slug, text);
    }

    void writeTo(String file, String slug, String text) throws IOException {
        Files.writeString(folder.resolve(file), story(slug, "同名", text));
    }

    void addPicture(String name) throws IOException {
        Files.write(folder.resolve(name), picture(8));
    }

    /** Removes the last byte, so that the last character is incomplete. */
    void truncate(String slug) throws IOException {
        var file = folder.resolve(files.getOrDefault(slug, ""));
        var bytes = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    }

    /** Renames every file that is not a link. */
    void renameAll() throws IOException {
        for (var slug : List.copyOf(files.keySet())) {
            var name = "renamed-" + files.get(slug);
            Files.move(folder.resolve(files.get(slug)), folder.resolve(name));
            files.put(slug, name);
        }
    }

    /** Creates a sparse file of 10 GB. */
    void createHugeFile(String name) throws IOException {
        try (var file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(TEN_GIGABYTES);
        }
    }

    /** Publishes the next volume as Kubernetes updates a ConfigMap: swaps the link {@code ..data}, then deletes the old folder. */
    void swapVolume(int number) throws IOException {
        var next = Files.createDirectory(folder.resolve("..2026_" + number));
        for (var slug : VOLUME) {
            var text = "正文 volume-" + number;
            Files.writeString(next.resolve(slug + ".md"),
                    story(slug, slug + " volume-" + number, text, "tags: [volume]",
                            slug.equals(VOLUME.getFirst()) ? "cover: {src: " + PICTURE + ", alt: 图}" : ""));
            texts.put(slug, text);
        }
        Files.write(next.resolve(PICTURE), picture(8 + number));
        Files.createSymbolicLink(folder.resolve("..data_tmp"), next.getFileName());
        Files.move(folder.resolve("..data_tmp"), folder.resolve("..data"), ATOMIC_MOVE, REPLACE_EXISTING);
        var previous = folder.resolve("..2026_" + (number - 1));
        if (Files.exists(previous)) {
            deleteRecursively(previous);
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
        return SamplePictures.picture("png", width, 8).resource().getContentAsByteArray();
    }

    private static void deleteRecursively(Path volume) throws IOException {
        try (var files = Files.walk(volume)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

}
