package kanbao.site;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of all settings, read off the records that hold them: {@code kanbao.site.base-url}. */
final class SettingNames {

    private SettingNames() {
    }

    static Stream<String> all() {
        return below("kanbao", Settings.class);
    }

    private static Stream<String> below(String prefix, Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents()).flatMap(setting -> {
            var name = prefix + "." + dashed(setting.getName());
            return isList(setting) ? ofList(name + "[0]", name, element(setting)) : of(name, setting.getType());
        });
    }

    private static Stream<String> ofList(String first, String whole, Class<?> element) {
        return isGroup(element) ? below(first, element) : Stream.of(whole);
    }

    private static Stream<String> of(String name, Class<?> type) {
        return isGroup(type) ? below(name, type) : Stream.of(name);
    }

    /** A record of one component is a value with a rule, such as a slug. */
    private static boolean isGroup(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length > 1;
    }

    private static boolean isList(RecordComponent setting) {
        return setting.getGenericType() instanceof ParameterizedType;
    }

    private static Class<?> element(RecordComponent list) {
        return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }

    private static String dashed(String name) {
        return name.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

}
