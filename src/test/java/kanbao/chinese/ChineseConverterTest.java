package kanbao.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseConverterTest {

    private static final ChineseConverter TAIWAN = ChineseConverter.of(Conversion.S2TW, Glossary.EMPTY);
    private static final ChineseConverter TAIWAN_WORDS = ChineseConverter.of(Conversion.S2TWP, Glossary.EMPTY);
    private static final ChineseConverter HONG_KONG = ChineseConverter.of(Conversion.S2HK, Glossary.EMPTY);
    private static final ChineseConverter FROM_TAIWAN_WORDS = ChineseConverter.of(Conversion.TW2SP, Glossary.EMPTY);

    @Test
    void theMeaningOfAWordDecidesItsCharacters() {
        assertThat(TAIWAN.text("头发与发展，里程与心里，只有一只，台风过台湾，皇后在后面。")).isEqualTo("頭髮與發展，里程與心裡，只有一隻，颱風過臺灣，皇后在後面。");
    }

    @ParameterizedTest
    @CsvSource({"更复杂，更複雜", "最多只能，最多只能", "手机制造商，手機製造商", "核心系统，核心系統", "必须发布，必須發佈", "脚本里面，腳本裡面", "25只螃蟹，25隻螃蟹",
        "100只有一个，100只有一個",
        "他姓范，他姓范", "中国历史，中國歷史"})
    void theLaterOfTwoOverlappingWordsIsRightWhereOpenCcTakesTheFirst(String both) {
        assertThat(TAIWAN.text(both.substring(0, both.indexOf('，')))).isEqualTo(both.substring(both.indexOf('，') + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"⿰", "<", "<b>", "<p lang=en>", "</b>", "<a title='", "<!--", "发", "<code>里", "\u200B",
        "&#", "⿲𠮷"})
    @Timeout(10)
    void hostileTextTakesTimeInProportionToItsLength(String part) {
        var text = part.repeat(300_000 / part.length());

        assertThat(TAIWAN.html(text)).hasSize(text.length());
        assertThat(TAIWAN.text(text)).hasSize(text.length());
    }

    @Test
    void namesOfPeopleKeepTheirCharacters() {
        assertThat(TAIWAN.text("李松仁、乾隆、于右任、范仲淹、余光中、松下")).isEqualTo("李松仁、乾隆、于右任、范仲淹、余光中、松下");
    }

    @ParameterizedTest
    @CsvSource({"演员范小青和余华、余承东, 演員范小青和余華、余承東", "朴先生, 朴先生", "记者郁可唯, 記者郁可唯", "钟院士说, 鍾院士說", "于女士和涂老师, 于女士和涂老師",
        "规范、失范和范数, 規範、失範和範數", "100余人，十余年，750 余台, 100餘人，十餘年，750 餘臺", "质朴、忧郁、剩余, 質樸、憂鬱、剩餘", "于北京举行, 於北京舉行", "一点钟, 一點鐘",
        "报道里说, 報道裡說", "隧道里程碑, 隧道里程碑", "街道里弄, 街道里弄", "200海里, 200海里"})
    void wordsAndNumbersTellTheMeaningsOfSurnamesAndMiles(String simplified, String traditional) {
        assertThat(TAIWAN.text(simplified)).isEqualTo(traditional);
    }

    @Test
    void theRegionDecidesFormsAndWords() {
        assertThat(HONG_KONG.text("台湾的软件里")).isEqualTo("台灣的軟件裏");
        assertThat(TAIWAN_WORDS.text("服务器的软件连上网络和数据库")).isEqualTo("伺服器的軟體連上網路和資料庫");
        assertThat(FROM_TAIWAN_WORDS.text("伺服器的軟體連上網路和資料庫")).isEqualTo("服务器的软件连上网络和数据库");
    }

    @Test
    void aTermOfTheGlossaryAndANameWinOverEquallyLongPhrases() {
        var converter = ChineseConverter.of(Conversion.S2TW,
                new Glossary(Map.of("长发", "長發", "于洋", "于洋"), Set.of("李发")));
        assertThat(converter.text("长发集团的于洋和李发在长发")).isEqualTo("長發集團的于洋和李发在長發");
        assertThat(converter.text("李发展")).isEqualTo("李發展");
    }

    @Test
    void textOfHtmlIsConvertedAndCodeIsKept() {
        assertThat(TAIWAN.html(
                "<p title='头发'>头<b>发</b> <code>头发</code> <a href=\"/头发\">发展</a> <img alt=\"发展\" src=\"发展.png\"></p>"))
                .isEqualTo(
                        "<p title='頭髮'>頭<b>髮</b> <code>头发</code> <a href=\"/头发\">發展</a> <img alt=\"發展\" src=\"发展.png\"></p>");
    }

    @Test
    void textInAnotherLanguageAndOriginalsAreKept() {
        assertThat(TAIWAN.html("<p><span lang=\"ja\">国</span>国<q translate=\"no\">国<b lang=\"zh\">国</b></q>"
                + "<i lang=\"zh-Hant\">后</i><i lang=\"zh-CN\">国</i><i translate=\"no\">国</i></p>"))
                .isEqualTo("<p><span lang=\"ja\">国</span>國<q translate=\"no\">国<b lang=\"zh\">国</b></q>"
                        + "<i lang=\"zh-Hant\">后</i><i lang=\"zh-Hant-TW\">國</i><i translate=\"no\">国</i></p>");
    }

    @Test
    void marksForLineBreaksStayBetweenTheWords() {
        assertThat(TAIWAN.text("发展\u200B里程\u200A头\u200B发")).isEqualTo("發展\u200B里程\u200A頭\u200B髮");
        assertThat(TAIWAN_WORDS.html("出租<b>车</b><wbr>司机")).isEqualTo("計程<b>車</b><wbr>司機");
    }

}
