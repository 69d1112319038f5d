package kanbao.command;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Supplier;

import kanbao.messages.MessageBundle;

/** Shows on a terminal, in one line, how far a command is. Shows nothing if the output is not a terminal. */
final class Progress implements AutoCloseable {

    private static final MessageBundle MESSAGES = MessageBundle.named("commands");
    private static final int INTERVAL_MILLIS = 200;
    private static final int BAR_WIDTH = 30;
    /** Moves to the start of the line and erases it. */
    private static final String ERASE_LINE = "\r\033[K";

    private final Thread thread;

    private Progress(Thread thread) {
        this.thread = thread;
    }

    /** Shows the text until the progress is closed, and updates it five times a second. */
    static Progress start(Supplier<String> text, PrintStream terminal) {
        var isTerminal = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return new Progress(isTerminal
                ? Thread.ofPlatform().daemon().start(() -> show(text, terminal))
                : Thread.ofPlatform().unstarted(() -> {
                }));
    }

    /** Returns a bar and the numbers, such as {@code [###...] 1,200 of 2,400 files}. */
    static String bar(int done, int total) {
        var full = total == 0 ? 0 : (int) ((long) done * BAR_WIDTH / total);
        return MESSAGES.get("export.progress", "#".repeat(full) + ".".repeat(BAR_WIDTH - full), done, total);
    }

    private static void show(Supplier<String> text, PrintStream terminal) {
        try {
            while (true) {
                Thread.sleep(INTERVAL_MILLIS);
                terminal.print(ERASE_LINE + text.get());
                terminal.flush();
            }
        } catch (InterruptedException e) {
            terminal.print(ERASE_LINE);
            terminal.flush();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(INTERVAL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

}
