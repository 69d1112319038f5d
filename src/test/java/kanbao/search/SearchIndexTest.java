package kanbao.search;

import static kanbao.TestData.instant;
import static kanbao.search.SampleIndex.search;
import static kanbao.search.SampleIndex.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.search.SearchResults.Match;

class SearchIndexTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"芯 | chip", "税 | tax snow", "芯片 | chip", "芯片投产 | chip", "工厂 汽车 | chip",
        "“灯会办到” | lanterns-2026 lanterns-2025 lanterns-2024", "\"退税的商店\" | snow", "GPT-OSS 开源 | qwen",
        "Linux内核 | kernel",
        "Ubuntu 24.04 | kernel", "Node.js | kernel", "libreo | office", "gpt | qwen", "ＬｉｂｒｅＯｆｆｉｃｅ | office",
        "ｎｏｄｅ．ｊｓ | kernel",
        "繁体字 | station", "台湾铁路 | station", "國產芯片 | chip", "個稅 | tax", "chongqingyinhang | bank", "yinhang | bank",
        "约翰·史密斯 | poet", "约翰史密斯 | poet", "史密斯 | poet", "人工智能 | qwen", "李雷 | noodles visit", "如何升级内核 | kernel",
        "哪些办法可以升级内核？ | kernel", "利率还会下降吗 | bank"})
    void onlyStoriesWithAllWordsAreFound(String question, String stories) {
        assertThat(search(question).match()).isEqualTo(Match.ALL_WORDS);
        assertThat(slugs(search(question))).isEqualTo(stories);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"cqyh | bank", "gcxp | chip",
        "yxdh | lanterns-2026 lanterns-2025 lanterns-2024"})
    void pinyinInitialsFindAHeadline(String letters, String stories) {
        assertThat(search(letters).match()).isEqualTo(Match.INITIALS);
        assertThat(slugs(search(letters))).isEqualTo(stories);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"LibreOfice | office", "Ubutnu | kernel", "linxu 内核 | kernel", "重庆银杏 | bank",
        "约翰·史密特 | poet", "量子芯片 | chip",
        "“开幕灯会” | lanterns-2026"})
    void ifNoStoryHasAllWordsSimilarOnesAreFound(String question, String best) {
        assertThat(search(question).match()).isEqualTo(Match.SOME_WORDS);
        assertThat(slugs(search(question))).startsWith(best);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"犀", "区块链", "“的我”", "xyzzy"})
    void unknownWordsFindNothing(String question) {
        assertThat(search(question)).isEqualTo(new SearchResults(List.of(), 0, Match.SOME_WORDS));
    }

    @Test
    void wordsDoNotMatchAcrossSentences() {
        assertThat(slugs(search("什么的"))).isEqualTo("poet");
        assertThat(slugs(search("我们"))).isEqualTo("poet");
        assertThat(search("的我").total()).isZero();
    }

    @Test
    void equalMatchesAreOrderedNewestFirst() {
        assertThat(slugs(search("元宵灯会"))).isEqualTo("lanterns-2026 lanterns-2025 lanterns-2024");
    }

    @Test
    void sectionAndTimeRestrictTheResults() {
        assertThat(slugs(search("税", TestData.TRAVEL.slug(), null, null))).isEqualTo("snow");
        assertThat(slugs(search("灯会", null, instant("2025-02-12T18:00"), instant("2026-03-03T18:00"))))
                .isEqualTo("lanterns-2025");
        assertThat(slugs(search("灯会", null, null, instant("2025-02-12T18:00")))).isEqualTo("lanterns-2024");
        assertThat(search("灯会", TestData.TECH.slug(), null, null).total()).isZero();
    }

    @Test
    void eachResultPageHasItsHitsAndTheTotal() {
        var first = SampleIndex.INDEX.search(new SearchQuery("灯会", null, null, null, 0, 2));
        var second = SampleIndex.INDEX.search(new SearchQuery("灯会", null, null, null, 2, 2));
        var beyond = SampleIndex.INDEX.search(new SearchQuery("灯会", null, null, null, 4, 2));

        assertThat(slugs(first)).isEqualTo("lanterns-2026 lanterns-2025");
        assertThat(slugs(second)).isEqualTo("lanterns-2024");
        assertThat(beyond.hits()).isEmpty();
        assertThat(first.total()).isEqualTo(3).isEqualTo(second.total()).isEqualTo(beyond.total());
    }

    @Test
    void aQueryWithoutWordsFindsNothing() {
        assertThat(search("。？ “”")).isEqualTo(new SearchResults(List.of(), 0, Match.ALL_WORDS));
    }

    @Test
    void aRareLatinNameScoresHigherThanACommonChineseWord() {
        var paper = TestData.edition(story("docker", "虚拟化的新选择", "这里只提到一次KVM。", "2026-01-01T08:00"),
                story("kvm", "KVM怎样分配处理器", "虚拟化的一章。", "2026-01-01T08:00"),
                story("one", "虚拟化一", "。", "2026-01-01T08:00"),
                story("two", "虚拟化二", "。", "2026-01-01T08:00"), story("three", "虚拟化三", "。", "2026-01-01T08:00"));

        assertThat(slugs(SampleIndex.index(paper).search(query("KVM 虚拟化")))).isEqualTo("kvm docker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreo", "libreofice", "linreoffice"})
    void forAPrefixOrAMisspelledWordAHeadlineComesBeforeANewerText(String question) {
        var paper = TestData.edition(story("older", "LibreOffice新版", "打开大表格快了。", "2025-10-01T08:00"),
                story("newer", "办公软件一览", "其中有LibreOffice。", "2026-01-01T08:00"));

        assertThat(slugs(SampleIndex.index(paper).search(query(question)))).isEqualTo("older newer");
    }

    @ParameterizedTest
    @CsvSource({"伺服器, taipei beijing", "服务器, beijing taipei", "资料库, taipei beijing", "數據庫, beijing taipei",
        "計程車 軟體, taipei beijing", "出租车软件, beijing taipei", "川普, taipei beijing", "特朗普, beijing taipei",
        "的士, taipei beijing",
        "「伺服器」, taipei"})
    void wordsOfOtherRegionsAreFoundAfterThoseThatWereAskedFor(String question, String stories) {
        var paper = TestData.edition(story("taipei", "伺服器換新", "計程車的軟體連上資料庫，川普沒有搭。", "2026-01-01T08:00"),
                story("beijing", "服务器换新", "出租车的软件连上数据库，特朗普没有坐。", "2026-01-01T09:00"));

        assertThat(slugs(SampleIndex.index(paper).search(query(question)))).isEqualTo(stories);
    }

    private static Article story(String slug, String title, String text, String published) {
        return TestData.article(slug).title(title).text(text).published(published).build();
    }

    private static SearchQuery query(String text) {
        return new SearchQuery(text, null, null, null, 0, 10);
    }

}
