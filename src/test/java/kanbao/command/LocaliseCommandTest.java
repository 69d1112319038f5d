package kanbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import kanbao.StoryFiles;
import kanbao.remotepicture.StandInHost;

class LocaliseCommandTest {

    private static final byte[] PNG = StandInHost.png(40, 30);

    @TempDir
    Path folder;

    private final StandInHost host = new StandInHost();

    @AfterEach
    void close() {
        host.close();
    }

    private CommandResult run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
        var command = new LocaliseCommand(List.of("--kanbao.pictures.timeout=8s"), outStream, errStream,
                request -> StandInHost.downloads(request.pictures(), request.clock()));
        var line = new ArrayList<>(List.of("localise", folder.toString()));
        line.addAll(List.of(arguments));
        var code = CommandLineFactory.create(List.of(command), outStream, errStream).execute(
                line.toArray(String[]::new));
        return new CommandResult(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String address(String path) {
        return host.address("img.example", path);
    }

    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (var walked = Files.walk(folder)) {
            for (var file : walked.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), new String(Files.readAllBytes(file),
                        StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void onlyTheAddressesChangeAndThePicturesAreBesideTheStories() throws IOException {
        host.picture("/2026/城墙_(1).png?x=1&y=2", PNG).picture("/2026/%E5%9F%8E%E5%A2%99_(1).png?x=1&y=2", PNG)
                .picture("/b.png", PNG).picture("/cover", PNG);
        var story = """
                \uFEFF---\r
                title: 'a: b'   # 注\r
                cover: "%1$s"  # 封面\r
                ---\r
                ![图 1](%2$s "题 | 记者")  \r
                [原图](%2$s) `![](%2$s)`\r
                <img alt=x data-src='%3$s'>\t\r
                ![别处](https://elsewhere.example/x.png)\r
                \r
                没有换行""".formatted(address("/cover"), address("/2026/城墙_(1).png?x=1&y=2"), address("/b.png"));
        new StoryFiles(folder).file("新闻/2026 年.md", story)
                .file("bundle/index.md", "![b](" + address("/b.png") + ")\n").file("other.md", "![x](x.png)\n");
        var date = FileTime.from(Instant.parse("2020-01-02T03:04:05Z"));
        Files.setLastModifiedTime(folder.resolve("新闻/2026 年.md"), date);

        var result = run("--host", "img.example:" + host.port());
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains(
                "新闻/2026 年.md:8: a picture is on the host “elsewhere.example”, which was not named",
                "Pictures on other hosts: 4. Fetched: 3, fetched earlier: 0, stories rewritten: 2");
        assertThat(result.code()).isEqualTo(1);
        var rewritten = Files.readString(folder.resolve("新闻/2026 年.md"));
        assertThat(rewritten.replaceAll("2026%20年/[^\"')\\s]+-[0-9a-f]{8}\\.png", "@")).isEqualTo(
                story.replace("cover: \"" + address("/cover"), "cover: \"@")
                        .replace("![图 1](" + address("/2026/城墙_(1).png?x=1&y=2"), "![图 1](@")
                        .replace("'" + address("/b.png"), "'@"));
        assertThat(Files.getLastModifiedTime(folder.resolve("新闻/2026 年.md"))).isEqualTo(date);
        assertThat(files().keySet().stream().map(name -> name.replaceAll("-[0-9a-f]{8}", "-#"))).containsExactly(
                "bundle/b-#.png", "bundle/index.md", "other.md", "新闻/2026 年.md", "新闻/2026 年/b-#.png",
                "新闻/2026 年/cover-#.png", "新闻/2026 年/城墙-1-#.png");
        assertThat(Files.readString(folder.resolve("bundle/index.md"))).matches("!\\[b]\\(b-[0-9a-f]{8}\\.png\\)\n");
        var requests = host.requests().size();
        assertThat(requests).isEqualTo(3);

        var before = files();
        assertThat(run("--host", "img.example:" + host.port()).out()).contains("stories rewritten: 0");
        assertThat(files()).isEqualTo(before);
        assertThat(host.requests()).hasSize(requests);
        var check = CommandResult.run("check", folder.toString(), "--all").out();
        assertThat(check).contains("elsewhere.example").doesNotContain("does not exist; put a file at “新闻",
                "does not exist; put a file at “bundle");
    }

    @Test
    void aPageAtTheEndSaysWhatCouldNotBeFetchedAndWhy() throws IOException {
        host.picture("/a.png", PNG).status("/gone.png", "404 Not Found").status("/private.png",
                "302 Found\r\nLocation: http://127.0.0.1/x").status("/forbidden.png", "403 Forbidden");
        var stories = new StoryFiles(folder);
        for (var name : List.of("gone", "private", "forbidden")) {
            stories.file(name + ".md",
                    "![a](" + address("/a.png") + ")\n\n![x](" + address("/" + name + ".png") + ")\n");
        }
        var result = run("--all-hosts");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("gone.md:3: the picture “" + address("/gone.png")
                + "” could not be fetched: it is gone", "redirects to “127.0.0.1”", "its host refuses it",
                "Fetched: 1, fetched earlier: 0, stories rewritten: 3, places that still name another host: 3.");
        assertThat(files().keySet()).hasSize(6);
        assertThat(Files.readString(folder.resolve("gone.md"))).contains("![x](" + address("/gone.png")).matches(
                "(?s)!\\[a]\\(gone/a-[0-9a-f]{8}\\.png.*");

        host.picture("/gone.png", PNG);
        assertThat(run("--all-hosts").out()).contains("Fetched: 1, fetched earlier: 0, stories rewritten: 1");
    }

    @Test
    void aRunThatWasInterruptedGoesOn() throws IOException {
        host.picture("/a.png", PNG).picture("/b.png", PNG);
        var story = "![a](" + address("/a.png") + ") ![b](" + address("/b.png") + ")\n";
        new StoryFiles(folder).file("a.md", story);
        run("--all-hosts");
        var names = files().keySet().stream().filter(name -> name.endsWith(".png")).toList();
        new StoryFiles(folder).file("a.md", story).file("a/.kanbao-part-1", "half a picture");
        Files.delete(folder.resolve(names.getLast()));

        assertThat(run("--all-hosts").out()).contains("Fetched: 1, fetched earlier: 1, stories rewritten: 1");
        assertThat(files().keySet()).hasSize(3);
        assertThat(host.requests()).hasSize(3);
    }

    @Test
    void withoutAHostAndInADryRunOnlyTheHostsAreListed() throws IOException {
        new StoryFiles(folder).file("a.md", "![a](" + address("/a.png") + ")\n![b](https://b.example/1.png)\n"
                + "![b](https://b.example/2.png)\n");
        var before = files();
        var result = run();
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).containsSubsequence("Pictures on other hosts: 3 in 1 stories, on 2 hosts.",
                "b.example: 2", "img.example:" + host.port() + ": 1", "--all-hosts");
        assertThat(run("--dry-run", "--host", "*.example")).satisfies(dry -> {
            assertThat(dry.code()).isEqualTo(2);
            assertThat(dry.err()).contains("kanbao.pictures.hosts has “*.example”");
        });
        assertThat(run("--dry-run", "--host", "b.example")).satisfies(dry -> {
            assertThat(dry.code()).isZero();
            assertThat(dry.out()).contains("b.example: 2, would be fetched").doesNotContain(host.port() + ": 1, would");
        });
        assertThat(run("--dry-run", "--all-hosts").out()).contains(host.port() + ": 1, would be fetched");
        assertThat(files()).isEqualTo(before);
        assertThat(host.requests()).isEmpty();
    }

    @Test
    void aFileWithAnErrorHurtsNoOther() throws IOException {
        host.picture("/a.png", PNG);
        new StoryFiles(folder).file("a.md", "![a](" + address("/a.png") + ")\n")
                .file("bad.md", "---\ntitle: a\n\n![a](" + address("/a.png") + ")\n")
                .file("binary.md", new byte[]{(byte) 0xFF, 0, 1}).file("empty.md", "");
        var result = run("--all-hosts");
        assertThat(result.out()).contains("3 in 3 files: the story “bad.md” has an error", "stories rewritten: 1");
        assertThat(run("--all-hosts", "no-such").err()).contains("Unexpected argument");
    }

    @Test
    void aDeadHostIsGivenUpAndTheOthersAreFetched() throws IOException {
        host.picture("/a.png", PNG).answer("*", (out, _) -> out.write(
                "HTTP/1.1 503 Busy\r\nRetry-After: 3600\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        new StoryFiles(folder).file("a.md", List.of(1, 2, 3, 4, 5, 6, 7, 8).stream().map(number -> "![x]("
                + host.address("busy.example", "/" + number + ".png") + ")\n").collect(Collectors.joining())
                + "![a](" + address("/a.png") + ")\n");
        var result = run("--all-hosts");
        assertThat(result.out()).contains("8 in 1 file: the picture", "its host answers 503", "Fetched: 1");
        assertThat(host.requests()).hasSizeLessThanOrEqualTo(3);
        assertThat(Files.readString(folder.resolve("a.md"))).contains("busy.example").contains("![a](a/a-");
    }

    @Test
    void aStoryThatIsChangedMeanwhileIsNotOverwritten() throws IOException {
        var picture = StandInHost.response("200 OK\r\nContent-Type: image/png", PNG);
        host.answer("/a.png", (out, request) -> {
            Files.writeString(folder.resolve("a.md"), "new text\n");
            picture.write(out, request);
        });
        new StoryFiles(folder).file("a.md", "![a](" + address("/a.png") + ")\n");
        var result = run("--all-hosts");
        assertThat(result.out()).contains("the story “a.md” was changed while the command ran", "stories rewritten: 0");
        assertThat(result.code()).isEqualTo(1);
        assertThat(folder.resolve("a.md")).hasContent("new text\n");
    }

}
