package kanbao.web;

import static kanbao.PageResponseAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.PageResponse;
import kanbao.StoryFiles;
import kanbao.article.Slug;
import kanbao.pageviews.PageViews;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class PreviewTest {

    private static final String SECRET = "a-secret-of-tests_0";
    private static final String KNOWN = "?secret=" + SECRET;

    @TempDir
    static Path content;

    @LocalServerPort
    private int port;

    @Autowired
    private PageViews pageViews;

    @DynamicPropertySource
    static void createContent(DynamicPropertyRegistry properties) throws IOException {
        var stories = new StoryFiles(content);
        stories.story("out.md", "title: 已发布", "date: 2026-01-02");
        stories.story("draft.md", "title: 草稿", "date: 2026-01-02", "draft: true", "section: 新栏目", "tags: [新话题]",
                "image: dot.svg", "image_alt: 一点");
        stories.story("interview.md", "title: 对话", "date: 2026-01-02", "draft: true", "section: 访谈", "tags: [访谈, 新话题]");
        stories.story("early.md", "title: 明天的事", "date: 2199-01-02 08:00");
        stories.story("over.md", "title: 昨天的事", "date: 2026-01-02", "expires: 2026-01-03");
        stories.story("broken.md", "draft: true", "date: someday");
        stories.file("dot.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>");
        properties.add("kanbao.content", content::toString);
        properties.add("kanbao.preview-secret", () -> SECRET);
    }

    @Test
    void theTopicAboveTheHeadlineIsNotNamedLikeTheSection() {
        assertThat(get("/preview/interview" + KNOWN)).hasTexts(".kicker a", "访谈", "新话题");
    }

    @Test
    void thePreviewShowsAnUnpublishedStoryIfTheSecretIsGiven() {
        var page = get("/preview/draft" + KNOWN);

        assertThat(page).hasStatus(200).hasOneHeading("草稿")
                .hasTexts(".notice", "预览：这是草稿，读者看不到。")
                .hasTexts(".kicker a", "新栏目", "新话题");
        assertThat(get(page.html().select("figure img").attr("src"))).hasStatus(200);
        assertThat(get("/preview/early" + KNOWN)).hasTexts(".notice", "预览：2199年1月2日 08:00发布，在此之前读者看不到。");
        assertThat(get("/preview/over" + KNOWN)).hasTexts(".notice", "预览：已到截止时间，读者不再看到。");
    }

    @Test
    void aPreviewIsNeitherCachedNorIndexedNorCounted() {
        var page = get("/preview/draft" + KNOWN);

        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page).hasAttributes("meta[name=robots]", "content", "noindex");
        assertThat(
                page.html().select(
                        "script:not(head > :containsData(localStorage.getItem)), [rel=canonical], [property^=og:], noscript"))
                .isEmpty();
        assertThat(get("/reads/draft")).hasStatus(404);
        assertThat(pageViews.views(List.of(Slug.of("draft")))).isZero();
    }

    @Test
    void withoutTheSecretThePreviewIsNotFound() {
        var unknown = get("/preview/nothing");
        for (var path : List.of("/preview/draft", "/preview/draft?secret=", "/preview/draft?secret=a-secret-of-tests_1",
                "/preview/draft?secret=a-secret-of-tests_0x", "/preview/draft?Secret=" + SECRET,
                "/preview/out", "/preview/nothing" + KNOWN, "/preview/broken" + KNOWN)) {
            var page = get(path);
            assertThat(page.status()).as(path).isEqualTo(unknown.status()).isEqualTo(404);
            assertThat(page.body()).as(path).doesNotContain("草稿", "预览");
        }
        assertThat(get("/articles/draft")).hasStatus(404);
        assertThat(get("/")).hasTexts(".masthead-name", "看报");
        assertThat(get("/feed.json").body()).doesNotContain("草稿", "明天的事", "昨天的事", "preview");
    }

    @Test
    void otherMethodsAreAnsweredLikeAtAnUnknownAddress() {
        for (var method : List.of("POST", "HEAD", "OPTIONS", "DELETE")) {
            var preview = PageResponse.send(method, port, "/preview/draft");
            var unknown = PageResponse.send(method, port, "/nothing/draft");
            assertThat(preview.status()).as(method).isEqualTo(unknown.status());
            assertThat(preview.header("Allow")).as(method).isEqualTo(unknown.header("Allow"));
        }
    }

    @Test
    void thePreviewOfAPublishedStoryRedirectsToTheArticle() {
        assertThat(get("/preview/out" + KNOWN)).hasStatus(302).hasHeader("Location", "/articles/out");
    }

    @Test
    void theSecretIsNotLogged(CapturedOutput log) {
        get("/preview/draft" + KNOWN);
        get("/preview/%ff" + KNOWN);
        get("/preview/nothing" + KNOWN);

        assertThat(log.getAll()).doesNotContain(SECRET);
    }

    private PageResponse get(String path) {
        return PageResponse.get(port, path);
    }

}
