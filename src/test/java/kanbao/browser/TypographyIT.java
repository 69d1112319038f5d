package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

import kanbao.PageResponse;
import kanbao.StoryFiles;
import kanbao.browser.Display.ColorScheme;
import kanbao.browser.Display.Screen;

/** The rules of {@code docs/typography.md}, measured in pages. */
@BrowserTest
class TypographyIT {

    private static final Display PHONE = new Display(new Screen(360, 800), ColorScheme.LIGHT);
    private static final String HEADLINE = "白宫备忘录点名阿里巴巴，人工智能芯片出口管制再起波澜";
    private static final String WORDS = "白宫|备忘录|点名|阿里巴巴，|人工智能|芯片|出口|管制|再起|波澜";

    @LocalServerPort
    private int port;
    private Browser browser;

    @BeforeAll
    void useBrowser(Browser sharedBrowser) {
        browser = sharedBrowser;
    }

    @DynamicPropertySource
    static void stories(DynamicPropertyRegistry properties) throws IOException {
        var folder = Files.createTempDirectory("kanbao-typography");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
        var files = new StoryFiles(folder);
        files.file("wall.svg", """
                <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="750"><rect width="9" height="9"/></svg>
                """);
        files.storyWithText("type.md", """
                统计软件R语言是这几年大家用得最多的工具之一，R语言的社区在中国也有很多人参与，他们把R语言翻译成了中文，并把\
                Bioconductor的镜像搬到了北京和上海两地，读者可以用Bioconductor分析基因数据，而不必等待很久。有人在Bioconductor\
                里写了新的软件包，也有人用Bioconductor教课，拼音写作hàn zì，课堂上的学生都说Bioconductor好用，拼音还是写作hàn zì。

                全文在这个很长的地址 https://www.example.org/a/very/long/address/that/does/not/fit/into/one/line/of-the-page 可以读到。

                他说*这件事，很重要*，又说*in vitro*的实验，还有*使用R语言*。写作こんにちは，也写作안녕하세요。

                他说：“这是（括号）里的话，《书名》，（也好）……真的——是吗？”产量增长了12.5%，售价¥1,200，气温-3℃；第12,345号文件说的“千问”、\
                《红楼梦》【附录】和2026-03-01这一天，都要查一查：是不是“真”的？

                ## 这个小标题长到在桌面上也放不下一行所以要分成两行来显示看看它会不会被两端对齐拉开 with Latin words

                > 更好更便宜。
                >
                > —— 王小明

                | 公司 | 收入 | 增长 | 日期 | 领域 | 说明 |
                |---|---|---|---|:-:|---|
                | 阿里巴巴 | 1,234,567 | 12.5% | 2026年3月1日 | 人工智能 | 云计算收入大幅增长，人工智能相关产品连续多个季度实现三位数增长 |
                | 腾讯 | 98,765 | -3.2% | 2026-03-02 | 游戏 | 短 |
                | 字节跳动 | — | 100% | 2026-03-03 | 短视频 | 没有上市，数字由媒体报道，未经独立核实，仅供参考 |

                - [x] 做完的事
                - 没有方框

                这里有注释[^1]。

                [^1]: 脚注。
                """, "title: " + HEADLINE, "date: 2026-03-01", "section: 科技", "topics: [阿里巴巴]",
                "image: {src: wall.svg, alt: 城墙, caption: 城墙。, credit: 摄影：王小明}",
                "corrections: [{date: 2026-03-02, text: 数字有误。}]");
        files.storyWithText("formulas.md", """
                $$f(x) = \\int_0^1 \\frac{a+b+c+d+e+f+g+h}{\\sqrt{2\\pi}} \\begin{bmatrix} a & b \\\\ c & d \\end{bmatrix} \\,dx, x_i \\ne \\overline{y}$$

                行内$E=mc^2$，长的$a_1+a_2+a_3+a_4+a_5+a_6+a_7+a_8+a_9+b_1+b_2+b_3+b_4+b_5+b_6$也在内，$\\not\\perp$。

                $$\\begin{align} a &= \\cancel{b} \\\\ \\boxed{c} &= \\binom{n}{k} \\tag{1} \\end{align}$$

                $$\\left\\{\\begin{array}{c|c} \\hat{x} & \\mathcal{L} \\end{array}\\right.$$""", "title: 公式",
                "date: 2026-02-24",
                "section: 科技");
        files.storyWithText("hant.md", "繁體字的文章，*強調*。", "title: 臺灣的報紙", "date: 2026-02-27 08:30", "section: 科技",
                "lang: zh-Hant");
        files.story("en.md", "title: The quick brown fox", "date: 2026-02-26", "section: 科技", "lang: en");
        files.story("ja.md", "title: 日本の新聞", "date: 2026-02-25", "section: 科技", "lang: ja");
        for (var section : List.of("财经", "文旅", "社会", "国际")) {
            files.story(section + ".md", "title: " + section + "新闻App上线", "date: 2026-02-20", "section: " + section);
        }
        properties.add("kanbao.content", folder::toString);
    }

