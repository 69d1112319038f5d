package kanbao.search;

import static kanbao.search.SampleIndex.search;
import static kanbao.search.SampleIndex.withBrackets;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import kanbao.TestData;

class HighlighterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"芯片 | 国产[芯片]下线 | 第一批[芯片]用在汽车上。工厂说，年内还有两条线投产。",
        "晶片 | 国产[芯片]下线 | 第一批[芯片]用在汽车上。工厂说，年内还有两条线投产。",
        "旧车站 繁体字 | 臺灣鐵路的[舊車站] | [繁體字]的站牌還掛在牆上，旅客喜歡在這裡拍照。", "约翰史密斯 | [约翰·史密斯]谈翻译 | 他说，译诗是什么的。我们记了下来。",
        "libre | [LibreOffice]新版发布 | 打开大表格的时间短了一半。", "ＵＢＵＮＴＵ | 升级Linux内核的三个办法 | 在[Ubuntu] 24.04上最省事。写脚本的人也可以用Node.js。",
        "千问开源 | [千问开源]GPT-OSS的对手 | [千问]团队昨夜开放了新模型。开发者可以在本地部署，推理速度提高一倍。",
        "什么的 我们 | 约翰·史密斯谈翻译 | …译诗是[什么的]。[我们]记了下来。"})
    void matchesAreHighlightedInTheOriginalSpelling(String question, String title, String excerpt) {
        assertThat(search(question).hits()).first().satisfies(hit -> {
            assertThat(withBrackets(hit.title())).isEqualTo(title);
            assertThat(withBrackets(hit.excerpt())).isEqualTo(excerpt);
        });
    }

    @Test
    void anExcerptStartsWithAClauseAndEndsWithOneEllipsis() {
        var before = "无".repeat(50) + "。展厅的尽头，摆着一只青铜鼎";

        assertThat(excerpt("青铜鼎", before + "无".repeat(100))).isEqualTo("…摆着一只[青铜鼎]" + "无".repeat(67) + "…");
        assertThat(excerpt("青铜鼎", before + "无".repeat(66) + "……" + "无".repeat(100)))
                .isEqualTo("…摆着一只[青铜鼎]" + "无".repeat(66) + "…");
    }

    @Test
    void anExcerptContainsMostOfTheTerms() {
        var text = "先说青铜。" + "无".repeat(100) + "。后来，青铜和玉器放在一起。";

        assertThat(excerpt("青铜 玉器", text)).isEqualTo("…[青铜]和[玉器]放在一起。");
    }

    @ParameterizedTest
    @MethodSource("fillings")
    void noMatchIsSplit(String filling) {
        var atTheEnd = excerpt("青铜", "有青铜" + filling + "青铜，" + "无".repeat(100));
        var atTheStart = excerpt("青铜 玉器",
                "无".repeat(30) + "青铜" + filling + "青铜" + "无".repeat(64) + "玉器" + "无".repeat(100));

        assertThat(atTheEnd.replace("[青铜]", "")).endsWith("…").doesNotContain("青").doesNotContain("铜");
        assertThat(atTheStart.replace("[青铜]", "")).doesNotContain("青").doesNotContain("铜");
    }

    static Stream<String> fillings() {
        return IntStream.range(0, 80).mapToObj("无"::repeat);
    }

    private static String excerpt(String question, String text) {
        return withBrackets(
                new Highlighter(QueryTerms.of(question)).excerpt(TestData.article("story").text(text).build()));
    }

}
