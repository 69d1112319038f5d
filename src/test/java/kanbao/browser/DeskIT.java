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

/** The desk, as an editor has it open all day. */
@BrowserTest
class DeskIT {

    private static Path content = Path.of("");

    @LocalManagementPort
    private int management;

    @DynamicPropertySource
    static void aPaperWithEverything(DynamicPropertyRegistry properties) throws IOException {
        content = Files.createTempDirectory("kanbao-desk");
        write("out", "已发布的一篇报道，标题写得比较长，看看表格会不会撑破", "date: 2026-01-02");
        write("draft", "草稿", "date: 2026-01-02", "draft: true");
        write("early", "明天", "date: 2026-08-02 08:00");
        write("broken", "坏", "date: someday");
        properties.add("kanbao.content", content::toString);
    }

    private static void write(String slug, String title, String... keys) throws IOException {
        Files.writeString(content.resolve(slug + ".md"),
                "---\ntitle: " + title + "\n" + String.join("\n", keys) + "\n---\n正文。\n");
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everybodyCanReadIt(Look look, Browser browser) {
        var visit = Visit.to(new Page("desk", desk(), 200), look, browser);

        assertThat(visit.barriers()).isEmpty();
        assertThat(visit.overflow()).isEmpty();
        assertThat(visit.console()).isEmpty();
        assertThat(visit.shifts()).isEmpty();
    }

    @Test
    void itKeepsItselfUpToDate(Browser browser) throws IOException {
        browser.open(desk(), Look.USUAL);
        write("fresh", "刚写好", "date: 2026-01-03");

        await().atMost(Duration.ofSeconds(15)).until(() -> text(browser).contains("新发"));
        assertThat(text(browser)).contains("刚写好", "/articles/fresh");
        Files.delete(content.resolve("fresh.md"));
        await().atMost(Duration.ofSeconds(15)).until(() -> text(browser).contains("撤下"));
    }

    private static String text(Browser browser) {
        return browser.ask("return document.body.innerText").toString();
    }

    private String desk() {
        return "http://localhost:" + management + "/desk";
    }

}
