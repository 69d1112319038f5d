package kanbao.markdown;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.messages.MessageBundle;
import kanbao.report.Cause;

/**
 * Converts template tags of Hugo, Hexo and Jekyll outside of code into Markdown, or removes them. Line numbers do not change
 * where a tag has its own line.
 */
final class TemplateTagConverter {

    private static final Set<String> CODE = Set.of("codeblock", "highlight", "code");
    private static final Set<String> QUOTES = Set.of("blockquote", "quote", "pullquote", "centerquote");
    private static final Set<String> VERBATIM = Set.of("raw", "verbatim");
    private static final Set<String> COMMENTS = Set.of("comment");
    private static final Pattern DESTINATION = Pattern.compile("(?:\\]\\(<?\\s*|\\]:\\s*<?|(?i:href)\\s?=\\s?[\"']?)$");
    private static final String FENCE = "~~~~~~~~";
    private static final Pattern LANGUAGE = Pattern.compile("(?:lang:)?([\\w+#-]+)");
    private static final Pattern LINE_OPTION = Pattern
            .compile("(?i)^(?:linenos|line_number|hl_lines|linenostart|mark|first_line)");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern OUTPUT = Pattern.compile(
            "\\{\\{-?[ \\t]*(?:(?:page|site|post|layout|include|theme|config|\\.(?:Site|Page|Params))\\.[^{}\\n]{1,200}"
                    + "|[\"']([^\"'{}\\n]{0,500})[\"'][ \\t]*\\|[^{}\\n]{1,200})\\}\\}");
    private static final Pattern BASE = Pattern.compile("\\{\\{-?[ \\t]*site\\.(?:base)?url[ \\t]*-?\\}\\}");

    private final String text;
    private final CodeRanges code;
    private final RemovalReporter removals;
    private final MessageBundle labels;
    private final StringBuilder out = new StringBuilder();
    private final Set<String> unclosed = new HashSet<>();
    private final LineCounter lines;

    private TemplateTagConverter(String text, int firstLine, RemovalReporter removals, MessageBundle labels) {
        this.text = text;
        this.code = CodeRanges.of(text);
        this.removals = removals;
        this.labels = labels;
        this.lines = new LineCounter(text, firstLine);
    }

    static String convert(String markdown, int firstLine, RemovalReporter removals, MessageBundle labels) {
        if (!markdown.contains("{{") && !markdown.contains("{%")) {
            return markdown;
        }
        var converter = new TemplateTagConverter(markdown, firstLine, removals, labels);
        converter.copy(0, markdown.length());
        return converter.out.toString();
    }

    private void copy(int from, int to) {
        var copied = from;
        var brace = text.indexOf('{', from, to);
        while (brace >= 0) {
            var end = code.contains(brace) ? brace : replaceAt(brace, copied, to);
            copied = end == brace ? copied : end;
            brace = text.indexOf('{', Math.max(end, brace + 1), to);
        }
        out.append(text, copied, to);
    }

    /** Replaces the tag at this index and returns the index after it, or the same index if there is no tag. */
    private int replaceAt(int brace, int copied, int to) {
        var output = OUTPUT.matcher(text).region(brace, to);
        if (output.lookingAt()) {
            out.append(text, copied, brace);
            replaceOutput(output.group(), output.group(1), brace);
            return output.end();
        }
        var tag = TemplateTag.at(text, brace).filter(candidate -> candidate.end() <= to);
        if (tag.isEmpty()) {
            return brace;
        }
        out.append(text, copied, brace);
        return replaceTag(tag.get(), to);
    }

    private void replaceOutput(String output, @Nullable String literal, int start) {
        if (literal != null) {
            out.append(literal);
        } else if (!BASE.matcher(output).matches()) {
            removals.report(Cause.of("template.output", output), lines.at(start));
        }
    }

    private int replaceTag(TemplateTag tag, int to) {
        var end = closingTag(tag, to);
        if (end.isPresent()) {
            replaceBlock(tag, end.get());
            return end.get().end();
        }
        var note = NoteTag.inOneLine(tag);
        if (note.isPresent()) {
            out.append(out.isEmpty() || out.charAt(out.length() - 1) == '\n' ? "" : "\n").append(note.get());
            out.append(text.startsWith("\n", tag.end()) ? "" : "\n");
            return text.startsWith("\n\n", tag.end()) ? tag.end() + 1 : tag.end();
        }
        new TemplateTagRenderer(labels, isDestination()).render(tag).ifPresentOrElse(out::append,
                () -> removals.report(Cause.of("template.tag", tag.name()), lines.at(tag.start())));
        return tag.end();
    }

