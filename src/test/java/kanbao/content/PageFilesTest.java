package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.article.Article;
import kanbao.article.Menu;
import kanbao.article.MenuPlacement;
import kanbao.article.Slug;

class PageFilesTest {

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));

    @BeforeEach
    void createEmptyFolder() {
        folder = new WrittenFolder(temporary);
    }

    @ParameterizedTest
    @CsvSource({"x.md, type: page, x", "x.md, layout: page, x", "x.md, 类型: 页面, x", "x.md, type: \"about\", x",
        "pages/team.md, '', team", "zh/_Pages/team.md, '', team", "页面/团队.md, '', 团队", "about/index.md, '', about",
        "source/about/index.md, 'date: 2020-01-01', about", "about.md, '', about",
        "content/privacy-policy.md, '', privacy-policy", "关于我们.md, '', 关于我们", "about.en.md, '', about-en",
        "x.md, 'type: page\nslug: team', team", "x.md, 'type: page\npermalink: /team/', team",
        "source/link/index.md, 'type: link', link", "source/photos/index.md, type: album, photos",
        "content/offline/index.md, layout: offline, offline", "content/zh/about.md, '', about",
        "content/page/team/index.md, '', team", "_tabs/team.md, '', team", "留言板.md, '', 留言板"})
    void aPageIsRecognizedByItsTypeFolderOrName(String path, String keys, String slug) {
        folder.with(path, "---", "title: 一页", keys.replace("\\n", "\n"), "---", "正文。");

        assertThat(folder.read().articles()).isEmpty();
        assertThat(folder.read().pages().published()).extracting(Article::slug).containsExactly(Slug.of(slug));
        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"x.md, type: posts", "x.md, layout: single", "pages/x.md, type: post", "about.md, section: 科技",
        "about.md, 'tags: [a]'", "news/about.md, ''", "2025-01-02-about.md, ''", "x.md, 'type: [page]'",
        "pages.md, ''", "x.md, type: {page: page}", "link.md, 'type: link\nsection: 科技'", "news/x.md, type: photo",
        "_posts/x.md, type: link", "x.md, type: report"})
    void otherFilesAreStories(String path, String keys) {
        folder.withKeys(path, keys);

        assertThat(folder.read().articles()).hasSize(1);
        assertThat(folder.read().pages().published()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"source/tags/index.md, type: tags", "source/categories/index.md, type: categories",
        "content/search.md, layout: search", "archives.md, layout: \"archives\"", "404.md, layout: 404",
        "source/404/index.md, ''", "index.md, layout: home", "index.md, ''",
        "content/page/search/index.md, layout: search",
        "_tabs/tags.md, layout: tags"})
    void aPageThatAnotherToolMakesIsNoStory(String path, String keys) {
        folder.with(path, "---", "title: 标签", keys, "---");

        assertThat(folder.read().articles()).isEmpty();
        assertThat(folder.read().pages().published()).isEmpty();
        assertThat(folder.problems()).singleElement().asString().contains("the site has this page anyway");
    }

    @Test
    void besideAFolderOfPostsOnlyDatedAndClassifiedFilesAreStories() {
        folder.withKeys("source/_posts/a.md").withKeys("source/gear/index.md").withKeys("source/a/b.md", "section: 科技")
                .withKeys("source/2025-01-02-c.md").withKeys("source/d.md", "type: post")
                .withKeys("source/_data/e.md");

        var read = folder.read();
        assertThat(read.articles()).hasSize(5);
        assertThat(read.pages().published()).extracting(Article::slug).containsExactly(Slug.of("gear"));
        assertThat(read.report().problems()).singleElement()
                .hasToString(
                        "source/gear/index.md: the file is outside the folder “_posts”, so it is a page, as in Hexo"
                                + " and Jekyll; write “type: post” if it is a story");
    }

    @Test
    void aPageThatOnlyAThemeFillsIsNotPublished() {
        folder.with("source/link/index.md", "---", "title: 友链", "type: link", "---");

        assertThat(folder.read().pages().published()).isEmpty();
        assertThat(folder.problems()).containsExactly("UNPUBLISHED source/link/index.md: the page has no text, perhaps"
                + " because a theme of another tool fills it; write its text, or delete the file");
    }

    @ParameterizedTest
    @CsvSource({"news/tags.md, type: tags", "tags.md, 'type: tags\nsection: 科技'", "search.md, type: post"})
    void aStoryWithSuchATypeIsAStory(String path, String keys) {
        folder.withKeys(path, keys.replace("\\n", "\n"));

        assertThat(folder.read().articles()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft: true", "date: 2199-01-01", "expires: 2025-01-03", "layout: draft"})
    void anUnpublishedPageIsOnlyForPreviews(String keys) {
        folder.with("pages/x.md", "---", "title: 一页", keys, "---", "正文。");

        assertThat(folder.read().pages().published()).isEmpty();
        assertThat(folder.read().unpublished()).singleElement().matches(story -> story.article().isPage());
    }

    @Test
    void aRetractedPageIsNotAWithdrawnStory() {
        folder.with("pages/x.md", "---", "title: 一页", "retracted: {date: 2025-03-01, reason: 过期}", "---");

        assertThat(folder.read().withdrawn()).isEmpty();
        assertThat(folder.read().pages().withdrawn()).hasSize(1);
        assertThat(folder.read().report().withdrawn()).isOne();
    }

    @Test
    void aStoryAndAPageMayHaveOneSlug() {
        folder.withKeys("a.md", "slug: x").with("pages/x.md", "---", "title: 一页", "---", "正文。");

        assertThat(folder.story().slug()).isEqualTo(Slug.of("x"));
        assertThat(folder.read().pages().published()).extracting(Article::slug).containsExactly(Slug.of("x"));
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void anAddressOfTheSiteOrOfAnotherPageIsReportedAndThePageGetsAnother() {
        folder.with("pages/search.md", "---", "title: 搜", "---", "正文。")
                .with("pages/a/team.md", "---", "title: 甲", "---", "正文。")
                .with("pages/b/team.md", "---", "title: 乙", "---", "正文。");

        assertThat(folder.read().pages().published()).extracting(page -> page.slug().value())
                .containsExactlyInAnyOrder("search-2", "team", "team-2");
        assertThat(folder.problems()).containsExactly(
                "WARNING pages/b/team.md: the slug “team” of %1$s/pages/b/team.md is already used by %1$s/pages/a/team.md; write “slug: …” to choose another address; Kanbao uses “team-2”"
                        .formatted(folder.root()),
                "WARNING pages/search.md: the address /search belongs to the site; write “slug: …” to choose another address; Kanbao uses /search-2");
    }

    @Test
    void linksLeadFromStoriesToPagesAndBack() {
        folder.with("story.md", "---", "title: 报道", "date: 2025-01-02", "---", "见[关于](about.md)，[隐私](/privacy)。")
                .with("about.md", "---", "title: 关于", "---", "见[报道](story.md)。")
                .with("privacy.md", "---", "title: 隐私", "---", "见 [[关于]]。");

        assertThat(folder.story().body().html().value()).contains("\"/about\"").contains("\"/privacy\"");
        assertThat(folder.read().pages().published()).extracting(page -> page.body().html().value())
                .anyMatch(html -> html.contains("\"/articles/story\"")).anyMatch(html -> html.contains("\"/about\""));
        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            menu: foot                                | FOOT            | 2147483647
            menu: [页脚, 导航]                          | FOOT,NAVIGATION | 2147483647
            菜单: 底部                                  | FOOT            | 2147483647
            menu: main                                | NAVIGATION      | 2147483647
            menu: {main: {weight: 20}, footer: {}}     | FOOT,NAVIGATION | 20
            menu: foot, order: -3                     | FOOT            | -3
            menu: none                                | ''              | 2147483647""")
    void theMenuAndItsOrderHaveManySpellings(String keys, String menus, int order) {
        folder.with("pages/x.md", "---", "title: 一页", keys.replace(", order", "\norder"), "---", "正文。");

        assertThat(folder.read().pages().published()).extracting(page -> page.placement().page()).singleElement()
                .isEqualTo(new MenuPlacement(menus.isEmpty()
                        ? Set.of()
                        : Stream.of(menus.split(",")).map(Menu::valueOf)
                                .collect(Collectors.toSet()),
                        order));
        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            menu: foot       | IGNORED a.md:4: “menu” has an effect only in a page beside the news
            type: [page]     | WARNING a.md:4: “type” is a list [page]; write text
            layout: {a: b}   | WARNING a.md:4: “layout” is a map {a: b}; write text
            id: [1]          | WARNING a.md:4: “id” is a list [1]; write a number or a word
            glossary: {甲: [乙]} | WARNING a.md:4: “glossary” has the term “甲”; write the term in Simplified
            """)
    void aKeyWithoutAnEffectInAStoryIsOneSentence(String key, String problem) {
        folder.withKeys("a.md", key);

        assertThat(folder.read().articles()).hasSize(1);
        assertThat(folder.problems()).singleElement().asString().startsWith(problem);
    }

    @Test
    void anUnknownMenuAndAnOrderThatIsNoNumberAreWarnings() {
        folder.with("pages/x.md", "---", "title: 一页", "menu: [foot, sidebar]", "order: first", "---", "正文。")
                .with("pages/y.md", "---", "title: 二页", "menu: true", "order: [1]", "---", "正文。");

        assertThat(folder.problems()).containsExactly(
                "WARNING pages/x.md:3: “menu” is “sidebar”; write foot or nav, or both as a list",
                "WARNING pages/x.md:4: “order” is “first”; write a whole number from -1000000 to 1000000; the lowest comes first",
                "WARNING pages/y.md:3: “menu” is “true”; write foot or nav, or both as a list",
                "WARNING pages/y.md:4: “order” is a list [1]; write a whole number from -1000000 to 1000000; the lowest comes first");
        assertThat(folder.read().pages().published()).hasSize(2);
    }

    @Test
    void theLastChangeIsTheOnlyDateOfAPage() {
        folder.with("pages/x.md", "---", "title: 一页", "updated: 2025-02-03", "---", "正文。")
                .with("pages/y.md", "---", "title: 二页", "date: 2025-02-03", "---", "正文。");

        assertThat(folder.read().pages().published()).extracting(page -> page.dates().updated() != null)
                .containsExactly(true, false);
        assertThat(folder.problems()).isEmpty();
    }

}
