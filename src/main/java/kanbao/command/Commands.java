package kanbao.command;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;

/** Does what the first word of the command line says. */
public final class Commands {

    /** Nothing was done, because the command line is wrong or what it names cannot be read. */
    static final int NOT_DONE = 2;

    private Commands() {
    }

    /** The exit code of the command; empty where the first word is none, and the paper is to be served. */
    public static OptionalInt run(List<String> line, PrintStream out, PrintStream err) {
        if (line.isEmpty() || line.getFirst().startsWith("-")) {
            return OptionalInt.empty();
        }
        if (line.getFirst().equals(Check.NAME)) {
            return OptionalInt.of(new Check(out, err).run(line.subList(1, line.size())));
        }
        err.println("The command “" + line.getFirst() + "” is not known, expected " + Check.USAGE
                + ", or nothing but settings to serve the paper.");
        return OptionalInt.of(NOT_DONE);
    }

}
