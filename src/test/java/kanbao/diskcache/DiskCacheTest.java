package kanbao.diskcache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskCacheTest {

    @TempDir
    Path folder;

    @Test
    void theOldestMakeRoom() throws IOException {
        var store = new DiskCache("Samples", folder, 100);
        made(store, "a", 40, 1_000);
        made(store, "b", 40, 3_000);
        made(store, "c", 40, 2_000);
        assertThat(names()).containsExactly("b", "c");
        made(store, "d", 70, 4_000);
        assertThat(names()).containsExactly("d");
    }

    @Test
    void whatAnEarlierProcessKeptCounts() throws IOException {
        made(new DiskCache("Samples", folder, 100), "a", 60, 1_000);
        made(new DiskCache("Samples", folder, 100), "b", 60, 2_000);
        assertThat(names()).containsExactly("b");
    }

    @Test
    void nothingIsFoundThatWasNotKept() {
        var store = new DiskCache("Samples", folder.resolve("not/there"), 100);
        assertThat(store.find("a")).isEmpty();
        assertThat(store.put("a", new byte[3])).hasValueSatisfying(file -> assertThat(file).hasSize(3));
        assertThat(store.find("a")).isPresent();
    }

    @Test
    void twoProcessesThatKeepTheSameDoNotMixTheirBytes() throws Exception {
        var writers = IntStream.rangeClosed(1, 4).mapToObj(number -> (Callable<Void>) () -> {
            var store = new DiskCache("Samples", folder, 1 << 30);
            var bytes = new byte[number * 100_000];
            Arrays.fill(bytes, (byte) number);
            for (var times = 0; times < 20; times++) {
                var kept = Files.readAllBytes(store.put("a", bytes).orElseThrow());
                assertThat(kept).containsOnly(kept[0]).hasSize(kept[0] * 100_000);
            }
            return null;
        }).toList();
        try (var threads = Executors.newFixedThreadPool(writers.size())) {
            for (var writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }
        assertThat(names()).containsExactly("a");
    }

    private static void made(DiskCache store, String name, int length, long when) throws IOException {
        Files.setLastModifiedTime(store.put(name, new byte[length]).orElseThrow(), FileTime.fromMillis(when));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

}
