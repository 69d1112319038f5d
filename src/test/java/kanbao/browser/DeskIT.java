package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.StoryFiles;
import kanbao.browser.Display.Screen;

/** The desk page, which editors leave open. */
@BrowserTest
class DeskIT {

    private static Path content = Path.of("");

    @LocalManagementPort
    private int managementPort;

    @DynamicPropertySource
    static void storiesInEveryState(DynamicPropertyRegistry properties) throws IOException {
        content = Files.createTempDirectory("kanbao-desk");
        new StoryFiles(content).story("published.md", "title: 已发布的一篇报道，标题写得比较长，看看表格会不会撑破", "date: 2026-01-02");
        new StoryFiles(content).story("draft.md", "title: 草稿", "date: 2026-01-02", "draft: true");
        new StoryFiles(content).story("embargoed.md", "title: 明天", "date: 2026-08-02 08:00");
        new StoryFiles(content).story("invalid.md", "title: 坏", "date: someday");
        properties.add("kanbao.content", content::toString);
    }

    static Stream<Screen> screens() {
        return Screen.all();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void theDeskIsAccessibleAndFitsTheScreen(Screen screen, Browser browser) {
        var audit = PageAudit.of(new TestPage("desk", deskAddress(), 200), screen, browser);

        assertThat(audit.accessibilityViolations()).isEmpty();
        assertThat(audit.overflow()).isEmpty();
        assertThat(audit.consoleMessages()).isEmpty();
        assertThat(audit.layoutShifts()).isEmpty();
    }

    @Test
    void theOpenDeskUpdatesItself(Browser browser) throws IOException {
        browser.open(deskAddress(), Display.DESKTOP);
        new StoryFiles(content).story("new.md", "title: 刚写好", "date: 2026-01-03");

        await().atMost(Duration.ofSeconds(15)).until(() -> text(browser).contains("新发"));
        assertThat(text(browser)).contains("刚写好", "/articles/new");
        Files.delete(content.resolve("new.md"));
        await().atMost(Duration.ofSeconds(15)).until(() -> text(browser).contains("撤下"));
    }

    private static String text(Browser browser) {
        return browser.execute("return document.body.innerText").toString();
    }

    private String deskAddress() {
        return "http://localhost:" + managementPort + "/desk";
    }

}
