package kanbao.frontmatter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Form;
import kanbao.frontmatter.Value.Items;
import kanbao.frontmatter.Value.Scalar;
import kanbao.report.Cause;
import kanbao.report.InvalidStoryException;
import kanbao.report.SingleLineText;

/**
 * Parses front matter in YAML, or in JSON, which is a subset of YAML. Values are not interpreted: a date stays text. Each list and
 * map may be used only once, so that aliases can neither expand without limit nor contain themselves.
 */
final class YamlParser {

    private static final LoaderOptions OPTIONS = new LoaderOptions();
    private static final Resolver RESOLVER = new Resolver();
    private static final Pattern ESCAPE = Pattern.compile("\\\\.");

    private final int linesBefore;
    private final Set<Node> used = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlParser(int firstLine) {
        this.linesBefore = firstLine;
    }

    /**
     * @param firstLine the line of the file where the text begins
     * @throws InvalidStoryException with the line of the error
     */
    static Fields parse(String text, int firstLine) {
        var parser = new YamlParser(firstLine);
        var root = parser.compose(text.replace("\t", "  "));
        if (root == null) {
            return new Fields(List.of(), firstLine);
        }
        if (parser.value(root) instanceof Fields fields) {
            return fields;
        }
        throw new InvalidStoryException(firstLine, Cause.of("frontmatter.no-keys"));
    }

    /** Parses JSON. It replaces the escape {@code \/}, which YAML does not have. */
    static Fields parseJson(String text, int firstLine) {
        var plain = ESCAPE.matcher(text).replaceAll(escape -> Matcher.quoteReplacement(
                escape.group().equals("\\/") ? "/" : escape.group()));
        return parse(plain, firstLine);
    }

    private @Nullable Node compose(String text) {
        try {
            var events = new ParserImpl(new StreamReader(text), OPTIONS);
            return new Composer(events, RESOLVER, OPTIONS).getSingleNode();
        } catch (MarkedYAMLException e) {
            throw invalid(line(e.getProblemMark()), e.getProblem());
        } catch (ReaderException e) {
            var before = text.substring(0, text.offsetByCodePoints(0, e.getPosition()));
            throw new InvalidStoryException(linesBefore + (int) before.chars().filter(sign -> sign == '\n').count(),
                    Cause.of("frontmatter.control-character", "U+%04X".formatted(e.getCodePoint())));
        } catch (YAMLException e) {
            throw invalid(linesBefore, e.getMessage());
        }
    }

    private Value value(Node node) {
        return switch (node) {
            case ScalarNode scalar -> new Scalar(scalar.getValue(), form(scalar), line(node));
            case SequenceNode list -> items(requireUsedOnce(list));
            case MappingNode map -> fields(requireUsedOnce(map));
            default -> throw invalid(line(node), node.getNodeId().toString());
        };
    }

    private Items items(SequenceNode list) {
        return new Items(list.getValue().stream().map(this::value).toList(), line(list));
    }

    private Fields fields(MappingNode map) {
        var entries = new ArrayList<Entry>();
        for (var pair : map.getValue()) {
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                throw new InvalidStoryException(line(pair.getKeyNode()), Cause.of("frontmatter.key-not-text"));
            }
            entries.add(new Entry(key.getValue(), value(pair.getValueNode()), line(key)));
        }
        return new Fields(entries, line(map));
    }

    private <N extends Node> N requireUsedOnce(N node) {
        if (!used.add(node)) {
            throw new InvalidStoryException(line(node), Cause.of("frontmatter.alias-reused"));
        }
        return node;
    }

    private static Form form(ScalarNode scalar) {
        var tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return Form.EMPTY;
        }
        if (tag.equals(Tag.BOOL)) {
            return Form.BOOLEAN;
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? Form.NUMBER : Form.TEXT;
    }

    private int line(Node node) {
        return line(node.getStartMark());
    }

    private int line(@Nullable Mark mark) {
        return linesBefore + (mark == null ? 0 : mark.getLine());
    }

    private static InvalidStoryException invalid(int line, @Nullable String reason) {
        return new InvalidStoryException(line,
                Cause.of("frontmatter.invalid-yaml", SingleLineText.of(String.valueOf(reason))));
    }

}
