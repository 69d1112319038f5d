package kanbao.desk;

import static kanbao.PageResponseAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

import tools.jackson.databind.json.JsonMapper;

import kanbao.ConcurrentClass;
import kanbao.PageResponse;
import kanbao.StoryFiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ConcurrentClass
class DeskStatusTest {

    @TempDir
    static Path temporary;
    static Path stories = Path.of("");

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int management;

    @DynamicPropertySource
    static void addStories(DynamicPropertyRegistry properties) throws IOException {
        stories = Files.createDirectory(temporary.resolve("stories"));
        new StoryFiles(stories).story("out.md", "title: 已发布 <b>", "date: 2026-01-02");
        new StoryFiles(stories).story("draft.md", "title: 草稿", "date: 2026-01-02", "draft: true");
        new StoryFiles(stories).story("late.md", "title: 后天", "date: 2199-01-03 08:00");
        new StoryFiles(stories).story("early.md", "title: 明天", "date: 2199-01-02 08:00");
        new StoryFiles(stories).story("broken.md", "title: 破", "date: someday");
        new StoryFiles(stories).story("undated.md", "title: 无日期");
        properties.add("kanbao.content", stories::toString);
        properties.add("kanbao.preview-secret", () -> "a-secret-of-tests_0");
    }

    @Test
    void thePageShowsTheEditionTheProblemsAndTheUnpublishedStories() {
        var page = get("/desk");

        assertThat(page).hasStatus(200).hasOneHeading("看报：编辑台")
                .hasTexts("[aria-labelledby=edition] code", stories.toString())
                .hasTexts("[aria-labelledby=waiting] td:first-child", "明天", "后天", "草稿")
                .hasTexts("[aria-labelledby=waiting] time", "2199-01-02 08:00:00+08:00", "2199-01-03 08:00:00+08:00")
                .hasTexts("[aria-labelledby=waiting] td:last-child", "/preview/early", "/preview/late",
                        "/preview/draft");
        assertThat(page.html().select(".problems .error").text())
                .startsWith("Error broken.md:3 “date” is “someday”; ");
        assertThat(page.html().select(".problems .warning").eachText()).anyMatch(
                line -> line.startsWith("Warning undated.md the story has no date; write "));
        assertThat(page.html().select(".problems .unpublished")).isEmpty();
        assertThat(page.body()).doesNotContain("a-secret-of-tests");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theSameDataIsServedAsJson() {
        var desk = JsonMapper.shared().readTree(get("/desk.json").body());

        assertThat(desk.at("/edition/leftOut").asInt()).isOne();
        assertThat(desk.at("/waiting/first/0/reason").asString()).isEqualTo("embargo");
        assertThat(desk.at("/waiting/first/0/comes").asString()).isEqualTo("2199-01-02 08:00:00+08:00");
        assertThat(desk.at("/problems/first/0/kind").asString()).isEqualTo("error");
        assertThat(desk.at("/problems/first/0/line").asInt()).isEqualTo(3);
        assertThat(desk.at("/trouble").isNull()).isTrue();
    }

    @Test
    void problemsAreGroupedByTheirCause() {
        var desk = JsonMapper.shared().readTree(get("/desk.json").body());

        assertThat(desk.at("/groups/0/problems").asInt()).isOne();
        assertThat(desk.at("/groups/0/files").asInt()).isOne();
        assertThat(desk.at("/groups/0/example/kind").asString()).isEqualTo("error");
        assertThat(desk.at("/groups/0/example/place").asString()).isEqualTo("broken.md:3");
        assertThat(desk.at("/groups/0/example/expected").asString()).startsWith("write a date");
    }

    @Test
    void theDeskShowsOneLineForEachCauseAndLinksToAllProblems() throws IOException {
        for (var number = 0; number < 201; number++) {
            new StoryFiles(stories).story("many/%03d.md".formatted(number), "title: 题" + number, "date: 2025-01-02",
                    "tagz: x");
        }
        await().until(() -> get("/desk").html().select(".problems .warning").text(),
                line -> line.startsWith("Warning 201处，在201个文件里，如： many/000.md:4 unknown key “tagz”; did you mean"));
        assertThat(get("/desk").html().select("[aria-labelledby=problems] a").attr("href")).isEqualTo("desk.json?all");
        var few = JsonMapper.shared().readTree(get("/desk.json").body());
        var all = JsonMapper.shared().readTree(get("/desk.json?all").body());
        assertThat(few.at("/problems/first")).hasSize(200);
        assertThat(all.at("/problems/first")).hasSize(200 + few.at("/problems/more").asInt());
        assertThat(all.at("/problems/more").asInt()).isZero();
        Files.createFile(stories.resolve(".kanbao-confirm-removal"));
        FileSystemUtils.deleteRecursively(stories.resolve("many"));
        await().until(() -> get("/desk.json").body().contains("\"files\":6,"));
    }

    @Test
    void thePageShowsTheLatestChangesAndTheMostReadStories() throws IOException {
        new StoryFiles(stories).story("fresh.md", "title: 新闻", "date: 2026-01-03");
        await().until(() -> PageResponse.get(port, "/articles/fresh").status() == 200);
        PageResponse.send("POST", port, "/reads/fresh", "User-Agent", "Mozilla/5.0 Chrome/150.0");
        new StoryFiles(stories).story("fresh.md", "title: 旧闻", "date: 2026-01-03");
        await().until(() -> PageResponse.get(port, "/articles/fresh").body().contains("旧闻"));
        Files.delete(stories.resolve("fresh.md"));
        await().until(() -> PageResponse.get(port, "/articles/fresh").status() == 410);

        var changes = get("/desk").html();
        assertThat(changes.select("[aria-labelledby=changes] td:nth-child(2)").eachText()).startsWith("撤下", "更新", "新发");
        assertThat(changes.select("[aria-labelledby=changes] td:nth-child(3)").eachText()).startsWith("旧闻", "旧闻", "新闻");
        assertThat(get("/desk")).hasTexts("[aria-labelledby=read] td:first-child", "已发布 <b>", "无日期");
    }

    @ParameterizedTest
    @CsvSource({"'retracted: {date: 2026-01-04, reason: 有误}', 撤回,", "expires: 2026-01-05, 已到期, ended",
        "draft: true, 压下, draft"})
    void theDeskShowsWhyAStoryWasRemoved(String why, String words, String reason) throws IOException {
        new StoryFiles(stories).story("leaves.md", "title: 去", "date: 2026-01-03");
        await().until(this::latestChange, "新发"::equals);
        new StoryFiles(stories).story("leaves.md", "title: 去", "date: 2026-01-03", why);
        await().until(this::latestChange, words::equals);
        await().until(() -> reasons("leaves.md"), (reason == null ? List.of() : List.of(reason))::equals);
        Files.delete(stories.resolve("leaves.md"));
        await().until(() -> get("/desk.json").body(), desk -> desk.contains("\"files\":6"));
    }

    /** Returns the reasons why this file is unpublished, as JSON gives them. */
    private List<String> reasons(String file) {
        return JsonMapper.shared().readTree(get("/desk.json").body()).at("/waiting/first").valueStream()
                .filter(story -> story.at("/file").asString().equals(file))
                .map(story -> story.at("/reason").asString())
                .toList();
    }

    private String latestChange() {
        return get("/desk").html().select("[aria-labelledby=changes] td:nth-child(2)").eachText().stream().findFirst()
                .orElse("");
    }

    @Test
    void thePageShowsWhyNoNewEditionCanBeCreated() throws IOException {
        var elsewhere = temporary.resolve("elsewhere");
        Files.move(stories, elsewhere);
        await().until(() -> !get("/desk").html().select(".alert").isEmpty());

        assertThat(get("/desk").html().select(".alert [lang=en]").text()).isEqualTo(
                "The content folder “" + stories + "” does not exist.");
        assertThat(get("/prometheus").body()).contains("kanbao_edition_trouble 1.0");
        Files.move(elsewhere, stories);
        await().until(() -> get("/desk").html().select(".alert").isEmpty());
        assertThat(get("/prometheus").body()).contains("kanbao_edition_trouble 0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk.json", "/desk.css", "/desk.js", "/desk.svg"})
    void theDeskIsNotOnThePortOfTheSite(String path) {
        assertThat(get(path)).hasStatus(200);
        assertThat(PageResponse.get(port, path)).hasStatus(404);
    }

    private PageResponse get(String path) {
        return PageResponse.get(management, path);
    }

}
