package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryLinksTest {

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));

    @BeforeEach
    void folderWithOtherStories() {
        folder = new WrittenFolder(temporary)
                .with("news/2024-01-05-old.md", "---", "title: 桥的“旧闻” & 新闻", "aliases: [老桥]", "---", "文")
                .with("news/bundle/index.md", "---", "title: 包", "date: 2024-01-06", "---", "文")
                .with("其他/城墙 修缮.md", "---", "title: 城墙", "slug: wall", "date: 2024-01-07", "---", "## 小节", "", "文")
                .with("draft.md", "---", "title: 草稿", "draft: true", "---", "文");
    }

    private String body(String text) {
        folder.with("news/a.md", "---", "title: 标题", "date: 2025-01-02", "---", "开头。", "", text);
        return folder.read().articles().stream().filter(article -> article.slug().value().equals("a")).findFirst()
                .orElseThrow().body().html().value().replace("<p>开头。</p>\n", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "见[[2024-01-05-old]]。>见<a href=\"/articles/old\"><span class=\"number\">2024-01-05</span>-old</a>。",
        "见[[news/2024-01-05-old¦这篇]]。>见<a href=\"/articles/old\">这篇</a>。", "[[old]]><a href=\"/articles/old\">old</a>",
        "[[老桥]]><a href=\"/articles/old\">老桥</a>", "[[桥的“旧闻” & 新闻]]><a href=\"/articles/old\">桥的“旧闻” &amp; 新闻</a>",
        "[[城墙 修缮#小节]]><a href=\"/articles/wall#s-小节\">城墙 修缮#小节</a>",
        "[[城墙 修缮#^ab12¦块]]><a href=\"/articles/wall\">块</a>", "[[bundle]]><a href=\"/articles/bundle\">bundle</a>",
        "![[城墙]]><a href=\"/articles/wall\">城墙</a>", "[一](./2024-01-05-old.md)><a href=\"/articles/old\">一</a>",
        "[二](../其他/城墙%20修缮.md#小节)><a href=\"/articles/wall#s-小节\">二</a>",
        "[二](../其他/城墙 修缮.md)><a href=\"/articles/wall\">二</a>", "[三](old)><a href=\"old\">三</a>",
        "[四](/news/2024-01-05-old.md)><a href=\"/articles/old\">四</a>",
        "[五](2024-01-05-old)><a href=\"/articles/old\">五</a>",
        "[六](bundle/index.md)><a href=\"/articles/bundle\">六</a>", "[[#小节]]><a href=\"#s-小节\">小节</a>",
        "{% post_link 2024-01-05-old %}><a href=\"/articles/old\">桥的“旧闻” &amp; 新闻</a>",
        "{% post_link 2024-01-05-old 桥 的旧闻 %}><a href=\"/articles/old\">桥 的旧闻</a>",
        "[七]({% post_url 2024-01-05-old %})><a href=\"/articles/old\">七</a>",
        "[八]({{ site.baseurl }}{% post_url 2024-01-05-old %}#x)><a href=\"/articles/old#s-x\">八</a>",
        "{% post_url 2024-01-05-old %}><a href=\"/articles/old\">桥的“旧闻” &amp; 新闻</a>",
        "[九]({% link _posts/2024-01-05-old.md %})><a href=\"/articles/old\">九</a>",
        "[十]({{< ref \"2024-01-05-old.md\" >}})><a href=\"/articles/old\">十</a>",
        "[十]({{< relref \"城墙 修缮.md#小节\" >}})><a href=\"/articles/wall#s-小节\">十</a>",
        "[十]({{% ref path=\"/news/bundle\" %}})><a href=\"/articles/bundle\">十</a>",
        "{% link 官网 https://example.org %}><a href=\"https://example.org\">官网</a>"})
    void aLinkLeadsToTheStoryThatItNames(String both) {
        var parts = both.replace('¦', '|').split("(?<=[。\\]})])>(?=见?<)", 2);
        assertThat(body(parts[0])).isEqualTo("<p>" + parts[1] + "</p>");
        assertThat(folder.problems().stream().filter(problem -> problem.startsWith("WARNING"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"见[[没有]]。|见没有。", "[[没有#节]]|没有#节", "![[没有]]|没有", "[一](./没有.md)|一", "[二](没有)|二",
        "[报告](附件/年度 报告.pdf)|报告", "{% post_link nothing 某文 %}|某文", "{% asset_link a.pdf 附件 %}|附件", "[[draft]]|draft",
        "[三]({{< ref \"draft.md\" >}})|三", "[四](../../x.md)|四"})
    void aLinkThatNamesNoPublishedStoryIsTextAndReportedWithItsLine(String markdown, String text) {
        assertThat(body(markdown)).isEqualTo("<p>" + text + "</p>");
        assertThat(folder.problems()).filteredOn(problem -> problem.startsWith("WARNING")).singleElement().asString()
                .matches("WARNING news/a.md:7: the (?:link to|file) “.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"数组 x[[1]] 与 [[1]]", "[[1, 2]]", "a[[i]]", "[[]]", "[[ ]]", "[[^1]]", "[[a"})
    void otherBracketsStayText(String markdown) {
        assertThat(body(markdown)).isEqualTo("<p>" + markdown + "</p>");
    }

    @Test
    void bracketsInTheTextOfALinkStay() {
        assertThat(body("见[[1]](https://a.example)和[[注]](https://b.example)")).isEqualTo(
                "<p>见<a href=\"https://a.example\">[1]</a>和<a href=\"https://b.example\">[注]</a></p>");
    }

    @Test
    void aTableCellMayContainAWikiLink() {
        assertThat(body("|甲|\n|-|\n|[[old\\|这篇]]|")).contains("<td><a href=\"/articles/old\">这篇</a></td>");
    }

    @Test
    void theLinkFollowsTheStoryWhenItsSlugChanges() {
        var reader = WrittenFolder.reader(folder.root().toString());
        body("[[2024-01-05-old]]");
        reader.read();
        folder.with("news/2024-01-05-old.md", "---", "title: 旧", "slug: new", "---", "文");
        assertThat(reader.read().articles()).filteredOn(article -> article.slug().value().equals("a")).singleElement()
                .satisfies(article -> assertThat(article.body().html().value()).contains("href=\"/articles/new\""));
    }

}
