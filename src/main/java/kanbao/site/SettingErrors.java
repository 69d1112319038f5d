package kanbao.site;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

import kanbao.article.FileType;
import kanbao.article.Slug;
import kanbao.messages.MessageBundle;

/** Finds all errors in the values and names of the settings, with the file and line of each. */
final class SettingErrors {

    private static final MessageBundle SETTING_MESSAGES = MessageBundle.named("settings");
    private static final Map<Class<?>, String> EXPECTED = Map.ofEntries(
            Map.entry(Integer.class, SETTING_MESSAGES.get("type.integer")),
            Map.entry(int.class, SETTING_MESSAGES.get("type.integer")),
            Map.entry(PictureType.class, SETTING_MESSAGES.get("type.picture-type")),
            Map.entry(boolean.class, SETTING_MESSAGES.get("type.boolean")),
            Map.entry(ZoneId.class, SETTING_MESSAGES.get("type.time-zone")),
            Map.entry(URI.class, SETTING_MESSAGES.get("type.address")),
            Map.entry(Locale.class, SETTING_MESSAGES.get("type.language")),
            Map.entry(Path.class, SETTING_MESSAGES.get("type.path")),
            Map.entry(Duration.class, SETTING_MESSAGES.get("type.duration")),
            Map.entry(Slug.class, SETTING_MESSAGES.get("type.slug")),
            Map.entry(DataSize.class, SETTING_MESSAGES.get("type.data-size")),
            Map.entry(FileType.class, SETTING_MESSAGES.get("type.file-type")));
    /** The environment variables that Kubernetes sets for each service ("Discovering services", in its documentation). */
    private static final Pattern SERVICE_LINK = Pattern
            .compile("[A-Z0-9_]+_(SERVICE_(HOST|PORT\\w*)|PORT(_\\d+_(TCP|UDP|SCTP)\\w*)?)");
    private static final Pattern PREFIX = Pattern.compile("(?i)kanbao[._-]?[a-z]");
    private static final Pattern NUMBER = Pattern.compile("\\[\\d+]|\\.\\d+(?=\\.|$)");
    private static final int MAX_PORT = 65_535;

    private final ConfigurableEnvironment environment;
    private final Binder binder;
    /** Each once: the binder tries some values twice. */
    private final SequencedSet<String> errors = new LinkedHashSet<>();

    SettingErrors(ConfigurableEnvironment environment) {
        this.environment = environment;
        this.binder = Binder.get(environment);
    }

    /** One line for each error. */
    List<String> all() {
        binder.bind("kanbao", Bindable.of(Settings.class), new ErrorCollector());
        if (binder.bind("kanbao.data", String.class).map(String::isBlank).orElse(false)) {
            errors.add(SETTING_MESSAGES.get("data.empty"));
        }
        ports();
        unknownNames();
        return List.copyOf(errors);
    }

    private void ports() {
        var site = port("server.port");
        var management = port("management.server.port");
        if (site.isPresent() && site.equals(management) && site.get() > 0) {
            errors.add(SETTING_MESSAGES.get("port.same", site.get()));
        }
    }

    private Optional<Integer> port(String name) {
        var port = binder.bind(name, Bindable.of(Integer.class), new ErrorCollector());
        if (port.isBound() && (port.get() < 0 || port.get() > MAX_PORT)) {
            errors.add(SETTING_MESSAGES.get("port.out-of-range", name, port.get(), MAX_PORT));
        }
        return Optional.ofNullable(port.orElse(null));
    }

    private void unknownNames() {
        var known = SettingNames.all().flatMap(SettingErrors::normalizedNames).collect(Collectors.toSet());
        environment.getPropertySources()
                .stream()
                .flatMap(SettingErrors::names)
                .filter(name -> PREFIX.matcher(name).lookingAt() && !known.contains(normalize(name)))
                .filter(name -> !isServiceLink(name))
                .distinct()
                .forEach(name -> errors.add(SETTING_MESSAGES.get("unknown", name, origin(name))));
    }

