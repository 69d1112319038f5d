package kanbao.command;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Shows on a terminal how far something is. */
final class Progress implements AutoCloseable {

    private static final int MILLISECONDS = 200;

    private final Thread thread;

    private Progress(Thread thread) {
        this.thread = thread;
    }

    /** Counts the files in one line of the terminal, if there is one. */
    static Progress of(LongSupplier files, PrintStream terminal) {
        var shows = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return new Progress(shows
                ? Thread.ofPlatform().daemon().start(() -> show(files, terminal))
                : Thread.ofPlatform().unstarted(() -> {
                }));
    }

    private static void show(LongSupplier files, PrintStream terminal) {
        try {
            while (true) {
                Thread.sleep(MILLISECONDS);
                terminal.printf(Locale.ROOT, "\r%,d files read", files.getAsLong());
                terminal.flush();
            }
        } catch (InterruptedException e) {
            terminal.print("\r                              \r");
            terminal.flush();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

}
