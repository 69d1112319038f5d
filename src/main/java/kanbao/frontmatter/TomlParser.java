package kanbao.frontmatter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Form;
import kanbao.frontmatter.Value.Items;
import kanbao.frontmatter.Value.Scalar;
import kanbao.report.Cause;
import kanbao.report.InvalidStoryException;
import kanbao.report.SingleLineText;

/** Parses front matter in TOML. Dates become text in ISO 8601. */
final class TomlParser {

    /** TOML requires quotes around a key with other letters than ASCII. */
    private static final Pattern CHINESE_KEY = Pattern
            .compile("(?m)^([ \\t]*)((?=[\\w-]*[^\\x00-\\x7F])[\\p{L}\\p{N}_-]{1,40})([ \\t]*=)");

    private final int linesBefore;

    private TomlParser(int firstLine) {
        this.linesBefore = firstLine - 1;
    }

    /**
     * @param firstLine the line of the file where the text begins
     * @throws InvalidStoryException with the line of the first error
     */
    static Fields parse(String text, int firstLine) {
        var table = Toml.parse(CHINESE_KEY.matcher(text).replaceAll("$1\"$2\"$3"));
        var parser = new TomlParser(firstLine);
        if (table.hasErrors()) {
            var error = table.errors().getFirst();
            throw new InvalidStoryException(parser.line(error.position()),
                    Cause.of("frontmatter.invalid-toml", SingleLineText.of(String.valueOf(error.getMessage()))));
        }
        return parser.fields(table, firstLine);
    }

    private Fields fields(TomlTable table, int line) {
        var entries = new ArrayList<Entry>();
        for (var key : table.keySet()) {
            var keyLine = line(table.inputPositionOf(List.of(key)));
            entries.add(new Entry(key, value(table.get(List.of(key)), keyLine), keyLine));
        }
        entries.sort(Comparator.comparingInt(Entry::line));
        return new Fields(entries, line);
    }

    private Value value(@Nullable Object value, int line) {
        return switch (value) {
            case TomlTable table -> fields(table, line);
            case TomlArray array -> items(array, line);
            case Boolean flag -> new Scalar(flag.toString(), Form.BOOLEAN, line);
            case Number number -> new Scalar(number.toString(), Form.NUMBER, line);
            case null -> new Scalar("", Form.EMPTY, line);
            default -> new Scalar(value.toString(), Form.TEXT, line);
        };
    }

    private Items items(TomlArray array, int line) {
        var values = new ArrayList<Value>();
        for (var i = 0; i < array.size(); i++) {
            values.add(value(array.get(i), line(array.inputPositionOf(i))));
        }
        return new Items(values, line);
    }

    private int line(@Nullable TomlPosition position) {
        return linesBefore + (position == null ? 1 : position.line());
    }

}