    private static Stream<String> names(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> listed
                ? Stream.of(listed.getPropertyNames())
                : Stream.empty();
    }

    /** Environment variables have no hyphens: {@code base-url} is {@code BASEURL} or {@code BASE_URL} there. */
    private static Stream<String> normalizedNames(String name) {
        return Stream.of(normalize(name), normalize(name.replace('-', '.')));
    }

    /** Replaces list indexes by 0 and drops one at the end, so that a list has one name, given whole or value by value. */
    private static String normalize(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        var parts = name.equals(lower) || name.indexOf('.') >= 0
                ? lower.replaceAll("[-_]", "")
                : lower.replace('_', '.');
        return NUMBER.matcher(parts).replaceAll(".0").replaceFirst("\\.0$", "");
    }

    private boolean isServiceLink(String name) {
        return SERVICE_LINK.matcher(name).matches()
                && (!name.endsWith("_PORT") || name.endsWith("_SERVICE_PORT")
                        || environment.getProperty(name, "").contains("://"));
    }

    private String origin(String name) {
        return environment.getPropertySources()
                .stream()
                .filter(source -> source.containsProperty(name))
                .findFirst()
                .map(source -> OriginLookup.getOrigin(source, name))
                .map(origin -> " (" + origin + ")")
                .orElse("");
    }

    /** Returns what a value of this type, or each value of a list of it, looks like; null if only its own rule says it. */
    private static @Nullable String expected(ResolvableType type) {
        var value = type.resolve(Object.class);
        var one = Collection.class.isAssignableFrom(value) ? type.asCollection().getGeneric().resolve(value) : value;
        return EXPECTED.containsKey(one) || !one.isEnum() ? EXPECTED.get(one) : words(one);
    }

    private static String words(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants()).map(word -> word.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Records an invalid value and continues with the default, so that the other values are checked, too. */
    private final class ErrorCollector extends AbstractBindHandler {

        @Override
        public @Nullable Object onFailure(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
                Exception error) {
            var property = context.getConfigurationProperty();
            var expected = expected(target.getType());
            if (property != null && property.getName().equals(name) && isList(target)) {
                checkEach(property, target.getType());
            } else if (property != null && expected != null && !isList(target)) {
                var origin = property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")";
                errors.add(
                        SETTING_MESSAGES.get("invalid", name, String.valueOf(property.getValue()), expected, origin));
            } else if (NestedExceptionUtils.getMostSpecificCause(error) instanceof IllegalArgumentException rule
                    && rule.getMessage() != null) {
                rule.getMessage().lines().forEach(errors::add);
            } else if (errors.isEmpty()) {
                errors.add(SETTING_MESSAGES.get("incomplete", name));
            }
            if (name.isLastElementIndexed()) {
                checkNext(name, target);
            }
            return null;
        }

        private boolean isList(Bindable<?> target) {
            return target.getType().resolve(Object.class).equals(List.class);
        }

        /** The binder converts a list that is one text with commas at once, and stops at the first wrong value. */
        private void checkEach(ConfigurationProperty property, ResolvableType list) {
            var name = property.getName();
            for (var value : StringUtils.commaDelimitedListToStringArray(String.valueOf(property.getValue()))) {
                var single = OriginTrackedValue.of(value.strip(), property.getOrigin());
                new Binder(new MapConfigurationPropertySource(Map.of(name.toString(), single)))
                        .bind(name, Bindable.of(list.asCollection().getGeneric()), this);
            }
        }

        /** The binder reads no other value of a numbered list after a wrong one. */
        private void checkNext(ConfigurationPropertyName name, Bindable<?> target) {
            var index = Integer.parseInt(name.getLastElement(Form.UNIFORM));
            var next = name.getParent().append("[" + (index + 1) + "]");
            var result = binder.bind(next, target, this);
            if (result.isBound()) {
                checkNext(next, target);
            }
        }

    }

}
