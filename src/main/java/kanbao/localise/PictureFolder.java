package kanbao.localise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.web.util.UriUtils;

import kanbao.article.Slug;
import kanbao.remotepicture.RemoteAddress;

/**
 * The folder for the pictures of one story: {@code wall/} beside {@code wall.md}, or the story's own folder if it is called
 * {@code index.md}. The names of the files contain a hash of the address, so that a second run finds them.
 *
 * @param path   of the folder
 * @param prefix what a story writes before the name of a picture
 */
record PictureFolder(Path path, String prefix) {

    /** Hidden files are not listed as content. */
    private static final String TEMPORARY = ".kanbao-part-";
    private static final Pattern EXTENSION = Pattern.compile("\\.[^./]*$");
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._~/-]");
    private static final int MAX_NAME_LENGTH = 40;
    private static final int HASH_BYTES = 4;

    /** @param story the path of the story below the content folder */
    static PictureFolder of(Path contentFolder, String story) {
        var stem = EXTENSION.matcher(story).replaceFirst("");
        var name = stem.substring(stem.lastIndexOf('/') + 1);
        return name.equals("index") || name.startsWith("index.")
                ? new PictureFolder(contentFolder.resolve(stem).resolveSibling(""), "")
                : new PictureFolder(contentFolder.resolve(stem), encode(name) + "/");
    }

    /** Encodes what would end an address in Markdown, HTML or YAML. */
    private static String encode(String name) {
        return UNSAFE.matcher(name).replaceAll(match -> {
            var encoded = new StringBuilder();
            for (var octet : match.group().getBytes(StandardCharsets.UTF_8)) {
                encoded.append("%%%02X".formatted(octet & 0xFF));
            }
            return encoded.toString();
        });
    }

    /** Returns what a story writes for a file of the folder. */
    String reference(Path file) {
        return prefix + file.getFileName();
    }

    /** Returns the picture of an address that an earlier run has fetched. */
    Optional<Path> find(RemoteAddress address) throws IOException {
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        try (var files = Files.newDirectoryStream(path, glob -> String.valueOf(glob.getFileName())
                .startsWith(baseName(address) + "."))) {
            for (var file : files) {
                return Optional.of(file);
            }
            return Optional.empty();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** Returns a new name, and creates the folder. */
    Path temporaryFile() throws IOException {
        Files.createDirectories(path);
        return path.resolve(TEMPORARY + UUID.randomUUID());
    }

    /** Moves a complete file to its name. */
    Path add(RemoteAddress address, String extension, Path temporary) throws IOException {
        var file = path.resolve(baseName(address) + "." + extension);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        return file;
    }

    /** Copies the picture of another story. */
    Path copy(RemoteAddress address, Path picture) throws IOException {
        var temporary = temporaryFile();
        Files.copy(picture, temporary);
        var name = String.valueOf(picture.getFileName());
        return add(address, name.substring(name.lastIndexOf('.') + 1), temporary);
    }

    /** Deletes what an interrupted run has left, and the folder if it is empty. */
    void cleanUp() {
        if (!Files.isDirectory(path)) {
            return;
        }
        try (var files = Files.newDirectoryStream(path, TEMPORARY + "*")) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // They are hidden.
        }
        try {
            if (!prefix.isEmpty()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // It has files.
        }
    }

    private static String baseName(RemoteAddress address) {
        var path = address.target().replaceFirst("\\?.*", "");
        var name = EXTENSION.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("");
        return Slug.from(decode(name)).map(Slug::value).map(PictureFolder::shorten).orElse("picture") + "-"
                + address.hash(HASH_BYTES);
    }

    private static String decode(String name) {
        try {
            return UriUtils.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private static String shorten(String name) {
        return name.codePointCount(0, name.length()) <= MAX_NAME_LENGTH
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_NAME_LENGTH));
    }

}