    /** Whether an address is expected after what was written last. */
    private boolean isDestination() {
        var before = out.substring(Math.max(0, out.length() - 8));
        return DESTINATION.matcher(before).find();
    }

    private void replaceBlock(TemplateTag tag, TemplateTag end) {
        if (CODE.contains(tag.name())) {
            var content = text.substring(tag.end(), end.start());
            out.append(FENCE).append(info(tag)).append(content.startsWith("\n") ? "" : "\n").append(content)
                    .append(content.endsWith("\n") ? "" : "\n").append(FENCE);
        } else if (QUOTES.contains(tag.name())) {
            quote(tag, end);
        } else if (NoteTag.isNote(tag)) {
            note(tag, end);
        } else if (VERBATIM.contains(tag.name())) {
            out.append(text, tag.end(), end.start());
        }
    }

    private void quote(TemplateTag tag, TemplateTag end) {
        var quoted = quoted(tag, end, "> ");
        var author = tag.named().getOrDefault("author", String.join(" ", tag.positional()));
        out.append(">\n").append(quoted)
                .append(author.isEmpty() ? "" : "\n>\n> —— " + TemplateTagRenderer.escape(author)).append('\n');
    }

    private void note(TemplateTag tag, TemplateTag end) {
        var indent = indent();
        var quoted = quoted(tag, end, indent + "> ");
        if (!out.isEmpty() && indent.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        out.append("> ").append(NoteTag.mark(tag)).append('\n').append(quoted).append('\n');
    }

    /** Converts the text between two tags, and returns its lines after this prefix. */
    private String quoted(TemplateTag tag, TemplateTag end, String prefix) {
        var start = out.length();
        copy(tag.end(), end.start());
        var quoted = out.substring(start).strip().lines().map(content -> prefix + content)
                .collect(Collectors.joining("\n"));
        out.setLength(start);
        return quoted;
    }

    /** Returns the spaces in front of the tag, if there is nothing else on its line. */
    private String indent() {
        var lineStart = out.lastIndexOf("\n") + 1;
        var before = out.substring(lineStart);
        return before.isBlank() ? before : "";
    }

    /** The language and the arguments about lines, as they would stand after a fence. */
    private static String info(TemplateTag tag) {
        var language = language(tag);
        var named = tag.named().entrySet().stream()
                .map(argument -> argument.getKey() + "=\"" + argument.getValue() + '"');
        var options = Stream.concat(tag.positional().stream(), named)
                .filter(argument -> LINE_OPTION.matcher(argument).find())
                .map(argument -> SPACES.matcher(argument).replaceAll(" "))
                .collect(Collectors.joining(" "));
        return options.isEmpty() ? language : (language.isEmpty() ? "text" : language) + " " + options;
    }

    private static String language(TemplateTag tag) {
        return tag.positional().stream()
                .filter(argument -> tag.name().equals("highlight") || argument.startsWith("lang:"))
                .map(LANGUAGE::matcher)
                .filter(Matcher::matches)
                .map(language -> language.group(1))
                .findFirst()
                .orElse(tag.argument("lang"));
    }

    /** Finds the tag that closes the block that this tag opens. */
    private Optional<TemplateTag> closingTag(TemplateTag tag, int to) {
        if (!isBlock(tag) || unclosed.contains(tag.name())) {
            return Optional.empty();
        }
        for (var brace = text.indexOf('{', tag.end(), to); brace >= 0; brace = text.indexOf('{', brace + 1, to)) {
            var end = TemplateTag.at(text, brace).filter(candidate -> candidate.ends(tag) && candidate.end() <= to);
            if (end.isPresent()) {
                return end;
            }
        }
        unclosed.add(tag.name());
        return Optional.empty();
    }

    private static boolean isBlock(TemplateTag tag) {
        return CODE.contains(tag.name()) || QUOTES.contains(tag.name()) || VERBATIM.contains(tag.name())
                || COMMENTS.contains(tag.name()) || NoteTag.isNote(tag);
    }

}
