package kanbao.search;

import static kanbao.search.SampleIndex.withBrackets;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.search.SearchResults.HighlightedText;
import kanbao.search.SearchResults.HighlightedText.Part;
import kanbao.search.SearchResults.Hit;
import kanbao.search.SearchResults.Match;
import kanbao.segmentation.TextFolding;

/** The lists of spellings are in {@code src/test/resources/kanbao/search}: the spellings of a line are all found by each other. */
class SpellingsTest {

    private static final List<List<String>> SAME = read("same-spellings.txt");
    private static final SearchIndex INDEX = SampleIndex.index(TestData.edition(stories()));

    private static Article[] stories() {
        var stories = new ArrayList<Article>();
        for (var line = 0; line < SAME.size(); line++) {
            for (var at = 0; at < SAME.get(line).size(); at++) {
                stories.add(story("line-" + line + "-" + at, "昨天说到" + SAME.get(line).get(at) + "了。"));
            }
        }
        return stories.toArray(Article[]::new);
    }

    private static List<List<String>> read(String name) {
        try {
            return new ClassPathResource("kanbao/search/" + name).getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    static Stream<String> lines() {
        return SAME.stream().map(spellings -> String.join(" | ", spellings));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void eachSpellingFindsAllOthers(String line) {
        var spellings = Arrays.stream(line.split(" \\| ", -1)).toList();
        var number = SAME.indexOf(spellings);
        for (var spelling : spellings) {
            var results = INDEX.search(new SearchQuery(spelling, false, null, null, null, 0, 100));
            assertThat(results.asTyped()).as(spelling).isPositive();
            for (var at = 0; at < spellings.size(); at++) {
                var slug = "line-" + number + "-" + at;
                assertThat(results.hits()).as("%s finds %s", spelling, spellings.get(at))
                        .filteredOn(hit -> hit.article().slug().value().equals(slug))
                        .singleElement()
                        .satisfies(hit -> assertHighlighted(hit.excerpt(), spelling));
            }
        }
    }

    /** Everything between 昨天说到 and 了 is highlighted, but signs and spaces. */
    private static void assertHighlighted(HighlightedText excerpt, String spelling) {
        assertThat(excerpt.parts().stream()
                .filter(part -> !part.highlighted())
                .map(Part::text)
                .reduce("", String::concat)
                .replaceAll("[^\\p{L}\\p{N}]", "")).as("%s in %s", spelling, withBrackets(excerpt)).isEqualTo("昨天说到了");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"mate70 | 新款[Mate 70]开售", "GPT-5 | 新款[gpt5]开售", "wifi | 新款[Wi-Fi]开售",
        "wi-fi | 新款[Wi Fi]开售", "12500 | 新款[12,500]元", "12,500 | 新款[１２，５００]元", "315 | 新款[3·15]晚会",
        "4001234567 | 新款[400-123-4567]热线", "C++ | 新款[C++]课", "C | 新款[C]与C++、C#课", "C# | 新款C与C++、[C＃]课",
        ".NET | 新款NET与[.NET]课", "000858 | 新款600519，[000858]涨", "musk | 新款CEO：[Musk]说",
        "Mate 70 Pro | 新款[Mate] [70] [Pro]开售",
        "“wifi密码” | 新款[Wi-Fi密码]开售", "“用wifi密码” | 新款[用Wi Fi密码]开售", "gp | 新款[GPT]-5开售"})
    void theSpellingInTheTextIsHighlighted(String query, String text) {
        var plain = text.replace("[", "").replace("]", "");
        var found = new Highlighter(QueryTerms.of(query)).highlight(plain);

        assertThat(withBrackets(found)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"315 | 13150", "315 | 3150", "315 | 31、5", "315 | 1.315", "C | C++", "C | C#",
        "C | C＃", "C | C3",
        "C++ | C", "C++ | C#", "C# | C++", ".NET | NET", ".net | 'net income'", "500 | 12,500", "12 | 12,500",
        "15 | 1.5", "1.5 | 1、5",
        "1.5 | 15", "30 | 3-0", "3-0 | 30", "600519000858 | 600519，000858", "wifi | 'wi、fi'", "5 | GPT5",
        "70 | mate700", "mate70 | mate700",
        "Mate 70 | mate700", "R&D | R和D", "3·15 | 3天15人", "400-123-4567 | 400、4567、123", "us | 'u,s'",
        "08152331 | 08，15，23，31", "十一 | 双十一", "双11 | 双十五", "双10 | 双十佳", "双11 | 双十一二",
        "“wifi密码” | Wi-Fi的密码", "12500 | 12，5000", "600519 | 16005190"})
    void otherWordsAreNotFound(String query, String text) {
        var index = SampleIndex.index(TestData.edition(story("story", "昨天说到" + text + "了。")));
        var results = index.search(new SearchQuery(query, false, null, null, null, 0, 10));

        assertThat(results.match() == Match.ALL_WORDS && results.total() > 0).as("%s in %s", query, text).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"net | .NET", "js | Node.js", "node | Node.js", "mate | mate70",
        "70 | Mate 70",
        "wifi | Wi-Fi 6", "musk | CEO：Musk", "600519 | 600519，000858", "000858 | 600519，000858",
        "c++ | C++17", "十佳 | 双十佳", "双 | 双十一", "covid | COVID-19", "pm2 | PM2.5"})
    void aPartOfAWordIsFound(String query, String text) {
        var index = SampleIndex.index(TestData.edition(story("story", "昨天说到" + text + "了。")));

        assertThat(index.search(new SearchQuery(query, false, null, null, null, 0, 10)).hits()).as(query).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"“wifi密码” | 请用Wi-Fi密码登录", "“用wifi密码” | 请用Wi-Fi密码登录", "“用Wi-Fi密码” | 请用wifi密码登录",
        "“用GPT 5写” | 请用GPT5写", "“用gpt5写” | 请用GPT-5写", "“用12500元” | 请用12,500元", "“打4001234567” | 请打400-123-4567",
        "“state of the art” | 有state-of-the-art的", "“the art” | 有state-of-the-art的", "“在3·15晚会” | 在315晚会上"})
    void aPhraseIsFoundInEachSpelling(String query, String text) {
        var index = SampleIndex.index(TestData.edition(story("story", text + "。")));
        var results = index.search(new SearchQuery(query, false, null, null, null, 0, 10));

        assertThat(results.match()).isEqualTo(Match.ALL_WORDS);
        assertThat(results.hits()).singleElement().extracting(Hit::excerpt).satisfies(
                excerpt -> assertThat(withBrackets(excerpt)).contains("[").contains("]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"000858 | stocks", "600519 | stocks", "08 | stocks", "31 | stocks",
        "23 | stocks",
        "618 | plan", "双11 | plan", "双 11 | plan", "双十一 | plan", "双十一大促 | plan", "520 | plan", "十四五规划 | plan",
        "618大促 | plan", "“十四五”规划 | plan",
        "一带一路 | plan",
        "mate70 | phones", "Mate 70 | phones", "MATE７０ | phones", "iPhone 16 | phones", "iphone16 | phones",
        "gpt5 | phones",
        "GPT-5 | phones", "08，15，23，31 | stocks"})
    void theReportedCasesAreFound(String query, String story) {
        var index = SampleIndex.index(TestData.edition(story("stocks", "中奖号码：08，15，23，31；股票代码600519，000858。"),
                story("plan", "“十四五”规划收官，一带一路，双11，618大促，520。"), story("phones", "iPhone 16 与 Mate 70 开售，GPT 5 上线。")));
        var results = index.search(new SearchQuery(query, false, null, null, null, 0, 10));

        assertThat(results.match()).isEqualTo(Match.ALL_WORDS);
        assertThat(SampleIndex.slugs(results)).isEqualTo(story);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", ",", "1,", "1.", "a-", "a ", "1 ", "12,500,", "a+", "++", "c++", "#", "，1", "·", "a1",
        "e\u0301", ".", ".a",
        "\ud83c\udf89", "\ud800", "ア"})
    void aLongLineOfSignsIsReadQuickly(String sign) {
        var text = sign.repeat(300_000 / sign.length());
        var start = System.nanoTime();
        new SpelledText(TextFolding.of(text)).end("a", 0);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(QueryTerms.of(text.substring(0, 1000))).isNotNull();
    }

    @Test
    void aVeryLongWordIsIndexed() {
        var index = SampleIndex
                .index(TestData.edition(story("story", "a".repeat(100_000) + "，芯片" + "1".repeat(100_000))));
        assertThat(SampleIndex.slugs(index.search(new SearchQuery("芯片", false, null, null, null, 0, 10))))
                .isEqualTo("story");
    }

    @Test
    void aQueryOfManyWordsHasFewSpellings() {
        assertThat(QueryTerms.of("a1b2c3d4e5f6g7h8").words()).singleElement().satisfies(
                word -> assertThat(word.spellings()).hasSizeLessThan(10));
        assertThat(QueryTerms.of("a1-b2-c3 ".repeat(100)).words()).allSatisfy(
                word -> assertThat(word.spellings()).hasSizeLessThan(30));
    }

    private static Article story(String slug, String text) {
        return TestData.article(slug).title("要闻").text(text).published("2026-01-01T08:00").build();
    }

}
