package kanbao.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    @TempDir
    Path folder;

    @Test
    void theOldestMakeRoom() throws IOException {
        var store = new Shelf("Samples", folder, 100);
        made(store, "a", 40, 1_000);
        made(store, "b", 40, 3_000);
        made(store, "c", 40, 2_000);
        assertThat(names()).containsExactly("b", "c");
        made(store, "d", 70, 4_000);
        assertThat(names()).containsExactly("d");
    }

    @Test
    void whatAnEarlierProcessKeptCounts() throws IOException {
        made(new Shelf("Samples", folder, 100), "a", 60, 1_000);
        made(new Shelf("Samples", folder, 100), "b", 60, 2_000);
        assertThat(names()).containsExactly("b");
    }

    @Test
    void nothingIsFoundThatWasNotKept() {
        var store = new Shelf("Samples", folder.resolve("not/there"), 100);
        assertThat(store.find("a")).isEmpty();
        assertThat(store.keep("a", new byte[3])).hasValueSatisfying(file -> assertThat(file).hasSize(3));
        assertThat(store.find("a")).isPresent();
    }

    private static void made(Shelf store, String name, int length, long when) throws IOException {
        Files.setLastModifiedTime(store.keep(name, new byte[length]).orElseThrow(), FileTime.fromMillis(when));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

}
