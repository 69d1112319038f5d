package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.StoryFiles;
import kanbao.browser.Display.ColorScheme;
import kanbao.browser.Display.Screen;
import kanbao.variant.Photos;

/** An article on A4 paper. */
@BrowserTest
class PrintedArticleIT {

    /** A4 at 96 pixels per inch. */
    private static final Display PAPER = new Display(new Screen(794, 1123), ColorScheme.LIGHT);
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");
    private static final String ADDRESS = "https://example.org/" + "long-path/".repeat(12);

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void stories(DynamicPropertyRegistry properties) throws IOException {
        var folder = Files.createTempDirectory("kanbao-print");
        new StoryFiles(folder)
                .file("wall.jpg", Photos.jpeg(Photos.noisy(500, 1400)))
                .storyWithText("short.md", "一段。", "title: 短讯", "date: 2026-03-01 09:30")
                .storyWithText("full.md", """
                        开头有[链接](%1$s)、[同一个链接](%1$s)、[节](#第一节)和 <https://example.org/a>。

                        ![墙](wall.jpg "东段城墙")

                        ## 第一节

                        > [!note]- 折起来的注
                        > 注的正文。

                        | %2$s |
                        | %3$s |
                        %4$s

                        ```
                        %5$s
                        ```

                        ## 第二节

                        ## 第三节

                        ## 第四节

                        末段。
                        """.formatted(ADDRESS, "列的名字 | ".repeat(11) + "末列", "--- | ".repeat(11) + "---",
                        ("| " + "2026-02-14 | ".repeat(12) + "\n").repeat(120), "code ".repeat(60)),
                        "title: 长文", "date: 2026-03-01 09:30", "updated: 2026-03-02 10:00",
                        "sources: [{name: 公告, link: \"https://example.org/notice\"}]");
        properties.add("kanbao.content", folder::toString);
        properties.add("kanbao.site.base-url", () -> "https://news.example.cn");
    }

    @Test
    void aStoryIsPrintedWholeWithEachAddressOnceAndWhereItIsFrom(Browser browser) {
        open("full", browser);
        browser.execute("localStorage.setItem('theme', 'dark')");
        open("full", browser);
        browser.emulatePrint();

        assertThat(browser.execute("const style = getComputedStyle(document.documentElement);"
                + "return style.colorScheme + style.color + style.backgroundColor"))
                .isEqualTo("lightrgb(0, 0, 0)rgb(255, 255, 255)");
        assertThat(browser.list("visible-text", ".note p")).contains("注的正文。");
        assertThat(browser.list("visible-text",
                ".contents, .sharing, .read-next, .settings-button, #settings, .previous-next, .sidebar, button"))
                .isEmpty();
        assertThat(Browser.strings(browser.execute("return [...document.querySelectorAll('.body p a, .sources a')]"
                + ".map(link => getComputedStyle(link, '::after').content.replaceAll('\"', ''))")))
                .containsExactly(" (" + ADDRESS + ")", "none", "none", "none", " (https://example.org/notice)");
        assertThat(browser.list("visible-text", ".printed-source")).singleElement().asString()
                .contains("https://news.example.cn/articles/full", "2026年3月1日 09:30", "2026年3月2日 10:00");
        assertThat(browser.list("overflow", PAPER.screen().width())).isEmpty();
        assertThat(Browser.strings(browser.execute("return [...document.querySelectorAll('.body :is(.table, pre)')]"
                + ".filter(box => box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight)"
                + ".map(box => box.className + box.scrollHeight + ' ' + box.clientHeight)"))).isEmpty();
        assertThat((Double) browser.execute("const { height, width } = document.querySelector('.body img')"
                + ".getBoundingClientRect(); return height + width / 1e9"))
                .isBetween(300.0, PAPER.screen().height() * 0.45 + 1);
        assertThat(Browser.strings(browser.execute("return [...document.querySelectorAll('h1, .body h2')]"
                + ".map(heading => getComputedStyle(heading).breakAfter)"))).containsOnly("avoid");
        browser.execute("localStorage.clear()");
    }

    @Test
    void aShortStoryIsOnePageAndALongTableContinues(Browser browser) {
        open("short", browser);
        assertThat(pages(browser)).isEqualTo(1);
        open("full", browser);
        assertThat(pages(browser)).isBetween(5L, 8L);
    }

    private static long pages(Browser browser) {
        return PAGE.matcher(new String(browser.print(), StandardCharsets.ISO_8859_1)).results().count();
    }

    private void open(String slug, Browser browser) {
        browser.open("http://localhost:" + port + "/articles/" + slug, PAPER);
    }

}
