package kanbao.content;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import kanbao.folder.ContentFolder;
import kanbao.folder.StoryFile;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Form;
import kanbao.frontmatter.Value.Items;
import kanbao.frontmatter.Value.Scalar;
import kanbao.report.Cause;
import kanbao.report.InvalidStoryException;
import kanbao.report.ProblemCollector;
import kanbao.report.SingleLineText;

/**
 * Reads how terms are written in Traditional Chinese: lines such as 长发=長髮 in the file {@value #FILE} of a content folder, or the
 * key {@code glossary} of a story.
 */
final class GlossaryParser {

    static final String FILE = "glossary.txt";

    private static final Pattern TERM = Pattern.compile("([^=＝]+)[=＝]([^=＝]+)");
    /** These would be markup in a page. */
    private static final Pattern MARKUP = Pattern.compile("[<>&\"]");
    private static final int MAX_TERM_LENGTH = 100;

    private final Map<String, String> terms = new LinkedHashMap<>();

    private GlossaryParser() {
    }

    /** Returns the terms of a content folder; the folder may have no file of them. */
    static Map<String, String> ofFolder(ContentFolder folder, ProblemCollector problems) {
        var parser = new GlossaryParser();
        var file = folder.otherFiles().get(FILE);
        if (file != null) {
            try {
                parser.addLines(new StoryFile(folder.name(), FILE, file).text(), problems);
            } catch (InvalidStoryException e) {
                problems.warning(e.line(), e.reason());
            } catch (IOException e) {
                problems.warning(0, Cause.of("file.unreadable", e.getClass().getSimpleName()));
            }
        }
        return parser.terms;
    }

    private void addLines(String text, ProblemCollector problems) {
        var lines = text.split("\n", -1);
        for (var at = 0; at < lines.length; at++) {
            var line = lines[at].strip();
            if (!line.isEmpty() && !line.startsWith("#") && !add(line)) {
                problems.warning(at + 1, Cause.of("glossary.line", SingleLineText.of(line, MAX_TERM_LENGTH)));
            }
        }
    }

    /** Returns the terms of a story: a map, or a list or text with terms such as 长发=長髮. */
    static Map<String, String> ofStory(FrontMatterReader keys) {
        var parser = new GlossaryParser();
        keys.entry(Key.GLOSSARY).ifPresent(entry -> keys.values(Key.GLOSSARY)
                .stream()
                .flatMap(GlossaryParser::written)
                .filter(term -> !parser.add(term.text()))
                .forEach(term -> keys.warn(entry.key(), term, Cause.of("value.glossary"))));
        return parser.terms;
    }

    private static Stream<Scalar> written(Value value) {
        return switch (value) {
            case Scalar scalar -> scalar.names().stream();
            case Items items -> items.values().stream().flatMap(GlossaryParser::written);
            case Fields fields -> fields.entries()
                    .stream()
                    .map(entry -> new Scalar(
                            entry.key() + (entry.value() instanceof Scalar ? "=" + entry.value().source() : ""),
                            Form.TEXT,
                            entry.line()));
        };
    }

    /** Adds a term unless it is there already; returns whether it could be read. */
    private boolean add(String written) {
        var term = TERM.matcher(written);
        if (written.length() > MAX_TERM_LENGTH || !term.matches() || term.group(1).isBlank() || term.group(2).isBlank()
                || MARKUP.matcher(written).find()) {
            return false;
        }
        terms.putIfAbsent(term.group(1).strip(), term.group(2).strip());
        return true;
    }

}
