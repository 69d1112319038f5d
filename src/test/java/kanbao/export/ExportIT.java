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

/** The packaged program exports the sample edition: as an operator runs it, on a full disk, and killed in the middle. */
@Tag("faults")
class ExportIT {

    private static final Path SAMPLE = Path.of("src/main/resources/edition").toAbsolutePath();
    private static final String UNFINISHED = ".kanbao-unfinished";
    private static final int SECONDS = 300;

    @TempDir
    private Path temporary;

    private Process start(List<String> prefix, String... options) throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx89m",
                "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-jar", jar().toString(), "export", SAMPLE.toString(),
                out().toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).directory(temporary.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("log").toFile())
                .start();
    }

    private int export(List<String> prefix, String... options) throws IOException, InterruptedException {
        var process = start(prefix, options);
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("ends").isTrue();
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

    /** Runs the export again: the files that were complete are unchanged, and no file is missing. */
    private void assertCompletes(List<Path> before, Path copies) throws Exception {
        assertThat(out().resolve(UNFINISHED)).isDirectory();
        for (var file : before) {
            Files.createDirectories(copies.resolve(file).getParent());
            Files.copy(out().resolve(file), copies.resolve(file));
        }
        assertThat(export(List.of())).as("exit code").isZero();
        for (var file : before) {
            assertThat(Files.mismatch(copies.resolve(file), out().resolve(file))).as(file.toString()).isNegative();
        }
        assertThat(out().resolve(UNFINISHED)).doesNotExist();
        assertThat(files()).hasSizeGreaterThan(400).contains(Path.of("index.html"), Path.of("500.html.br"));
    }

    @Test
    void aFullDiskIsReportedAndAnotherRunCompletesTheSite() throws Exception {
        var code = export(List.of("bash", "-c", "ulimit -f 16; exec \"$@\"", "kanbao"));

        assertThat(code).isEqualTo(1);
        assertThat(temporary.resolve("log")).content()
                .containsPattern("“" + out() + "/.*” cannot be written \\(.+\\)\\.\n")
                .contains("is incomplete. Run the export again to complete it.");
        assertCompletes(files(), temporary.resolve("copies"));
    }

    @Test
    void anotherRunCompletesAnExportThatWasKilled() throws Exception {
        var process = start(List.of());
        await().atMost(Duration.ofSeconds(SECONDS)).until(() -> files().size() > 60);
        process.destroyForcibly().waitFor();

        assertCompletes(files(), temporary.resolve("copies"));
        assertThat(export(List.of())).as("a complete site is refused").isEqualTo(2);
        assertThat(export(List.of(), "--replace")).isZero();
        assertThat(temporary.resolve("log")).content().contains(" 0 of them new or changed, 0 removed.");
    }

}
