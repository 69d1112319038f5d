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
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import kanbao.article.SanitizedHtml;
import kanbao.seo.JsonLd;

class TemplatesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    static List<Path> templates() {
        return files(RESOURCES.resolve("templates"));
    }

    @Test
    void onlyTheSanitisedTextOfAnArticleAndEscapedJsonAreWrittenUnescaped() throws NoSuchMethodException {
        var unescaped = templateTexts()
                .flatMap(text -> Pattern.compile("th:utext=\"([^\"]*)\"|\\[\\(").matcher(text).results());
        assertThat(unescaped).extracting(match -> match.group(1)).containsExactly("${frame.head.data}",
                "${page.text.html}");
        assertThat(Layout.class.getDeclaredMethod("head").getReturnType()).isEqualTo(Head.class);
        assertThat(Head.class.getDeclaredMethod("data").getReturnType()).isEqualTo(JsonLd.class);
        assertThat(ArticleView.class.getDeclaredMethod("text").getReturnType()).isEqualTo(ArticleView.Text.class);
        assertThat(ArticleView.Text.class.getDeclaredMethod("html").getReturnType()).isEqualTo(SanitizedHtml.class);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHasNoInlineStyleOrScriptAndNoOtherHost(Path template) throws IOException {
        assertThat(
                Files.readString(template).replace("http://www.thymeleaf.org", "").replace("http://localhost:8080/", "")
                        .replace("https://example.org/", ""))
                .doesNotContainPattern(
                        "(?i)<style|<script(?![^>]*\\s(src=|type=\"application/ld\\+json\"))|<script[^>]*>\\s*[^<\\s]|\\sstyle=|th:style|\\son[a-z]+=|th:on|https?://");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateComputesNoAddressAndCallsNoBean(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern("\\$\\{[^}]*[@#+*/]")
                .doesNotContainPattern("th:(href|src)=\"[|']");
    }

    @Test
    void everyMessageThatATemplateOrAClassAsksForExistsInBothLanguages() throws IOException {
        var chinese = keys("messages.properties");
        assertThat(keys("messages_en.properties")).isEqualTo(chinese);
        var asked = new TreeSet<String>();
        templateTexts().forEach(text -> Pattern.compile("#\\{([a-z0-9.-]+)").matcher(text).results().forEach(
                match -> asked.add(match.group(1))));
        try (var classes = Files.walk(Path.of("src/main/java/kanbao"))) {
            classes.filter(Files::isRegularFile).map(TemplatesTest::read)
                    .forEach(text -> Pattern.compile("(?:say|pattern)\\(\"([a-z0-9.-]+[a-z0-9])\"")
                            .matcher(text)
                            .results()
                            .forEach(match -> asked.add(match.group(1))));
        }
        assertThat(chinese).containsAll(asked);
        assertThat(chinese.stream().filter(key -> !key.startsWith("error.") && !key.startsWith("hot.basis."))).allMatch(
                asked::contains);
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
