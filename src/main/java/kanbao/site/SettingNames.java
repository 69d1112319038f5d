package kanbao.site;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of all settings, such as {@code kanbao.site.base-url}, derived from the records that hold them. */
final class SettingNames {

    private SettingNames() {
    }

    static Stream<String> all() {
        return below("kanbao", Settings.class);
    }

    private static Stream<String> below(String prefix, Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents()).flatMap(setting -> {
            var name = prefix + "." + kebabCase(setting.getName());
            return isList(setting) ? ofList(name + "[0]", name, element(setting)) : of(name, setting.getType());
        });
    }

    private static Stream<String> ofList(String first, String whole, Class<?> element) {
        return isGroup(element) ? below(first, element) : Stream.of(whole);
    }

    private static Stream<String> of(String name, Class<?> type) {
        return isGroup(type) ? below(name, type) : Stream.of(name);
    }

    /** A record with one component is a validated value, such as a slug. */
    private static boolean isGroup(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length > 1;
    }

    private static boolean isList(RecordComponent setting) {
        return setting.getGenericType() instanceof ParameterizedType;
    }

    private static Class<?> element(RecordComponent list) {
        return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }

    private static String kebabCase(String name) {
        return name.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

}
