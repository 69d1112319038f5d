package kanbao.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import kanbao.KanbaoApplication;

/** What a command ended with, and what it said. */
record Said(int code, String out, String err) {

    static Said by(List<String> line) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = new Commands(KanbaoApplication.class, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)).run(line).orElseThrow();
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Said by(String... line) {
        return by(List.of(line));
    }

}
