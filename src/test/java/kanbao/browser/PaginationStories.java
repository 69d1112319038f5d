package kanbao.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Enough short stories for a section of three pages. */
final class PaginationStories {

    static final String SECTION = "briefs";

    private static final int COUNT = 45;

    private PaginationStories() {
    }

    /** Writes the stories into a new folder, which is deleted when the JVM ends. */
    static Path folder() {
        try {
            var folder = Files.createTempDirectory("kanbao-briefs");
            folder.toFile().deleteOnExit();
            for (int number = 1; number <= COUNT; number++) {
                var file = folder.resolve("brief-" + number + ".md");
                Files.writeString(file, story(number));
                file.toFile().deleteOnExit();
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String story(int number) {
        return """
                ---
                title: 第%1$d号短讯：图书馆今晚延长开放
                date: 2025-12-%2$02d 08:30
                section: %3$s
                slug: brief-%1$d
                ---

                图书馆说，自习室今晚开到十点，读者凭证入座。
                """.formatted(number, number % 28 + 1, SECTION);
    }

}
