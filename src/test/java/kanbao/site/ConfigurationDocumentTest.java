package kanbao.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Compares {@code docs/configuration.md} with the code. */
class ConfigurationDocumentTest {

    private static final String NONE = "none";
    private static final List<String> REQUIRED_OF_PODCAST = List.of("kanbao.podcasts[0].section",
            "kanbao.podcasts[0].image");
    private static final Map<String, List<Class<?>>> TYPES = Map.ofEntries(
            Map.entry("text", List.of(String.class, Secret.class, Licence.class)),
            Map.entry("list", List.of(List.class)),
            Map.entry("true or false", List.of(boolean.class, Boolean.class)), Map.entry("folder", List.of(Path.class)),
            Map.entry("file", List.of(Path.class)),
            Map.entry("duration", List.of(Duration.class)),
            Map.entry("address", List.of(java.net.URI.class, java.net.InetAddress.class)),
            Map.entry("language", List.of(Locale.class)), Map.entry("time zone", List.of(java.time.ZoneId.class)),
            Map.entry("slug", List.of(kanbao.article.Slug.class)),
            Map.entry("whole number", List.of(Integer.class, int.class)), Map.entry("choice", List.of(Enum.class)),
            Map.entry("size", List.of(DataSize.class)));

    private static final StandardEnvironment AS_SHIPPED = asShipped();
    private static final Map<String, JsonNode> OF_SPRING = ofSpring();

    record Row(String name, String type, String standard, String example) {}

    static List<Row> paper() throws IOException {
        return rows("## The site", "## The server");
    }

    static List<Row> server() throws IOException {
        return rows("## The server", "\u0000");
    }

    @Test
    void everySettingOfTheSiteIsDocumentedAndNoOther() throws IOException {
        assertThat(paper()).extracting(Row::name).containsExactlyElementsOf(SettingNames.all().toList());
    }

