package kanbao.command;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Does what the first word of the command line says. */
public final class Commands {

    private final List<Command> commands;
    private final PrintStream err;

    /** @param application the class that is the paper */
    public Commands(Class<?> application, PrintStream out, PrintStream err) {
        this.commands = List.of(new CheckCommand(out, err), new NewStoryCommand(out, err),
                new ExportCommand(application, out, err));
        this.err = err;
    }

    /** The exit code of the command; empty where the first word is none, and the paper is to be served. */
    public OptionalInt run(List<String> line) {
        if (line.isEmpty() || line.getFirst().startsWith("-")) {
            return OptionalInt.empty();
        }
        var named = commands.stream().filter(command -> command.name().equals(line.getFirst())).findFirst();
        if (named.isEmpty()) {
            err.println("The command “" + line.getFirst() + "” is not known, expected one of these, or nothing but"
                    + " settings to serve the paper:\n" + usages());
            return OptionalInt.of(Command.NOT_DONE);
        }
        try {
            return OptionalInt.of(named.get().run(line.subList(1, line.size())));
        } catch (UsageException e) {
            err.println("The command is wrong: " + e.getMessage() + ", expected\n  " + usage(named.get())
                    + " [settings of the site, such as --kanbao.site.language=en]");
            return OptionalInt.of(Command.NOT_DONE);
        }
    }

    private String usages() {
        return commands.stream().map(command -> "  " + usage(command)).collect(Collectors.joining("\n"));
    }

    private static String usage(Command command) {
        return command.name() + " " + command.usage();
    }

}
