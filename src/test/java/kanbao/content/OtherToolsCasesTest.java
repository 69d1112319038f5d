package kanbao.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import javax.imageio.ImageIO;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories as the editors of other tools write them, and what readers and editors should see of each. */
class OtherToolsCasesTest {

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));

    @BeforeEach
    void folderWithStoriesToLinkTo() {
        folder = new WrittenFolder(temporary)
                .with("stories/emph-percent.md", "---", "title: 强调", "date: 2026-03-01", "---", "文")
                .with("stories/2024-01-05-old.md", "---", "title: 旧闻", "---", "文")
                .with("slips/t02.md", "---", "title: 话题二", "date: 2024-03-01", "---", "文")
                .with("slips/t03.md", "---", "title: 话题三", "date: 2024-03-01", "---", "文")
                .with("stories/emph-percent.md", "---", "title: 强调", "date: 2024-03-01", "---", "文")
                .with("stories/wall.png", picture())
                .with("stories/屏幕 快照.png", picture());
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private Element body(String path) throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/cases/" + path))) {
            folder.with(path, new String(file.readAllBytes(), UTF_8).replace("2026-", "2025-").getBytes(UTF_8));
        }
        var slug = path.replaceFirst(".*/", "").replace(".md", "");
        return Jsoup.parseBodyFragment(folder.read().articles().stream()
                .filter(article -> article.slug().value().equals(slug)).findFirst().orElseThrow().body().html().value())
                .body();
    }

    private List<String> warnings(String path) {
        return folder.problems().stream().filter(problem -> problem.startsWith("WARNING " + path))
                .map(problem -> problem.substring(("WARNING " + path + ":").length())).toList();
    }

    private static List<String> links(Element body) {
        return body.select("a[href]:not(:has(img))").stream().map(link -> link.text() + "=" + link.attr("href"))
                .toList();
    }

    @Test
    void bareAddressesEndBeforeChinese() throws IOException {
        assertThat(body("stories/autolink-bare.md").select("a").eachAttr("href")).containsExactly(
                "https://example.com/a?b=1", "https://example.org");
        assertThat(body("slips/l03.md").select("a").eachAttr("href")).containsExactly("https://mp.weixin.qq.com/s/abc",
                "mailto:news@example.cn", "tel:010-123");
    }

    @Test
    void telephoneLinksStay() throws IOException {
        var body = body("stories/link-tel.md");
        assertThat(links(body)).containsExactly("热线=tel:10086");
        assertThat(body.text()).isEqualTo("电话 热线，地图");
        assertThat(warnings("stories/link-tel.md")).singleElement().asString().startsWith("6: the link to “geo:");
    }

    @Test
    void calloutsAreNotes() throws IOException {
        var body = body("stories/ob-callout.md");
        assertThat(body.select("aside.note").eachAttr("data-kind")).containsExactly("note", "warning");
        assertThat(body.text()).isEqualTo("说明：提示 周五截止。 警告 小心。");
    }

    @Test
    void marksAreMarks() throws IOException {
        assertThat(body("stories/ob-highlight.md").html()).isEqualTo(
                "<p>这是<mark>重点</mark>内容，H<sub>2</sub>O 和 x<sup>2</sup>。<ins>新增</ins>。</p>");
    }

    @Test
    void wikiLinksLeadToTheStory() throws IOException {
        assertThat(links(body("stories/ob-wikilink.md"))).containsExactly("emph-percent=/articles/emph-percent",
                "这篇=/articles/emph-percent", "emph-percent#小节=/articles/emph-percent#s-小节");
        assertThat(warnings("stories/ob-wikilink.md")).isEmpty();
    }

    @Test
    void embeddedPicturesAreShown() throws IOException {
        assertThat(body("stories/ob-embed.md").select("img[src*=wall]")).hasSize(2);
    }

    @Test
    void aTableOfContentsMeansNothing() throws IOException {
        assertThat(body("stories/ty-toc.md").text()).isEqualTo("甲 文字");
        assertThat(warnings("stories/ty-toc.md")).isEmpty();
    }

    @Test
    void attributesAreIdsOrNothing() throws IOException {
        var body = body("stories/hugo-attr.md");
        assertThat(body.select("h2#s-bg").text()).isEqualTo("背景");
        assertThat(links(body)).containsExactly("背景=#s-bg");
        assertThat(body.text()).isEqualTo("背景 见背景。 结果");
        assertThat(body.select("img")).hasSize(1);
        assertThat(warnings("stories/hugo-attr.md")).singleElement().asString().startsWith("10: attributes");
    }

    @Test
    void aFullWidthColonEndsTheNameOfAFootnote() throws IOException {
        assertThat(body("stories/foot-fw.md").select("section li").text()).startsWith("全角冒号的脚注。");
    }

    @Test
    void tagsOfHexoLeadToStories() throws IOException {
        var body = body("stories/hexo-tags.md");
        assertThat(links(body)).containsExactly("强调=/articles/emph-percent", "桥的旧闻=/articles/emph-percent",
                "官网=https://example.org");
        assertThat(body.text()).isEqualTo("强调 与 桥的旧闻。 信息 提示内容 附件 官网");
        assertThat(warnings("stories/hexo-tags.md")).singleElement().asString().startsWith("12: ");
    }

    @Test
    void tagsOfHugoLeadToStories() throws IOException {
        var body = body("stories/hugo-tags.md");
        assertThat(links(body)).containsExactly("旧闻=/articles/emph-percent", "又=/articles/emph-percent",
                "哔哩哔哩视频 bilibili.com=https://www.bilibili.com/video/BV1xx411c7mD");
        assertThat(body.select("aside").text()).isEqualTo("提示 提示内容");
        assertThat(warnings("stories/hugo-tags.md")).isEmpty();
    }

    @Test
    void tagsOfJekyllLeadToStories() throws IOException {
        assertThat(links(body("stories/jekyll-tags.md"))).containsExactly("旧闻=/articles/old", "另一篇=/articles/old");
        assertThat(warnings("stories/jekyll-tags.md")).hasSize(2);
    }

    @Test
    void destinationsMayHaveSpaces() throws IOException {
        var body = body("stories/link-space.md");
        assertThat(body.text()).isEqualTo("报告 与");
        assertThat(body.select("img")).hasSize(1);
        assertThat(warnings("stories/link-space.md")).singleElement().asString().startsWith("6: the file");
    }

    @Test
    void sizesOfPicturesMeanNothing() throws IOException {
        assertThat(body("stories/img-size.md").select("img").eachAttr("alt")).containsExactly("城墙", "城墙");
        assertThat(warnings("stories/img-size.md")).isEmpty();
    }

    @Test
    void linksToStoriesInAllForms() throws IOException {
        var path = "slips/l02.md";
        folder.with("slips/t01.md", "---", "title: 话题一", "section: 科技", "tags: [AI]", "date: 2024-03-01", "---", "文")
                .with("slips/t04.md", "---", "title: 话题四", "date: 2024-03-01", "---", "文");
        var body = body(path);
        assertThat(links(body)).containsExactly("一=/articles/t01", "二=/articles/t02", "三=t03", "t04=/articles/t04",
                "第四=/articles/t04", "五=/articles/t01", "六=http://localhost:8080/articles/nope", "七=/sections/tech",
                "八=/topics/ai", "十=http://www.example.com", "https://example.com/=https://example.com/");
        assertThat(warnings(path)).hasSize(3).allMatch(problem -> problem.startsWith("6: "));
    }

    @Test
    void picturesOfAnEditorsComputerAreReportedOrFound() throws IOException {
        var path = "pasted/p01.md";
        folder.with("pasted/古城 墙.jpg", picture())
                .with("pasted/image-1.png", picture())
                .with("附件/Pasted image 20260301093000.png", picture());
        var body = body(path);
        assertThat(body.select("img")).hasSize(6);
        assertThat(body.text()).doesNotContain("](").contains("绝对", "file");
        assertThat(warnings(path)).filteredOn(problem -> problem.contains("computer")).hasSize(3);
        assertThat(warnings(path)).doesNotHaveDuplicates();
    }

}
