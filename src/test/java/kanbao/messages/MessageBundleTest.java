package kanbao.messages;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Every key in the code is a string literal beside the name of its bundle's constant, so that this test can find it. */
class MessageBundleTest {

    private static final Pattern CAUSE = Pattern.compile("\\bCause\\.of\\(\\s*\"([^\"]+)\"");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern CONSTANT = Pattern
            .compile("(\\w+)\\s*=\\s*MessageBundle\\.named\\(\"(\\w+)\"[,)]");
    private static final Pattern PICOCLI_KEY = Pattern.compile("\\$\\{bundle:([^}]+)}");

    @Test
    void everyCauseOfAProblemIsCreatedFromALiteral() {
        assertThat(sources()).allSatisfy(source -> {
            var created = Pattern.compile("\\bCause\\.of\\(").matcher(source).results().count();
            assertThat(CAUSE.matcher(source).results()).as(source).hasSize((int) created);
            if (!source.contains("record Cause(")) {
                assertThat(source).doesNotContain("new Cause(");
            }
        });
    }

    @Test
    void everyKeyInTheCodeIsInItsBundle() {
        usedKeys().forEach((bundle, keys) -> assertThat(bundleKeys(bundle)).as(bundle).containsAll(keys));
    }

    @Test
    void everyKeyOfABundleIsUsed() {
        var used = usedKeys();
        bundles().forEach(bundle -> assertThat(used.getOrDefault(bundle, Set.of())).as(bundle)
                .containsAll(bundleKeys(bundle)));
    }

    @Test
    void labelsAreInTheLanguageOfTheSite() {
        assertThat(MessageBundle.named("labels", Locale.ENGLISH).get("accessibility.table")).isEqualTo("Table");
        assertThat(MessageBundle.named("labels", Locale.forLanguageTag("zh-Hant")).get("accessibility.table"))
                .isEqualTo("表格");
    }

    private static Map<String, Set<String>> usedKeys() {
        var sources = sources();
        return bundles().stream().collect(toMap(bundle -> bundle,
                bundle -> sources.stream().flatMap(source -> keys(source, bundle)).collect(toSet())));
    }

    @Test
    void aTranslationHasTheKeysOfItsBundle() {
        translations().forEach(translation -> assertThat(bundleKeys(translation)).as(translation)
                .isEqualTo(bundleKeys(translation.replaceFirst("_.*", ""))));
    }

    private static Stream<String> keys(String source, String bundle) {
        return Stream.of(keysAtConstant(source, bundle), keysInAnnotations(source, bundle),
                bundle.equals("problems") ? keysOfCauses(source) : Stream.<String>empty())
                .flatMap(keys -> keys);
    }

    private static Stream<String> keysInAnnotations(String source, String bundle) {
        return source.contains("resourceBundle = \"messages." + bundle + "\"")
                ? PICOCLI_KEY.matcher(source).results().map(key -> key.group(1))
                : Stream.empty();
    }

    private static Stream<String> keysOfCauses(String source) {
        return CAUSE.matcher(source)
                .results()
                .map(cause -> cause.group(1))
                .flatMap(code -> Stream.of(code + ".description", code + ".correction"));
    }

    /** A field or parameter that is not a constant has the name of its bundle. */
    private static Stream<String> keysAtConstant(String source, String bundle) {
        var constants = CONSTANT.matcher(source)
                .results()
                .filter(constant -> constant.group(2).equals(bundle))
                .map(constant -> constant.group(1));
        return Stream.concat(constants, source.contains("MessageBundle " + bundle) ? Stream.of(bundle) : Stream.empty())
                .distinct()
                .flatMap(name -> Pattern
                        .compile("\\b" + name + "\\s*\\.get\\(\\s*\"([^\"]+)\"")
                        .matcher(source)
                        .results()
                        .map(key -> key.group(1)));
    }

    private static List<String> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(MessageBundleTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> bundles() {
        return names("[a-z]+");
    }

    private static List<String> translations() {
        return names("[a-z]+_\\w+");
    }

    private static List<String> names(String pattern) {
        try (var files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replace(".properties", ""))
                    .filter(name -> name.matches(pattern))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> bundleKeys(String bundle) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
