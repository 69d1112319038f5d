package kanbao.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Runs the command on the command line, such as {@code check}. */
public final class Commands {

    private final Class<?> application;
    private final PrintStream out;
    private final PrintStream err;

    /** @param application the main class of the server, which {@code export} starts */
    public Commands(Class<?> application, PrintStream out, PrintStream err) {
        this.application = application;
        this.out = out;
        this.err = err;
    }

    /**
     * Returns the exit code of the command. Returns empty if there are only settings on the command line: then the server
     * starts, without loading picocli.
     */
    public OptionalInt run(List<String> arguments) {
        var delimiter = arguments.indexOf("--");
        var end = delimiter < 0 ? arguments.size() : delimiter;
        var settings = arguments.subList(0, end).stream().filter(SettingArguments::isSetting).toList();
        var others = new ArrayList<>(arguments);
        others.subList(0, end).removeIf(SettingArguments::isSetting);
        if (others.isEmpty()) {
            return OptionalInt.empty();
        }
        var commands = List.of(new CheckCommand(settings, out, err), new NewStoryCommand(settings, out, err),
                new ExportCommand(application, settings, out, err), new LocaliseCommand(settings, out, err));
        return OptionalInt.of(CommandLineFactory.create(commands, out, err).execute(others.toArray(String[]::new)));
    }

}