    @Test
    void headlinesBreakBetweenWordsAtEveryWidth() {
        open("/articles/type", PHONE);
        var widths = IntStream.rangeClosed(8, 60).map(columns -> columns * 20).boxed().toList();
        assertThat(browser.list("line-ends", "h1", widths)).isNotEmpty()
                .allSatisfy(end -> assertThat(WORDS).contains(around(end)));
        linesKeepTheirPunctuation();
        assertThat((List<?>) execute("""
                return [...document.querySelectorAll('.related .gap')].map(gap =>
                  gap.getBoundingClientRect().width / parseFloat(getComputedStyle(gap).fontSize))""")).isNotEmpty()
                .allSatisfy(width -> assertThat(((Number) width).doubleValue()).isBetween(.08, .18));
        assertThat(browser.list("line-ends", ".related li:last-child", List.of(20))).hasSizeGreaterThan(1);
        assertThat(execute("return document.querySelector('h1').textContent")).isEqualTo(HEADLINE);
        assertThat(execute("return document.title")).asString().startsWith(HEADLINE);
    }

    /** The two characters before the line end and the one after. */
    private static String around(String end) {
        var at = end.indexOf('|');
        return end.substring(Math.max(0, at - 2), Math.min(end.length(), at + 2));
    }

    /** CLREQ, prohibition rules for line start and line end; and unbreakable marks and numbers. */
    private void linesKeepTheirPunctuation() {
        var paragraph = ".body > p:nth-of-type(4)";
        var ends = browser.list("line-ends", paragraph,
                IntStream.rangeClosed(20, 60).map(width -> width * 9).boxed().toList());
        assertThat(ends).hasSizeGreaterThan(100);
        assertThat(ends.stream().map(TypographyIT::around)).noneMatch(
                end -> Pattern.compile("[（《“【¥-]\\||\\|[）》”】，。、；：？%℃]|—\\|—|…\\|…|[\\d,.-]\\|[\\d,.]").matcher(end)
                        .find());
        assertThat(execute("""
                const text = document.querySelector('%s').firstChild, range = document.createRange();
                range.setStart(text, text.data.indexOf('》，（'));
                range.setEnd(text, text.data.indexOf('》，（') + 3);
                const style = getComputedStyle(text.parentNode);
                return range.getClientRects().length > 1 || range.getBoundingClientRect().width < 2.6 * parseFloat(style.fontSize)
                  && style.textWrapStyle === 'pretty' && style.textAutospace === 'normal'""".formatted(paragraph)))
                .isEqualTo(true);
    }