    @Test
    void theExampleOfTheFileIsValid() throws IOException {
        var example = Files.readString(Path.of("docs/configuration.md")).split("```yaml\n|```", 3)[1];
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader().load("example", new ByteArrayResource(example.getBytes(StandardCharsets.UTF_8)))
                .forEach(environment.getPropertySources()::addFirst);

        assertThat(new SettingErrors(environment).all()).isEmpty();
        assertThat(Binder.get(environment).bind("kanbao", Settings.class).get().site().sections()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("paper")
    void aSettingOfTheSiteHasTheDocumentedTypeAndDefaultAndAcceptsTheExample(Row row) {
        var isOfPodcast = row.name().startsWith("kanbao.podcasts");
        var settings = Binder.get(isOfPodcast ? podcast() : AS_SHIPPED).bindOrCreate("kanbao", Settings.class);
        if (!REQUIRED_OF_PODCAST.contains(row.name())) {
            assertThat(words(value(settings, row.name()))).isEqualTo(row.standard());
        }
        var changed = (isOfPodcast ? podcast() : new MockEnvironment()).withProperty(row.name(), row.example());
        if (row.name().startsWith("kanbao.site.sections")) {
            changed.withProperty("kanbao.site.sections[0].slug", "a").withProperty("kanbao.site.sections[0].name", "b")
                    .withProperty(row.name(), row.example());
        }
        if (row.name().startsWith("kanbao.site.foot.links")) {
            changed.withProperty("kanbao.site.foot.links[0].text", "a")
                    .withProperty("kanbao.site.foot.links[0].address", "/b")
                    .withProperty(row.name(), row.example());
        }
        assertThat(new SettingErrors(changed).all()).isEmpty();
        var value = value(Binder.get(changed).bind("kanbao", Settings.class).get(), row.name());
        assertThat(value instanceof Secret secret ? secret.value() : words(value)).isEqualTo(row.example());
        assertThat(TYPES.get(row.type())).as(row.type()).anyMatch(type -> type.isInstance(value)
                || ClassUtils.resolvePrimitiveIfNecessary(type).isInstance(value));
    }

    @ParameterizedTest
    @MethodSource("server")
    void aSettingOfTheServerIsASpringPropertyWithTheDocumentedDefault(Row row) throws ReflectiveOperationException {
        var known = Objects.requireNonNull(OF_SPRING.get(row.name()), row.name());
        var shipped = AS_SHIPPED.getProperty(row.name());
        var standard = known.path("defaultValue");

        assertThat(shipped != null ? shipped : standard.isMissingNode() ? NONE : standard.asString())
                .isEqualTo(row.standard());
        var type = known.path("type").asString();
        if (TYPES.containsKey(row.type())) {
            assertThat(TYPES.get(row.type())).extracting(Class::getName).contains(type);
        }
        if (!type.startsWith("java.util.Map")) {
            var changed = new MockEnvironment().withProperty(row.name(), row.example());
            var bound = Binder.get(changed).bind(row.name(), Bindable.of(Class.forName(type)));
            assertThat(bound.isBound()).isTrue();
        }
    }

    private static List<Row> rows(String from, String to) throws IOException {
        var text = Files.readString(Path.of("docs/configuration.md"));
        var end = text.indexOf(to);
        return text.substring(text.indexOf(from), end < 0 ? text.length() : end).lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\s*\\|\\s*", -1))
                .map(cells -> new Row(plain(cells[1]), cells[2], plain(cells[3]), plain(cells[4])))
                .toList();
    }

    private static String plain(String cell) {
        return cell.replace("`", "");
    }

    private static @Nullable Object value(Object settings, String name) {
        @Nullable
        Object value = settings;
        for (var part : name.replace("kanbao.", "").split("\\.", -1)) {
            var listed = part.endsWith("[0]");
            value = component(Objects.requireNonNull(value), part.replace("[0]", ""));
            if (listed) {
                var values = (List<?>) Objects.requireNonNull(value);
                if (values.isEmpty()) {
                    return null;
                }
                value = values.getFirst();
            }
        }
        return value;
    }

    private static @Nullable Object component(Object settings, String name) {
        var component = Stream.of(settings.getClass().getRecordComponents())
                .filter(one -> one.getName().equalsIgnoreCase(name.replace("-", "")))
                .findFirst()
                .orElseThrow();
        try {
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    private static MockEnvironment podcast() {
        return new MockEnvironment().withProperty(REQUIRED_OF_PODCAST.getFirst(), "podcast")
                .withProperty(REQUIRED_OF_PODCAST.getLast(), "cover.png");
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> NONE;
            case String text when text.isEmpty() -> NONE;
            case List<?> values when values.isEmpty() -> NONE;
            case List<?> values -> String.join(",", values.stream().map(ConfigurationDocumentTest::words).toList());
            case Duration time -> DurationStyle.SIMPLE.print(time,
                    time.toHours() > 0 ? ChronoUnit.HOURS : ChronoUnit.SECONDS);
            case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT);
            case Locale language -> language.toLanguageTag();
            case DataSize size -> size.toMegabytes() + "MB";
            default -> value.toString();
        };
    }

    private static StandardEnvironment asShipped() {
        try {
            var environment = new StandardEnvironment();
            var sources = environment.getPropertySources();
            new YamlPropertySourceLoader().load("shipped", new ClassPathResource("application.yaml"))
                    .forEach(sources::addFirst);
            sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
            ConfigurationPropertySources.attach(environment);
            return environment;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, JsonNode> ofSpring() {
        var found = new HashMap<String, JsonNode>();
        try {
            var files = ConfigurationDocumentTest.class.getClassLoader()
                    .getResources("META-INF/spring-configuration-metadata.json");
            while (files.hasMoreElements()) {
                try (var file = files.nextElement().openStream()) {
                    new ObjectMapper().readTree(file).path("properties").forEach(
                            property -> found.put(property.path("name").asString(), property));
                }
            }
            return found;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

}
