package kanbao.markdown;

import static kanbao.markdown.SampleBodies.html;
import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.report.Problem;

class EmbedPassTest {

    private static final String PAGE = "https://www.bilibili.com/video/BV1xx411c7mD";
    private static final String FRAME = "<iframe src=\"//player.bilibili.com/player.html?bvid=BV1xx411c7mD\"";
    private static final String CARD = "<div class=\"embed\"><a href=\"" + PAGE + "\"><strong>哔哩哔哩视频</strong> "
            + "<span class=\"small\">bilibili.com</span></a></div>";

    private final SampleBodies bodies = new SampleBodies();

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "<" + PAGE + ">", FRAME + "></iframe>",
        "<p>" + FRAME + " allowfullscreen> </iframe></p>",
        FRAME + " title=\"bilibili player\"></iframe>", "{% bilibili BV1xx411c7mD %}",
        "{{< bilibili id=\"BV1xx411c7mD\" >}}",
        "![](" + PAGE + ")", "{% include embed/bilibili.html id='BV1xx411c7mD' %}", "{% embed url=\"" + PAGE + "\" %}",
        "{% iframe " + PAGE + " 600 400 %}"})
    void aPlayerBecomesACardThatOpensOnItsSite(String markdown) {
        assertThat(without(html("前\n\n" + markdown + "\n\n后"))).isEqualTo("<p>前</p>" + CARD + "<p>后</p>");
    }

    @Test
    void aBareAddressOnItsLineSplitsItsParagraph() {
        assertThat(without(html("看：\n" + PAGE + "\n再看：<br>" + PAGE + "?p=2\n完")))
                .isEqualTo("<p>看：</p>" + CARD + "<p>再看：</p>" + CARD.replace("mD\"", "mD?p=2\"") + "<p>完</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"见 " + PAGE + " 一文", "- " + PAGE, "| 甲 |\n|---|\n| " + PAGE + " |", "见[录像](" + PAGE + ")。",
        "https://www.bilibili.com/"})
    void inASentenceListOrTableALinkStaysALink(String markdown) {
        assertThat(html(markdown)).doesNotContain("class=\"embed\"").contains("<a ");
    }

    @Test
    void theWordsOfALinkOrTheTitleOfAFrameAreTheTitle() {
        var card = "<strong>春晚 &lt;片段&gt;</strong> <span class=\"small\">哔哩哔哩视频 · bilibili.com</span>";
        assertThat(html("[春晚 \\<片段>](" + PAGE + ")")).contains(card);
        assertThat(html(FRAME + " title=\"春晚 &lt;片段>\"></iframe>")).contains(card);
        assertThat(html("{{< bilibili id=\"BV1xx411c7mD\" title=\"春晚 <片段>\" >}}")).contains(card);
    }

    @Test
    void anEditorsPictureIsPartOfTheCard() {
        assertThat(Jsoup.parse(html("[![城墙](bricks.jpg)](" + PAGE + ")")).select("div.embed > a[href=" + PAGE + "]")
                .text())
                .isEqualTo("城墙哔哩哔哩视频 · bilibili.com");
    }

    @Test
    void anotherFrameBecomesALinkWithItsHost() {
        assertThat(html("<iframe src=\"//player.example.com/x\"></iframe>")).isEqualTo(
                "<p><a href=\"https://player.example.com/x\" class=\"address\">player.example.com</a></p>");
        assertThat(html("<iframe title=\"地图\" src=\"https://e.org/x\"></iframe>"))
                .isEqualTo("<p><a href=\"https://e.org/x\">地图 (e.org)</a></p>");
        assertThat(html("<object data=\"https://e.org/a.swf\"><param name=\"x\"></object>"))
                .isEqualTo("<p><a href=\"https://e.org/a.swf\">e.org</a></p>");
        assertThat(html(
                "<object><param name=\"movie\" value=\"http://player.youku.com/player.php/sid/XMz/v.swf\"></object>"))
                .contains("<a href=\"https://v.youku.com/v_show/id_XMz.html\"><strong>优酷视频</strong>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"src=\"javascript:alert(1)\"", "src=\"data:text/html,<script>alert(1)</script>\"",
        "srcdoc=\"<script>alert(1)</script>\"", "src=\"https://user:secret@www.youtube.com/embed/dQw4w9WgXcQ\"",
        "src=\"https://user@e.org/\"", "src=\"/admin\"", "src=\"about:blank\"", "src=\"\\\\javascript:alert(1)\"", ""})
    void aHostileFrameIsRemovedAndReported(String attributes) {
        var body = bodies.render("前\n\n<iframe " + attributes + "></iframe>\n\n后");
        assertThat(without(body.html().value())).isEqualTo("<p>前</p><p>后</p>");
        assertThat(bodies.problems.all()).extracting(Problem::line).containsExactly(3);
        assertThat(bodies.problems.all().getFirst().cause().description())
                .isEqualTo("the embedded <iframe> was removed");
    }

    @Test
    void aHugeAddressIsRemoved() {
        assertThat(html("<iframe src=\"https://e.org/" + "a".repeat(100_000) + "\"></iframe>")).isEmpty();
    }

    @Test
    void cardsOfFramesAreReportedOnceAndOthersNever() {
        bodies.render(FRAME + "></iframe>\n\n" + FRAME + "></iframe>\n\n" + PAGE + "\n\n{% youtube dQw4w9WgXcQ %}");
        assertThat(bodies.problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isOne();
            assertThat(problem.cause().description())
                    .isEqualTo("a player, map or post of another site is shown as a card that opens there");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {% youtube dQw4w9WgXcQ %} | https://www.youtube.com/watch?v=dQw4w9WgXcQ
            {% youtube PL1 playlist %} | https://www.youtube.com/playlist?list=PL1
            {% bilibili 170001 %} | https://www.bilibili.com/video/av170001
            {% vimeo 76979871 %} | https://vimeo.com/76979871
            {{< youku XMz >}} | https://v.youku.com/v_show/id_XMz.html
            {{< tweet user="SanDiegoZoo" id="1453110110599868418" >}} | https://x.com/SanDiegoZoo/status/1453110110599868418
            {{< x 20 >}} | https://x.com/i/status/20
            {% include video id="dQw4w9WgXcQ" provider="youtube" %} | https://www.youtube.com/watch?v=dQw4w9WgXcQ
            {% meting "186016" "netease" "song" %} | https://music.163.com/song?id=186016
            {{< music netease song 186016 >}} | https://music.163.com/song?id=186016""")
    void tagsOfOtherToolsBecomeCards(String tag, String address) {
        assertThat(Jsoup.parse(html(tag)).select("div.embed > a").eachAttr("href")).containsExactly(address);
    }

    @Test
    void musicFilesOfTagsBecomeLinksAndUnknownTagsAreRemoved() {
        assertThat(html("{% aplayer \"晴天\" \"周杰伦\" \"https://e.org/a.mp3\" \"autoplay\" %}"))
                .isEqualTo("<p><a href=\"https://e.org/a.mp3\">晴天（周杰伦）</a></p>");
        assertThat(html("{% dplayer \"url=https://e.org/a.mp4\" \"pic=x\" %}"))
                .contains("href=\"https://e.org/a.mp4\"");
        assertThat(html("{% include x.html %}{% meting \"1\" \"tencent\" \"song\" %}")).isEmpty();
    }

    @Test
    void aCardIsNoExcerpt() {
        assertThat(bodies.render("[录像](" + PAGE + ")\n\n正文开始。").excerpt()).isEqualTo("正文开始。");
    }

    @Test
    void aStoryHasAHundredCardsAndAsManyLinksAsItLikes() {
        var many = Jsoup.parse(html((PAGE + "\n").repeat(20_000)));
        assertThat(many.select("div.embed")).hasSize(100);
        assertThat(many.select("a")).hasSize(20_000);
    }

    private static String without(String html) {
        return html.replace("\n", "");
    }

}
