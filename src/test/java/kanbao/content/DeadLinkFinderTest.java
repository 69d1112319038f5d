package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.site.PermalinkPattern;
import kanbao.site.Site;

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
        "/archive/feed.atom", "/articles/other/more", "report.aspx", "a:b", "/articles/%FF",
        "/articles/other/../nothing"})
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

    @ParameterizedTest
    @ValueSource(strings = {"/articles//other", "/articles/.//other"})
    void aMalformedAddressOfAStoryIsReportedWithItsAddress(String address) {
        assertThat(problemsOfALinkTo(address)).singleElement().asString()
                .endsWith("leads nowhere; write “/articles/other”, the address of that story");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            draft: true                              | which is a draft; publish that story
            publishDate: 2025-12-01                  | which is not published yet; wait until
            expires: 2025-02-01                      | which has expired; delete the link
            slug: [a                                 | which is left out because of its error; correct
            publishDate: soon                        | which is left out because of its error; correct""")
    void aLinkToAStoryWithoutAPageSaysWhyAndIsNotALeak(String key, String why) {
        folder.withKeys("news/bridge.md", key);

        for (var address : List.of("/articles/bridge", "bridge.md", "news/bridge.md", "../2019/bridge.html")) {
            var file = "WARNING a.md:7: the link to “" + address + "” leads to news/bridge.md, ";
            assertThat(problemsOfALinkTo(address)).filteredOn(problem -> problem.contains(" a.md:"))
                    .singleElement().asString().startsWith(file + why);
        }
        folder.with("a.md", "---", "title: 链接", "date: 2025-01-02", "related: bridge", "---", "", "见[[bridge]]。");
        assertThat(folder.problems()).filteredOn(problem -> problem.contains(why))
                .satisfiesExactlyInAnyOrder(problem -> assertThat(problem).contains("a.md:4: "),
                        problem -> assertThat(problem).contains("a.md:7: "));
        assertThat(folder.read().articles()).anySatisfy(article -> {
            assertThat(article.body().html().value()).contains("<p>见bridge。</p>");
            assertThat(article.placement().related()).isEmpty();
        });
    }

    @Test
    void aReferenceToAWithdrawnStoryOrACopySaysSo() {
        folder.withKeys("bridge.md", "retracted: {date: 2025-01-03, reason: 有误}")
                .with("news/other (1).md", "---", "title: 标题", "date: 2025-01-02", "---");

        folder.with("a.md", "---", "title: 链接", "date: 2025-01-02", "---", "", "见[[bridge]]和[[other (1)]]。");
        assertThat(folder.problems()).filteredOn(problem -> problem.contains(" a.md:")).containsExactly(
                "WARNING a.md:6: the link to “bridge” leads to bridge.md, which is withdrawn; delete the link",
                "WARNING a.md:6: the link to “other (1)” leads to news/other (1).md, which is a copy of another story; write the name of the other story");
    }

    @Test
    void aTopicWithTheNameOfADraftIsNotThatDraft() {
        folder.withKeys("月球.md", "draft: true");

        assertThat(problemsOfALinkTo("/topics/月球")).anyMatch(problem -> problem.contains("” leads nowhere; "));
    }

    @Test
    void aDeadLinkInHtmlIsReportedToo() {
        folder.with("a.md", "---", "title: 链接", "date: 2025-01-02", "---", "开头。", "",
                "<p>见<a href=\"/articles/nothing\">此</a></p>");

        assertThat(folder.problems()).singleElement().asString().startsWith("WARNING a.md:7: ");
    }

    private WrittenFolder folderOfSeries(String... links) {
        var series = new WrittenFolder(temporary.resolve("series"))
                .with("2013-04-02-tide.md", "---", "title: 潮", "date: 2013-04-02", "section: 国际", "id: 101", "---",
                        "文。")
                .with("moon.md", "---", "title: 月", "date: 2013-05-01 00:30", "section: 科技", "id: 102", "---", "文。")
                .with("spring-tea.md", "---", "title: 茶", "date: 2014-11-30", "section: 科技", "id: 103", "---", "文。");
        for (var i = 0; i < links.length; i++) {
            series.with("links-" + i + ".md", "---", "title: 见" + i, "date: 2015-01-02", "---",
                    "见[此](" + links[i] + ")。");
        }
        return series;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/2013/04/tide/ | /2013/05/moon/ | /2014/11/spring-tea/ | /{yyyy}/{mm}/{slug}",
        "/2013/04/02/tide.html | /2013/05/01/moon.html | /2014/11/30/spring-tea.html | /{yyyy}/{mm}/{dd}/{slug}.html",
        "/post/101.html | /post/102.html#end | /post/103.html?from=feed | /post/{id}.html",
        "/archives/101 | /archives/102/ | /archives/101/ | /archives/{id}",
        "/world/tide | /tech/moon | /tech/spring-tea | /{section}/{slug}",
        "/blog/201304/tide | /blog/201305/moon | /blog/201411/spring-tea/index.html | /blog/{yyyy}{mm}/{slug}",
        "/p/2013-04-02-tide.htm | /p/2013-05-01-moon.htm | /p/2014-11-30-spring-tea.htm |"
                + " /p/{yyyy}-{mm}-{dd}-{slug}.htm",
        "/2013/04/tide// | /2013/05/moon | /2014/11/spring-tea/ | /{yyyy}/{mm}/{slug}"})
    void deadLinksOfOneShapeProposeThePermalinksOfTheFormerSite(String one, String two, String three, String pattern) {
        assertThat(folderOfSeries(one, two, three).problems()).hasSize(3)
                .allMatch(problem -> problem.endsWith("leads nowhere; set kanbao.site.permalinks=" + pattern
                        + " so that such addresses of the former site lead to their stories"));
    }

    @Test
    void theProposedPermalinksWork() {
        var stories = folderOfSeries("/2013/04/tide/", "/2013/05/moon/", "/post/103.html", "/post/102.html",
                "/post/101.html", "/2014/11/spring-tea/");
        var proposed = stories.read().report().problems().getFirst().cause().correction();
        var patterns = List.of("/post/{id}.html", "/{yyyy}/{mm}/{slug}");

        assertThat(proposed).contains("kanbao.site.permalinks=" + String.join(",", patterns));
        assertThat(WrittenFolder.reader(withPermalinks(patterns), stories.root().toString()).read().report().problems())
                .isEmpty();
    }

    @Test
    void theProposedPermalinksIncludeThoseThatAreSet() {
        var stories = folderOfSeries("/2013/04/tide/", "/2013/05/moon/", "/2014/11/spring-tea/");

        assertThat(WrittenFolder.reader(withPermalinks(List.of("/archives/{id}")), stories.root().toString()).read()
                .report().problems()).hasSize(3).first().asString()
                .contains("kanbao.site.permalinks=/archives/{id},/{yyyy}/{mm}/{slug} so");
    }

    private static Site withPermalinks(List<String> patterns) {
        var site = WrittenFolder.SITE;
        return new Site(site.name(), site.tagline(), site.baseUrl(), site.language(), site.timeZone(), site.desk(),
                site.sections(), false, patterns.stream().map(PermalinkPattern::of).toList(), null, null, null,
                site.traditional(), site.traditionalQuotes(), site.foot());
    }

    @ParameterizedTest
    @CsvSource({"/2013/04/tide/,/2013/05/moon/,/2014/12/spring-tea/", "/2013/04/tide/,/2013/04/tide/,/2013/04/tide/",
        "/2013/04/tide/,/blog/moon,/post/103.html"})
    void fewLinksOfOneShapeProposeNoPermalinks(String one, String two, String three) {
        assertThat(folderOfSeries(one, two, three).problems()).hasSize(3)
                .noneMatch(problem -> problem.contains("permalinks"));
    }

    @ParameterizedTest
    @CsvSource({"/articles/springtea", "/articles/2014-11-30-spring-tea", "/old/spring_tea.php", "/spring-tee/",
        "/articles/sping-tea"})
    void aLinkWithNearlyTheSlugOfOneStoryProposesAnAlias(String link) {
        assertThat(folderOfSeries(link).problems()).singleElement().asString()
                .endsWith("leads nowhere; write “/articles/spring-tea”, or add “aliases: [" + link
                        + "]” to spring-tea.md if that is the story");
    }

    @Test
    void theProposedAliasWorks() {
        var stories = folderOfSeries("/old/spring_tea.php").with("spring-tea.md", "---", "title: 茶",
                "date: 2014-11-30", "aliases: [/old/spring_tea.php]", "---", "文。");

        assertThat(stories.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/articles/spring-tea-2", "/articles/mood", "/topics/spring-tea", "/articles/winter-tea"})
    void aLinkWithAnotherSlugProposesNoAlias(String link) {
        assertThat(folderOfSeries(link).problems()).singleElement().asString()
                .endsWith("leads nowhere; write an address of this site such as /articles/slug");
    }

    @Test
    void aLinkThatCouldMeanTwoStoriesProposesNone() {
        var stories = folderOfSeries("/articles/springtae").with("spring-tae.md", "---", "title: 题", "date: 2014-01-02",
                "slug: springtbe", "---", "文。").with("b.md", "---", "title: 题", "date: 2014-01-03", "slug: springtxe",
                        "---", "文。");

        assertThat(stories.problems()).filteredOn(problem -> problem.contains("leads nowhere")).singleElement()
                .asString().endsWith("such as /articles/slug");
    }

}
