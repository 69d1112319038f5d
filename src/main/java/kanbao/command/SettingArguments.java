package kanbao.command;

import java.util.List;

/** The arguments that set a property of Spring Boot or of the site, such as {@code --kanbao.site.language=en}. */
final class SettingArguments {

    /** What these arguments begin with, up to the first dot. */
    static final List<String> PREFIXES = List.of("--kanbao", "--server", "--spring", "--management", "--logging",
            "--info");

    private static final List<String> SWITCHES = List.of("--debug", "--trace");

    private SettingArguments() {
    }

    static boolean isSetting(String argument) {
        return PREFIXES.stream().anyMatch(prefix -> argument.startsWith(prefix + "."))
                || SWITCHES.contains(argument.split("=", 2)[0]);
    }

}
