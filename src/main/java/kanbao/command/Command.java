package kanbao.command;

import java.util.List;

/** What the program does instead of serving the paper. */
interface Command {

    /** Nothing was done, because the command line is wrong or what it names cannot be used. */
    int NOT_DONE = 2;

    /** The first word of the command line. */
    String name();

    /** What may stand behind it. */
    String usage();

    /**
     * The exit code.
     *
     * @param line what stands behind its name
     * @throws UsageException if that is not as {@link #usage} says
     */
    int run(List<String> line);

}
