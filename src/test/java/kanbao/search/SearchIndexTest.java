package kanbao.search;

import static kanbao.TestData.instant;
import static kanbao.search.SampleIndex.search;
import static kanbao.search.SampleIndex.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.search.SearchResults.Match;

class SearchIndexTest {

    @Test
    void aLongQueryOfManyShortWordsIsAnswered() {
        var words = IntStream.range(0, 64)
                .mapToObj(number -> "s" + (char) ('a' + number % 26) + (char) ('a' + number / 26))
                .collect(Collectors.joining(" "));
        assertThat(search(words).hits()).isNotNull();
        assertThat(search("statistical analysis of the data with generalized linear mixed models and more").hits())
                .isNotNull();
    }

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
    @CsvSource(delimiter = '|', value = {"重庆银杏 | bank", "约翰·史密特 | poet", "量子芯片 | chip",
        "“开幕灯会” | lanterns-2026"})
    void ifNoStoryHasAllWordsThoseWithSomeAreFound(String question, String best) {
        assertThat(search(question).match()).isEqualTo(Match.SOME_WORDS);
        assertThat(slugs(search(question))).startsWith(best);
    }

    @ParameterizedTest
    @ValueSource(strings = {"犀", "区块链", "“的我”", "xyzzy", "具龘统页", "投产谷", "开放宝"})
    void unknownWordsFindNothing(String question) {
        assertThat(search(question)).isEqualTo(SearchResults.none(Match.SOME_WORDS));
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
        var first = SampleIndex.INDEX.search(new SearchQuery("灯会", false, null, null, null, 0, 2));
        var second = SampleIndex.INDEX.search(new SearchQuery("灯会", false, null, null, null, 2, 2));
        var beyond = SampleIndex.INDEX.search(new SearchQuery("灯会", false, null, null, null, 4, 2));

        assertThat(slugs(first)).isEqualTo("lanterns-2026 lanterns-2025");
        assertThat(slugs(second)).isEqualTo("lanterns-2024");
        assertThat(beyond.hits()).isEmpty();
        assertThat(first.total()).isEqualTo(3).isEqualTo(second.total()).isEqualTo(beyond.total());
    }

    @Test
    void aQueryWithoutWordsFindsNothing() {
        assertThat(search("。？ “”")).isEqualTo(SearchResults.none(Match.ALL_WORDS));
    }

    @Test
    void aRareLatinNameScoresHigherThanACommonChineseWord() {
        var paper = TestData.edition(story("docker", "虚拟化的新选择", "这里只提到一次KVM。", "2026-01-01T08:00"),
                story("kvm", "KVM怎样分配处理器", "虚拟化的一章。", "2026-01-01T08:00"),
                story("one", "虚拟化一", "。", "2026-01-01T08:00"),
                story("two", "虚拟化二", "。", "2026-01-01T08:00"), story("three", "虚拟化三", "。", "2026-01-01T08:00"));

        assertThat(slugs(SampleIndex.index(paper).search(query("KVM 虚拟化")))).startsWith("kvm docker");
    }

    @Test
    void theExactPhraseComesFirstThenWordsNearEachOtherThenAllThenMost() {
        var far = "无关的句子。".repeat(20);
        var paper = TestData.edition(
                story("most", "人工智能人工智能", "人工智能监管。", "2026-03-01T08:00"),
                story("all", "人工智能", far + "监管。" + far + "框架。", "2026-02-01T08:00"),
                story("near", "城市", "框架已经有了，人工智能的监管还在路上。", "2026-01-01T08:00"),
                story("exact", "乡村", "代表提到人工智能监管框架一次。", "2025-01-01T08:00"),
                story("few", "框", "架人工监管", "2026-03-01T08:00"));
        var index = SampleIndex.index(paper);

        assertThat(slugs(index.search(query("人工智能监管框架")))).isEqualTo("exact near all most");
        assertThat(slugs(index.search(query("人工智能 框架 路上")))).startsWith("near ");
        assertThat(index.search(query("人工智能 框架 路上"))).extracting(SearchResults::asTyped, SearchResults::match)
                .containsExactly(1, Match.SOME_WORDS);
    }

    @Test
    void aSingleCharacterOfALongerWordFindsNothingByItself() {
        var paper = TestData.edition(story("manager", "密码管理器", "一款。", "2026-01-01T08:00"),
                story("browser", "密码和浏览器", "怎样管理。", "2026-01-01T08:00"),
                story("player", "播放器", "器材。", "2026-01-01T08:00"));

        assertThat(slugs(SampleIndex.index(paper).search(query("密码管理器")))).isEqualTo("manager browser");
        assertThat(SampleIndex.index(paper).search(query("密码管理器")).asTyped()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"LibreOfice | libreoffice | office", "Ubutnu | ubuntu | kernel",
        "linxu 内核 | linux 内核 | kernel", "重庆引航 | 重庆银行 | bank", "史密思谈 | 史密斯谈 | poet", "李蕾 小城 | 李雷 小城 | noodles visit",
        "cunkuan | 存款 | bank", "cún kuǎn | 存款 | bank"})
    void theNearestWordsAreSearchedToo(String question, String corrected, String stories) {
        assertThat(search(question)).extracting(SearchResults::corrected, SearchResults::match, SearchResults::asTyped)
                .containsExactly(corrected, Match.ALL_WORDS, 0);
        assertThat(slugs(search(question))).isEqualTo(stories);
        assertThat(SampleIndex.INDEX.search(new SearchQuery(question, true, null, null, null, 0, 10)))
                .satisfies(exact -> assertThat(exact.corrected()).isNull())
                .satisfies(exact -> assertThat(exact.match()).isEqualTo(Match.SOME_WORDS));
    }

    @Test
    void aRareWordIsFoundBeforeTheCommonOneThatIsNear() {
        var stories = IntStream.range(0, 7)
                .mapToObj(number -> story("right-" + number, "部署Kubernetes", "集群。", "2026-02-01T08:00"));
        var paper = TestData.edition(Stream.concat(stories,
                Stream.of(story("typo", "kubenetes入门", "集群。", "2026-01-01T08:00")))
                .toArray(Article[]::new));
        var results = SampleIndex.index(paper).search(query("kubenetes"));

        assertThat(results).extracting(SearchResults::corrected, SearchResults::asTyped, SearchResults::total)
                .containsExactly("kubernetes", 1, 8);
        assertThat(slugs(results)).startsWith("typo right-");
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
        return new SearchQuery(text, false, null, null, null, 0, 10);
    }

}