    @Test
    void tablesKeepNumbersAndShortWordsWholeAndScrollBesideTheirFirstColumn() {
        open("/articles/type", PHONE);
        assertSoftly(softly -> {
            softly.assertThat(list("""
                    return [...document.querySelectorAll('td, th')].filter(cell => !cell.matches('.long'))
                      .filter(cell => { const range = document.createRange(); range.selectNodeContents(cell);
                        const bottoms = [...range.getClientRects()].map(box => box.bottom);
                        return Math.max(...bottoms) - Math.min(...bottoms) > 12; }).map(cell => cell.textContent)"""))
                    .isEmpty();
            softly.assertThat(browser.list("line-ends", "td.long", List.of(150)))
                    .allSatisfy(
                            end -> assertThat("云|计算|收入|大幅|增长，|人工智能|相关|产品|连续|多个|季度|实现|三位数|增长").contains(around(end)));
            softly.assertThat(list("""
                    return [...document.querySelectorAll('tbody tr:first-child td')].map(cell =>
                      getComputedStyle(cell).textAlign + ' ' + getComputedStyle(cell).fontVariantNumeric)"""))
                    .containsExactly("start tabular-nums", "end tabular-nums", "end tabular-nums", "start tabular-nums",
                            "center tabular-nums", "start tabular-nums");
            softly.assertThat(execute("""
                    const region = document.querySelector('.table');
                    region.focus();
                    region.scrollLeft = 150;
                    const left = region.getBoundingClientRect().left;
                    const boxes = [...region.querySelectorAll('tr > :first-child')].map(cell => cell.getBoundingClientRect());
                    return document.activeElement === region && region.scrollLeft === 150
                      && boxes.every(box => Math.abs(box.left - left) < 1)
                      && document.documentElement.scrollWidth <= innerWidth""")).isEqualTo(true);
            softly.assertThat(execute("""
                    const region = document.querySelector('.table');
                    region.style.maxHeight = '6rem';
                    region.scrollTop = 60;
                    const top = region.getBoundingClientRect().top;
                    return region.scrollTop > 0
                      && Math.abs(region.querySelector('thead th').getBoundingClientRect().top - top) < 1"""))
                    .isEqualTo(true);
        });
    }

    @Test
    void justificationStretchesOnlyChinese() {
        open("/articles/type", Display.DESKTOP);
        assertSoftly(softly -> {
            softly.assertThat(list("""
                    const widths = {};
                    const walker = document.createTreeWalker(document.querySelector('.body'), NodeFilter.SHOW_TEXT);
                    const range = document.createRange();
                    while (walker.nextNode()) {
                      for (const word of walker.currentNode.data.matchAll(/Bioconducto(?=r)|h\\u00e0n z(?=\\u00ec)/g)) {
                        range.setStart(walker.currentNode, word.index);
                        range.setEnd(walker.currentNode, word.index + word[0].length);
                        (widths[word[0]] ??= []).push(range.getBoundingClientRect().width);
                      }
                    }
                    return Object.entries(widths).filter(([, all]) => all.length < 2 || Math.max(...all) > 1.01 * Math.min(...all))
                      .map(String)""")).isEmpty();
            softly.assertThat(style(".body > p", "textAlign")).isEqualTo("justify");
            softly.assertThat(style(".body h2", "textAlign")).isEqualTo("start");
            softly.assertThat(
                    execute("""
                    const text = document.querySelector('.body a.address').previousSibling;
                    const range = document.createRange();
                    range.setStart(text, 0);
                    range.setEnd(text, 8);
                    return range.getBoundingClientRect().width / 8 / parseFloat(getComputedStyle(text.parentNode).fontSize)"""))
                    .satisfies(width -> assertThat(((Number) width).doubleValue()).isBetween(.99, 1.1));
        });
        open("/articles/type", PHONE);
        assertThat(style(".body > p", "textAlign")).isEqualTo("start");
    }

    @Test
    void chineseIsNeverSlantedAndOtherLanguagesHaveTheirFonts() {
        open("/articles/type", Display.DESKTOP);
        assertSoftly(softly -> {
            softly.assertThat(style(".credit", "fontStyle")).isEqualTo("normal");
            softly.assertThat(list("""
                    return [...document.querySelectorAll('.body em')].map(em => em.textContent + ' '
                      + getComputedStyle(em).fontStyle + ' ' + getComputedStyle(em).textEmphasisStyle + ' '
                      + getComputedStyle(em).textEmphasisPosition)"""))
                    .containsExactly("这件事，很重要 normal dot under", "in vitro italic none under",
                            "使用R语言 normal dot under");
            softly.assertThat(style(".body em span", "fontStyle")).isEqualTo("italic");
            softly.assertThat(list(
                    "return [...document.querySelectorAll('.body [lang]')].map(run => run.lang + run.textContent)"))
                    .containsExactly("jaこんにちは", "ko안녕하세요");
            softly.assertThat(style(".body [lang=ja]", "fontFamily")).contains("CJK JP");
            softly.assertThat(style(".body [lang=ko]", "fontFamily")).contains("CJK KR");
            detailsAreAligned(softly);
        });
    }

