package kanbao.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged paper exports the sample edition, as an operator has it do so, on a disk that takes no more, and until it is killed. */
@Tag("faults")
class ExportIT {

    private static final Path SAMPLE = Path.of("src/main/resources/edition").toAbsolutePath();
    private static final String UNFINISHED = ".kanbao-unfinished";
    private static final int SECONDS = 300;

    @TempDir
    private Path temporary;

    private Process begin(List<String> within, String... options) throws IOException {
        var command = new ArrayList<>(within);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx89m",
                "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-jar", jar().toString(), "export", SAMPLE.toString(),
                out().toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).directory(temporary.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("log").toFile())
                .start();
    }

    private int export(List<String> within, String... options) throws IOException, InterruptedException {
        var process = begin(within, options);
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
        return process.exitValue();
    }

    private Path out() {
        return temporary.resolve("out");
    }

    private static Path jar() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("target").toAbsolutePath(), "kanbao-*.jar")) {
            return files.iterator().next();
        }
    }

    private List<Path> files() {
        if (!Files.exists(out())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(out())) {
            return files.filter(Files::isRegularFile).map(out()::relativize)
                    .filter(file -> !file.startsWith(UNFINISHED)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What had its name before is the same in the end, and nothing is missing. */
    private void completes(List<Path> before, Path kept) throws Exception {
        assertThat(out().resolve(UNFINISHED)).isDirectory();
        for (var file : before) {
            Files.createDirectories(kept.resolve(file).getParent());
            Files.copy(out().resolve(file), kept.resolve(file));
        }
        assertThat(export(List.of())).as("exit code").isZero();
        for (var file : before) {
            assertThat(Files.mismatch(kept.resolve(file), out().resolve(file))).as(file.toString()).isNegative();
        }
        assertThat(out().resolve(UNFINISHED)).doesNotExist();
        assertThat(files()).hasSizeGreaterThan(400).contains(Path.of("index.html"), Path.of("500.html.br"));
    }

    @Test
    void aDiskThatTakesNoMoreIsToldAndAnotherRunCompletesTheSite() throws Exception {
        var code = export(List.of("bash", "-c", "ulimit -f 16; exec \"$@\"", "paper"));

        assertThat(code).isEqualTo(1);
        assertThat(temporary.resolve("log")).content()
                .containsPattern("“" + out() + "/.*” cannot be written \\(.+\\)\\.\n")
                .contains("is not whole: export again, and it is completed.");
        completes(files(), temporary.resolve("kept"));
    }

    @Test
    void anExportThatIsKilledIsCompletedByAnother() throws Exception {
        var process = begin(List.of());
        await().atMost(Duration.ofSeconds(SECONDS)).until(() -> files().size() > 60);
        process.destroyForcibly().waitFor();

        completes(files(), temporary.resolve("kept"));
        assertThat(export(List.of())).as("a whole site is refused").isEqualTo(2);
        assertThat(export(List.of(), "--replace")).isZero();
        assertThat(temporary.resolve("log")).content().contains(" 0 of them new or changed, 0 removed.");
    }

}
