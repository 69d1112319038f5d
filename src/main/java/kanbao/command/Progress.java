package kanbao.command;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Shows on a terminal how far something is. */
final class Progress implements AutoCloseable {

    private static final int MILLISECONDS = 200;
    private static final int WIDTH = 30;
    /** Back to the beginning of the line, and nothing to its end. */
    private static final String ANEW = "\r\033[K";

    private final Thread thread;

    private Progress(Thread thread) {
        this.thread = thread;
    }

    /** Shows the words in one line of the terminal, again and again, if there is one. */
    static Progress of(Supplier<String> words, PrintStream terminal) {
        var shows = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return new Progress(shows
                ? Thread.ofPlatform().daemon().start(() -> show(words, terminal))
                : Thread.ofPlatform().unstarted(() -> {
                }));
    }

    /** A bar, and the numbers. */
    static String bar(int done, int total) {
        var full = total == 0 ? 0 : (int) ((long) done * WIDTH / total);
        return String.format(Locale.ROOT, "[%s%s] %,d of %,d files", "#".repeat(full), ".".repeat(WIDTH - full), done,
                total);
    }

    private static void show(Supplier<String> words, PrintStream terminal) {
        try {
            while (true) {
                Thread.sleep(MILLISECONDS);
                terminal.print(ANEW + words.get());
                terminal.flush();
            }
        } catch (InterruptedException e) {
            terminal.print(ANEW);
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