    @Test
    void aLinkInTheMastheadLeadsToThePageInTraditionalChineseWithItsFonts() throws InterruptedException {
        open("/articles/type", Display.DESKTOP);
        assertThat(execute("return document.querySelector('.previous [lang]').lang")).isEqualTo("zh-Hans");
        browser.clickLink(".masthead a[hreflang^=zh-Hant]");
        assertSoftly(softly -> {
            softly.assertThat(execute("return location.pathname")).isEqualTo("/zh-hant/articles/type");
            softly.assertThat(style("h1", "fontFamily")).contains("CJK TC");
            softly.assertThat(style(".previous [lang]", "fontFamily")).contains("CJK TC");
            softly.assertThat(execute("return document.querySelector('.previous [lang]').lang").toString())
                    .startsWith("zh-Hant");
        });
    }

    /** The speaker of a pull quote, task lists and footnotes. */
    private void detailsAreAligned(SoftAssertions softly) {
        softly.assertThat(execute("""
                const left = selector => { const range = document.createRange();
                  range.selectNodeContents(document.querySelector(selector)); return range.getBoundingClientRect().left; };
                return Math.abs(left('.pull-quote p') - left('.pull-quote figcaption')) < 1""")).isEqualTo(true);
        softly.assertThat(list(
                "return [...document.querySelectorAll('.body > ul > li')].map(li => getComputedStyle(li).listStyleType)"))
                .containsExactly("none", "disc");
        softly.assertThat(style(".footnotes", "borderTopWidth")).isEqualTo("1px");
    }

    @Test
    void theNavigationIsBalancedAndCardTitlesHaveNineCharactersOnAPhone() {
        open("/sections/tech", PHONE);
        assertThat(list("""
                const rows = {};
                document.querySelectorAll('.sections a').forEach(link => {
                  const top = link.getBoundingClientRect().top;
                  rows[top] = (rows[top] ?? 0) + 1;
                });
                return Object.values(rows).map(String)""")).doesNotContain("1");
        assertThat((List<?>) execute("""
                return [...document.querySelectorAll('.card:has(img) h3')].map(title => {
                  const card = title.closest('.card');
                  return (card.querySelector('img').getBoundingClientRect().left - card.getBoundingClientRect().left)
                    / parseFloat(getComputedStyle(title).fontSize) })""")).isNotEmpty().allSatisfy(
                characters -> assertThat(((Number) characters).doubleValue()).isGreaterThan(9));
    }

    @Test
    void theMostReadListAndTheCorrectionsFillAWideScreen() throws Exception {
        for (var path : List.of("/hot", "/corrections")) {
            open(path, new Display(new Screen(1920, 1000), ColorScheme.LIGHT));
            assertThat(execute("""
                    const main = document.querySelector('main').getBoundingClientRect();
                    const list = document.querySelector('main li').getBoundingClientRect();
                    return list.right > main.right - 20 && list.left < main.left + main.width * .4
                      && list.top < main.top + 200""")).as(path).isEqualTo(true);
        }
        assertThat(list("return [...document.querySelectorAll('main a')].map(link => link.innerHTML)")).singleElement()
                .asString().contains("<wbr>");
        assertThat(HtmlChecker.shared().check(PageResponse.get(port, "/articles/type").body())).isEmpty();
    }

    @Test
    void longFormulasScrollInTheirBoxesAndAreValid() throws Exception {
        open("/articles/formulas", PHONE);
        assertThat(execute("return document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        assertThat(execute("""
                const wide = [...document.querySelectorAll('.formula')].filter(box => box.scrollWidth > box.clientWidth);
                return wide.length === 2 && wide.every(box => box.tabIndex === 0)""")).isEqualTo(true);
        assertThat(execute("return getComputedStyle(document.querySelector('math')).fontFamily")).asString()
                .contains("math");
        assertThat(PageAudit.accessibilityViolations(browser)).isEmpty();
        assertThat(HtmlChecker.shared().check(PageResponse.get(port, "/articles/formulas").body())).isEmpty();
    }

    private void open(String path, Display display) {
        browser.open("http://localhost:" + port + path, display);
    }

    private Object execute(String script) {
        return browser.execute(script);
    }

    private List<String> list(String script) {
        return Browser.strings(browser.execute(script));
    }

    private String style(String selector, String property) {
        return (String) browser.execute("return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]",
                selector,
                property);
    }

}
