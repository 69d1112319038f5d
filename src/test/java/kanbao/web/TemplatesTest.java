package kanbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import kanbao.article.SanitizedHtml;
import kanbao.seo.JsonLd;

class TemplatesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    /** The keys that {@link ErrorViews} composes. */
    private static final String ERROR_KEYS = "error\\.(400|404|405|410|500)\\.(title|details)";

    static List<Path> templates() {
        return files(RESOURCES.resolve("templates"));
    }

    @Test
    void onlySanitizedHtmlEscapedJsonAndTheSettingsScriptAreWrittenUnescaped() throws NoSuchMethodException {
        var unescaped = templateTexts()
                .flatMap(text -> Pattern.compile("th:utext=\"([^\"]*)\"|\\[\\(").matcher(text).results());
        assertThat(unescaped).extracting(match -> match.group(1)).containsExactly("${layout.settingsScript}",
                "${layout.head.data}", "${page.body.contents}", "${page.body.html}", "${page.body.contents}",
                "${about.html}", "${page.body.contents}", "${page.body.html}", "${page.body.contents}");
        assertThat(Layout.class.getDeclaredMethod("head").getReturnType()).isEqualTo(Head.class);
        assertThat(Head.class.getDeclaredMethod("data").getReturnType()).isEqualTo(JsonLd.class);
        assertThat(ArticleView.class.getDeclaredMethod("body").getReturnType()).isEqualTo(ArticleView.Body.class);
        assertThat(SitePageView.class.getDeclaredMethod("body").getReturnType()).isEqualTo(ArticleView.Body.class);
        assertThat(ListView.Introduction.class.getDeclaredMethod("html").getReturnType())
                .isEqualTo(SanitizedHtml.class);
        assertThat(ArticleView.Body.class.getDeclaredMethod("html").getReturnType()).isEqualTo(SanitizedHtml.class);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHasNoInlineStyleOrScriptAndNoOtherHost(Path template) throws IOException {
        assertThat(
                Files.readString(template).replace("http://www.thymeleaf.org", "").replace("http://localhost:8080/", "")
                        .replace("https://example.org/", ""))
                .doesNotContainPattern(
                        "(?i)<style|<script(?![^>]*\\s(src=|th:utext=|type=\"application/ld\\+json\"))|<script[^>]*>\\s*[^<\\s]|\\sstyle=|th:style|\\son[a-z]+=|th:on|https?://");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateComputesNoAddressAndCallsNoBean(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern("\\$\\{[^}]*[@#+*/]")
                .doesNotContainPattern("th:(href|src)=\"[|']");
    }

    @Test
    void everyMessageKeyInUseExistsInAllLanguagesAndNoOtherKey() throws IOException {
        var keys = keys("messages.properties");
        assertThat(keys("messages_en.properties")).isEqualTo(keys);
        assertThat(keys("messages_zh_Hant.properties")).isEqualTo(keys);
        var inTemplates = matches("#\\{([a-z0-9.-]+)", templateTexts());
        assertThat(keys).containsAll(inTemplates)
                .containsAll(
                        matches("(?<![\\w.])(?:(?:messages\\.)?get|say|format)\\(\\s*\"([a-z0-9-]+\\.[a-z0-9.-]+)\"",
                                classTexts()));
        var literals = matches("\"([a-z0-9.-]+)\"", classTexts());
        assertThat(keys)
                .allMatch(key -> inTemplates.contains(key) || literals.contains(key) || key.matches(ERROR_KEYS));
    }

    private static Set<String> matches(String pattern, Stream<String> texts) {
        return texts.flatMap(text -> Pattern.compile(pattern).matcher(text).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> classTexts() throws IOException {
        try (var classes = Files.walk(Path.of("src/main/java/kanbao"))) {
            return classes.filter(Files::isRegularFile).map(TemplatesTest::read).toList().stream();
        }
    }

    private static Stream<String> templateTexts() {
        return templates().stream().map(TemplatesTest::read);
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> keys(String file) throws IOException {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            messages.load(reader);
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
