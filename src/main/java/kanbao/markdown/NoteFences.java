package kanbao.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import kanbao.report.Cause;

/**
 * Converts the notes of VuePress, VitePress and Docusaurus, lines between {@code :::tip title} and {@code :::}, into
 * quotations for {@link NoteConverter}. Line numbers do not change; other fences and those without end stay text.
 */
final class NoteFences {

    private static final Pattern OPENING = Pattern.compile(
            " {0,3}:{3,} ?[ \\t]*\\{?\\.?([A-Za-z][\\w-]{0,40})\\}?(?:\\[([^\\]]*)\\]|[ \\t]+(\\S.*)|\\{[^}]*\\})?[ \\t]*");
    private static final Pattern CLOSING = Pattern.compile(" {0,3}:{3,}[ \\t]*");
    private static final int MAX_NESTING = 8;

    private final String[] lines;
    private final int[] depths;
    private final boolean[] isShown;
    private final @Nullable String[] replacements;

    private NoteFences(String[] lines) {
        this.lines = lines;
        depths = new int[lines.length + 1];
        replacements = new String[lines.length];
        isShown = new boolean[lines.length];
    }

    /** @param mark the first line of a quotation; null if the kind is unknown */
    private record Opening(int line, @Nullable String mark) {}

    static String convert(String markdown, int firstLine, RemovalReporter removals) {
        if (!markdown.contains(":::")) {
            return markdown;
        }
        var fences = new NoteFences(markdown.split("\n", -1));
        fences.find(CodeRanges.of(markdown), firstLine, removals);
        return fences.converted();
    }

    private void find(CodeRanges code, int firstLine, RemovalReporter removals) {
        var open = new ArrayDeque<Opening>();
        var index = 0;
        for (var i = 0; i < lines.length; i++) {
            if (lines[i].contains(":::") && !code.contains(index + lines[i].indexOf(':'))) {
                var opening = OPENING.matcher(lines[i]);
                if (opening.matches()) {
                    open.push(new Opening(i, mark(opening).orElse(null)));
                } else if (CLOSING.matcher(lines[i]).matches() && !open.isEmpty()) {
                    close(open.pop(), i, open.size());
                }
            }
            index += lines[i].length() + 1;
        }
        for (var i = 0; i < lines.length; i++) {
            if (isShown[i]) {
                removals.reportPlace(Cause.of("mark.unknown-note", lines[i].strip()), firstLine + i);
            }
        }
        open.forEach(opening -> removals.reportPlace(
                Cause.of("mark.note-without-end", lines[opening.line()].strip()), firstLine + opening.line()));
    }

    private void close(Opening opening, int end, int depth) {
        if (opening.mark() != null && depth < MAX_NESTING) {
            replacements[opening.line()] = opening.mark();
            replacements[end] = "";
            depths[opening.line()]++;
            depths[end]--;
        } else {
            isShown[opening.line()] = true;
        }
    }

    private static Optional<String> mark(Matcher opening) {
        return NoteKind.of(opening.group(1)).map(kind -> {
            var title = opening.group(2) == null ? opening.group(3) : opening.group(2);
            return NoteConverter.mark(kind.id(), kind == NoteKind.DETAILS ? "-" : "", title == null ? "" : title);
        });
    }

    private String converted() {
        var out = new ArrayList<String>();
        var depth = 0;
        for (var i = 0; i < lines.length; i++) {
            depth += depths[i];
            var replacement = replacements[i];
            out.add("> ".repeat(depth) + (replacement == null ? lines[i] : replacement));
        }
        return String.join("\n", out);
    }

}
