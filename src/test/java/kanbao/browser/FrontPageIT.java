package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

import kanbao.PageResponse;
import kanbao.StoryFiles;
import kanbao.browser.Display.Screen;

/** The front page of 40 stories in eight sections, a third of them with pictures. */
@BrowserTest
class FrontPageIT {

    private static final List<String> SECTIONS = List.of("要闻", "科技", "财经", "文旅", "健康", "政策", "教育", "体育");
    private static final String LONG_HEADLINE = "长三角三省一市联合发布生态环境一体化新规自明年一月起施行并同时废止十二项旧办法";

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void stories(DynamicPropertyRegistry properties) throws IOException {
        var folder = Files.createTempDirectory("kanbao-front");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
        var files = new StoryFiles(folder);
        files.file("wall.svg", """
                <svg xmlns="http://www.w3.org/2000/svg" width="800" height="1000"><rect width="800" height="900"/></svg>
                """);
        for (var number = 0; number < 40; number++) {
            var date = LocalDateTime.parse("2026-03-04T08:30").minusMinutes(143L * number);
            files.storyWithText("story-" + number + ".md", "记者走访了三个县的十二个村子。".repeat(1 + number * 7 % 40),
                    "title: " + title(number), "date: " + date, "section: " + SECTIONS.get(number % SECTIONS.size()),
                    number == 2 ? "breaking: 2026-03-04 12:00" : "",
                    number % 3 == 1 ? "image: {src: wall.svg, alt: 城墙}" : "");
        }
        properties.add("kanbao.content", folder::toString);
    }

    private static String title(int number) {
        return number == 0 ? LONG_HEADLINE : "第" + number + "号渡轮恢复通航" + "，两岸居民往返更快".repeat(number % 3);
    }

    static Stream<Screen> screens() {
        return Stream.of(Screen.DESKTOP, new Screen(768, 1024), Screen.SMALL_PHONE);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void thePageIsAccessibleAndNothingMovesOrOverflows(Screen screen, Browser browser) {
        var audit = PageAudit.of(new TestPage("front page", "http://localhost:" + port + "/", 200), screen, browser);
        assertThat(audit.accessibilityViolations()).isEmpty();
        assertThat(audit.layoutShifts()).isEmpty();
        assertThat(audit.overflow()).isEmpty();
    }

    @Test
    void onADesktopTheColumnsEndTogetherAndHeadlinesOfTheMostReadListTakeTwoLines(Browser browser) {
        browser.open("http://localhost:" + port + "/", Display.DESKTOP);
        assertThat(Browser.strings(browser.execute("""
                const spread = boxes => {
                  const ends = new Map();
                  boxes.forEach(box => ends.set(box.left, Math.max(box.bottom, ends.get(box.left) ?? 0)));
                  return ends.size + ' columns: ' + Math.round(Math.max(...ends.values()) - Math.min(...ends.values()));
                };
                const boxes = (parent, selector) => [...parent.querySelectorAll(selector)].map(e => e.getBoundingClientRect());
                return [spread(boxes(document, '.columns :is(.card, .most-read)')),
                  ...[...document.querySelectorAll('.row')].map(row => spread(boxes(row, '.stories')))];
                """))).hasSizeGreaterThan(1).allSatisfy(spread -> {
            assertThat(spread).matches("[23] columns: \\d+");
            assertThat(Integer.parseInt(spread.substring(11))).isLessThan(200);
        });
        assertThat(Browser.strings(browser.execute("""
                return [...document.querySelectorAll('.most-read a')].filter(link => link.offsetHeight > 60
                  || link.querySelector('[aria-hidden]')).map(link => link.textContent)"""))).isEmpty();
        assertThat(browser.execute("return document.querySelector('.most-read a').textContent"))
                .isEqualTo(LONG_HEADLINE);
    }

    @Test
    void theHtmlIsValidShowsAtLeastTwentyStoriesOnceAndBreakingNewsAboveAll() throws Exception {
        var page = PageResponse.get(port, "/");
        assertThat(HtmlChecker.shared().check(page.body())).isEmpty();
        assertThat(page.html().select("main a[href^=/articles/]:not(.most-read a)").eachAttr("href"))
                .hasSizeGreaterThanOrEqualTo(20)
                .doesNotHaveDuplicates();
        assertThat(page.html().select(".breaking + .masthead")).hasSize(1);
        assertThat(page.html().select(".breaking a").eachAttr("href")).containsExactly("/articles/story-2");
        assertThat(page.html().select(".related")).isEmpty();
    }

}
