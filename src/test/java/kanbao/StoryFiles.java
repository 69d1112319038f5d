package kanbao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes stories, with front matter in YAML, and other files into a content folder. */
public record StoryFiles(Path folder) {

    private static final String TEXT = "正文。";

    /** Writes a story with these lines of front matter and a short text. */
    public StoryFiles story(String path, String... keys) {
        return storyWithText(path, TEXT, keys);
    }

    /** Writes a story with these lines of front matter and this text. */
    public StoryFiles storyWithText(String path, String text, String... keys) {
        return file(path, "---\n" + String.join("\n", keys) + "\n---\n" + text + "\n");
    }

    public StoryFiles file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    public StoryFiles file(String path, byte[] content) {
        try {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
