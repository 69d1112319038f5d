package kanbao.browser;

import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

import kanbao.PageResponse;
import kanbao.StoryFiles;
import kanbao.article.Slug;
import kanbao.browser.Display.ColorScheme;
import kanbao.browser.Display.Screen;
import kanbao.pageviews.PageViews;
import kanbao.pageviews.Visitor;

/**
 * Takes the screenshots for the documentation: {@code mvn -Pscreenshots verify}. They show the sample edition, and three stories
 * for what it lacks: a correction, a withdrawal and breaking news. Whole pages are written to {@code target/screenshots}.
 */
@BrowserTest
@Tag("screenshots")
class ScreenshotsIT {

    private static final Path SHEETS = Path.of("docs", "screenshots");
    private static final Path PAGES = Path.of("target", "screenshots");
    private static final String ARTICLE = "/articles/white-house-memo-alibaba";
    private static final String TOP = "";
    private static final String FOURTH_HEADING = "document.querySelectorAll('.body h2')[3].scrollIntoView()";
    private static final String END_WITH_QR_CODE = """
            new Promise(done => {
              const details = document.querySelector('.sharing details');
              const code = details.querySelector('img');
              code.onload = done;
              code.loading = 'eager';
              details.open = true;
              document.querySelector('.article-footer').scrollIntoView();
              if (code.complete) done();
            })""";
    private static final Column DESKTOP = new Column(new Screen(1280, 900), 1280);
    private static final Column PHONE = new Column(new Screen(360, 800), 360);
    private static final List<Column> ALL = List.of(new Column(new Screen(1920, 1080), 720),
            new Column(DESKTOP.screen, 480), new Column(new Screen(768, 1024), 320), new Column(PHONE.screen, 216));
    private static Path content = Path.of("");

    @LocalServerPort
    private int port;
    @Autowired
    private PageViews pageViews;

    /** A screen, and the width of its pages in the sheet. */
    private record Column(Screen screen, int width) {}

    @DynamicPropertySource
    static void stories(DynamicPropertyRegistry properties) throws IOException {
        content = Files.createTempDirectory("kanbao-screenshots");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(content.toFile())));
        new StoryFiles(content).story("wall.md", "title: 古城墙东段修缮完工", "date: 2026-02-24 09:30", "section: 文旅",
                "description: 两百多米墙体更换了风化的城砖。", "corrections: [{date: 2026-02-25, text: 此前误将修缮长度写作320米，应为230米。}]");
        new StoryFiles(content).story("wind.md", "title: 周末大风，三处景区停运", "date: 2026-02-26 17:00", "section: 文旅",
                "retracted: {date: 2026-02-27, reason: 所据的预报后来被气象台更正，景区没有停运。}");
        properties.add("kanbao.content", () -> "src/main/resources/edition," + content);
    }

    @Test
    void takeScreenshots(Browser browser) throws IOException {
        Files.createDirectories(SHEETS);
        Files.createDirectories(PAGES);
        countPageViews("changyucheng-lantern-festival", 41);
        countPageViews("online-catering-food-safety", 23);
        countPageViews("jinan-lantern-fair", 12);

        var desktopAndPhone = List.of(DESKTOP, PHONE);
        take("readme-front", "/", TOP, browser, 900, desktopAndPhone, ColorScheme.LIGHT);
        take("readme-article", ARTICLE, TOP, browser, 900, desktopAndPhone, ColorScheme.LIGHT);
        takeInAllWidths("front", "/", browser);
        takeInAllWidths("article", ARTICLE, browser);
        takeInAllWidths("article-heading", ARTICLE, FOURTH_HEADING, browser);
        takeInAllWidths("article-end", ARTICLE, END_WITH_QR_CODE, browser);
        takeInAllWidths("section", "/sections/travel", browser);
        takeInAllWidths("topic", "/topics/" + encode("人工智能"), browser);
        takeInAllWidths("author", "/authors/" + encode("编辑部"), browser);
        takeInAllWidths("archive", "/archive", browser);
        takeInAllWidths("most-read", "/hot", browser);
        takeInAllWidths("search", "/search?q=" + encode("元宵"), browser);
        takeInAllWidths("corrections", "/corrections", browser);
        takeInAllWidths("not-found", "/articles/nothing-here", browser);
        takeInAllWidths("withdrawn", "/articles/wind", browser);
        publishBreakingNews();
        takeInAllWidths("breaking", "/", browser);
    }

    private void countPageViews(String slug, int visitors) {
        for (var number = 0; number < visitors; number++) {
            pageViews.count(List.of(Slug.of(slug)), new Visitor("192.0.2." + number, "Browser"));
        }
    }

    private void publishBreakingNews() {
        new StoryFiles(content).story("snow.md", "title: 环城高速因大雪临时封闭", "date: 2026-03-04 08:40", "section: 文旅",
                "description: 预计上午十一点恢复通行。", "breaking: 2h");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !PageResponse.get(port, "/").html().select(".breaking").isEmpty());
    }

    private void takeInAllWidths(String name, String path, Browser browser) throws IOException {
        takeInAllWidths(name, path, TOP, browser);
    }

    private void takeInAllWidths(String name, String path, String scroll, Browser browser) throws IOException {
        take(name, path, scroll, browser, scroll.equals(TOP) ? 520 : 336, ALL, ColorScheme.values());
    }

    private void take(String name, String path, String scroll, Browser browser, int rowHeight, List<Column> columns,
            ColorScheme... rows) throws IOException {
        var sheet = new ContactSheet(columns.stream().map(Column::width).toList(), rows.length, rowHeight);
        for (var row = 0; row < rows.length; row++) {
            for (var column = 0; column < columns.size(); column++) {
                var display = new Display(columns.get(column).screen, rows[row]);
                sheet.add(screenshot(name, path, scroll, display, browser), column, row);
            }
        }
        sheet.write(SHEETS.resolve(name + ".webp"));
    }

    /** Returns the whole page, or the window if the script scrolls it. */
    private BufferedImage screenshot(String name, String path, String scroll, Display display, Browser browser)
            throws IOException {
        browser.open("http://localhost:" + port + path, display);
        browser.executeAsync(BrowserScript.named("scroll-to-end"));
        browser.executeAsync("const done = arguments[0];"
                + "Promise.resolve(" + scroll
                + ").then(() => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var png = scroll.equals(TOP) ? browser.screenshotOfWholePage() : browser.screenshot();
        var file = name + "-" + display.screen().width() + "-" + display.colorScheme() + ".png";
        Files.write(PAGES.resolve(file.toLowerCase(Locale.ROOT)), png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

}
