package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLinkFinderTest {

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));

    @BeforeEach
    void createFolderWithAnotherStory() {
        folder = new WrittenFolder(temporary).withKeys("news/other.md", "section: 科技", "tags: [人工智能]", "author: 甲",
                "aliases: [/2012/old.html]");
    }

    private List<String> problemsOfALinkTo(String address) {
        folder.with("a.md", "---", "title: 链接", "date: 2025-01-02", "---", "开头。", "", "见[此](" + address + ")。");
        return folder.problems();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/other", "other", "./other", "/./articles/../articles/other",
        "/articles/x/../other/.", "/../hot", "../articles/other#end", "/articles/Other/",
        "/articles/other.html?utm_source=x", "http://localhost:8080/articles/other", "/2012/old.html", "/2012/old",
        "/sections/tech", "/topics/人工智能", "/topics/%E4%BA%BA%E5%B7%A5%E6%99%BA%E8%83%BD?page=2", "/authors/甲", "/",
        "/hot",
        "/archive/2025/01", "/search?q=灯会", "/feed.atom", "/sections/tech/feed.rss", "/sitemap.xml", "/robots.txt",
        "?page=2", "#end", "https://elsewhere.example/nothing", "//elsewhere.example/nothing", "mailto:a@b.example",
        "/assets/icon.svg", "/pictures/0f3a/a.png"})
    void aValidLinkIsNotReported(String address) {
        assertThat(problemsOfALinkTo(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/nothing", "nothing", "http://localhost:8080/articles/nothing", "/sections/sport",
        "/topics/月球", "/authors/乙", "/archive/2024/01", "/2012/older.html", "/topics/x/feed.atom",
        "/archive/feed.atom", "/articles/other/more", "report.pdf", "a:b", "/articles/%FF", "/articles//other",
        "/articles/other/../nothing", "/articles/.//other"})
    void aDeadLinkIsReportedWithItsLine(String address) {
        assertThat(problemsOfALinkTo(address.equals("a:b") ? "./a:b" : address)).singleElement()
                .asString()
                .startsWith("WARNING a.md:7: the link to “")
                .endsWith("leads nowhere; write an address of this site such as /articles/slug");
    }

    @ParameterizedTest
    @ValueSource(strings = {"news/other.md", "other.md", "/news/other.md", "./news/other.md#end"})
    void aLinkToTheFileOfAStoryIsNoProblem(String reference) {
        assertThat(problemsOfALinkTo(reference)).isEmpty();
    }

    @Test
    void aLinkToADraftLeadsNowhere() {
        folder.withKeys("draft.md", "draft: true");

        assertThat(problemsOfALinkTo("/articles/draft")).anyMatch(
                problem -> problem.contains("the link to “/articles/draft”"));
    }

    @Test
    void aDeadLinkInHtmlIsReportedToo() {
        folder.with("a.md", "---", "title: 链接", "date: 2025-01-02", "---", "开头。", "",
                "<p>见<a href=\"/articles/nothing\">此</a></p>");

        assertThat(folder.problems()).singleElement().asString().startsWith("WARNING a.md:7: ");
    }

}
