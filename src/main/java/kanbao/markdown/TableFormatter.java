package kanbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

import kanbao.article.DisplayWidth;

/**
 * Gives the cells of tables the classes of their alignment, aligns columns of numbers to the right if the editor gave no
 * alignment, and marks where the lines of long cells may end. Short cells have one line.
 */
final class TableFormatter {

    /** The widest cell that has one line, in columns ({@link DisplayWidth}). */
    private static final int MAX_LINE = 16;

    private static final Set<String> TABLE = Set.of("table");
    private static final Evaluator TABLES = QueryParser.parse("table");
    private static final Evaluator ROWS = QueryParser.parse("tr");
    private static final Evaluator SPANNING = QueryParser.parse("[colspan], [rowspan]");
    private static final Set<String> ALIGNMENTS = Set.of("left", "center", "right");
    private static final String RIGHT = "align-right";
    /** A number with a sign or currency before it and a unit after it, but no date or time. */
    private static final Predicate<String> NUMBER = Pattern
            .compile("[-+−±~～≈<>≤≥＜＞约￥¥$€£]{0,3}\\s?\\d[\\d,.，]*(?:\\s?[-–~～/]\\s?\\d[\\d,.]*)?"
                    + "\\s?(?:[%‰°℃+*]|[\\p{L}&&[^年月日时分秒号点]]){0,3}(?:\\s?[(（][-+−]?\\d[\\d,.]*%?[)）])?")
            .asMatchPredicate();
    /** What stands for a missing number. */
    private static final Predicate<String> MISSING = Pattern.compile("(?:[-–—/*.…]{1,6}|无|暂无|[Nn]/?[Aa]|NaN)?")
            .asMatchPredicate();

    private final LineEndMarker lineEnds = new LineEndMarker();

    private TableFormatter() {
    }

    static void format(Element body) {
        var formatter = new TableFormatter();
        body.select(TABLES).forEach(formatter::formatTable);
    }

    private void formatTable(Element table) {
        var rows = rows(table);
        rows.forEach(row -> row.forEach(TableFormatter::replaceAlignment));
        if (table.selectFirst(SPANNING) == null) {
            alignNumbers(rows);
        }
        rows.forEach(row -> row.forEach(this::markLong));
    }

    private static List<List<Element>> rows(Element table) {
        return table.select(ROWS).stream()
                .filter(row -> table.equals(HtmlNodes.closest(row, TABLE)))
                .map(row -> row.children().stream().filter(TableFormatter::isCell).toList())
                .toList();
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    /** Replaces the obsolete {@code align} attribute, which Markdown tables use, by a class. */
    private static void replaceAlignment(Element cell) {
        var align = cell.attr("align").toLowerCase(Locale.ROOT);
        cell.removeAttr("align");
        if (ALIGNMENTS.contains(align)) {
            cell.addClass("align-" + align);
        }
    }

    private static void alignNumbers(List<List<Element>> rows) {
        var columns = new ArrayList<List<Element>>();
        for (var row : rows) {
            for (var at = 0; at < row.size(); at++) {
                if (at == columns.size()) {
                    columns.add(new ArrayList<>());
                }
                columns.get(at).add(row.get(at));
            }
        }
        columns.stream().filter(TableFormatter::isOfNumbers).flatMap(List::stream)
                .forEach(cell -> cell.addClass(RIGHT));
    }

    private static boolean isOfNumbers(List<Element> column) {
        var texts = column.stream().filter(cell -> cell.normalName().equals("td")).map(TableFormatter::text).toList();
        return column.stream().allMatch(cell -> cell.className().isEmpty()) && texts.stream().anyMatch(NUMBER)
                && texts.stream().allMatch(NUMBER.or(MISSING));
    }

    /** The text of a cell; of a long one, only that it is long. */
    private static String text(Element cell) {
        var text = cell.wholeText().strip();
        return text.length() > 2 * MAX_LINE ? "x".repeat(2 * MAX_LINE) : text;
    }

    private void markLong(Element cell) {
        if (text(cell).lines().noneMatch(line -> DisplayWidth.of(line) > MAX_LINE)) {
            return;
        }
        cell.addClass("long");
        lineEnds.add(cell);
    }

}
