package kanbao.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import kanbao.KanbaoApplication;

/** The exit code and the output of a command. */
record CommandResult(int code, String out, String err) {

    static CommandResult run(List<String> arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = new Commands(KanbaoApplication.class, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)).run(arguments).orElseThrow();
        return new CommandResult(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static CommandResult run(String... arguments) {
        return run(List.of(arguments));
    }

}
