package kanbao.diskcache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
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
    void theOldestFilesAreEvicted() throws IOException {
        var cache = cache(folder, 100);
        put(cache, "a", 40, 1_000);
        put(cache, "b", 40, 3_000);
        put(cache, "c", 40, 2_000);
        assertThat(names()).containsExactly("b", "c");
        put(cache, "d", 70, 4_000);
        assertThat(names()).containsExactly("d");
    }

    @Test
    void filesOfAnEarlierProcessCount() throws IOException {
        put(cache(folder, 100), "a", 60, 1_000);
        put(cache(folder, 100), "b", 60, 2_000);
        assertThat(names()).containsExactly("b");
    }

    @Test
    void onlyFilesThatWerePutAreFound() {
        var cache = cache(folder.resolve("not/there"), 100);
        assertThat(cache.find("a")).isEmpty();
        assertThat(cache.put("a", new byte[3])).hasValueSatisfying(file -> assertThat(file).hasSize(3));
        assertThat(cache.find("a")).isPresent();
    }

    @Test
    void concurrentWritersDoNotMixTheirBytes() throws Exception {
        var writers = IntStream.rangeClosed(1, 4).mapToObj(number -> (Callable<Void>) () -> {
            var cache = cache(folder, 1 << 30);
            var bytes = new byte[number * 100_000];
            Arrays.fill(bytes, (byte) number);
            for (var times = 0; times < 20; times++) {
                var content = Files.readAllBytes(cache.put("a", bytes).orElseThrow());
                assertThat(content).containsOnly(content[0]).hasSize(content[0] * 100_000);
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

    private static DiskCache cache(Path folder, long maxSize) {
        return new DiskCache(folder, maxSize, 1, Duration.ofSeconds(1));
    }

    private static void put(DiskCache cache, String name, int length, long modified) throws IOException {
        Files.setLastModifiedTime(cache.put(name, new byte[length]).orElseThrow(), FileTime.fromMillis(modified));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

}
