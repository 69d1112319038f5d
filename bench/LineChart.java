import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;

/** An SVG line chart with several panels that share their x values, for light and dark colour schemes. */
class LineChart {

    private static final int PANEL = 320;
    private static final int HEIGHT = 400;
    private static final int LEFT = 52;
    private static final int RIGHT = 16;
    private static final int TOP = 84;
    private static final int BOTTOM = 300;
    private static final int LEGEND = 356;
    private static final int LINE = 18;

    private static final String STYLE = """
            <style>
            text { font: 13px system-ui, sans-serif; fill: #1f2328; }
            .title { font-size: 17px; font-weight: 600; }
            .name { font-weight: 600; }
            .background { fill: #ffffff; }
            .grid { stroke: #d1d9e0; }
            .axis { stroke: #59636e; }
            .curve { fill: none; stroke-width: 2; }
            .curve0, .dot0 { stroke: #0550ae; } .dot0 { fill: #0550ae; }
            .curve1, .dot1 { stroke: #0550ae; } .curve1 { stroke-dasharray: 6 4; } .dot1 { fill: #ffffff; }
            .curve2, .dot2 { stroke: #bc4c00; } .dot2 { fill: #bc4c00; }
            .curve3, .dot3 { stroke: #bc4c00; } .curve3 { stroke-dasharray: 6 4; } .dot3 { fill: #ffffff; }
            @media (prefers-color-scheme: dark) {
                text { fill: #f0f6fc; }
                .background, .dot1, .dot3 { fill: #0d1117; }
                .grid { stroke: #3d444d; }
                .axis { stroke: #9198a1; }
                .curve0, .curve1, .dot0, .dot1 { stroke: #79c0ff; } .dot0 { fill: #79c0ff; }
                .curve2, .curve3, .dot2, .dot3 { stroke: #ffa657; } .dot2 { fill: #ffa657; }
            }
            </style>
            """;

    private final String title;
    private final String xLabel;
    private final List<Double> xValues;
    private final StringBuilder svg = new StringBuilder();

    /**
     * @param xLabel  the label of the x axis
     * @param xValues the x values of all curves
     */
    LineChart(String title, String xLabel, List<Double> xValues) {
        this.title = title;
        this.xLabel = xLabel;
        this.xValues = xValues;
    }

    /** @param name the quantity and its unit */
    record Panel(String name, List<Curve> curves) {}

    /** @param values one y value per x value */
    record Curve(String name, List<Double> values) {}

    void write(Path file, List<Panel> panels) throws IOException {
        var width = PANEL * panels.size();
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">%n<title>%s</title>%n", width,
                HEIGHT, title);
        svg.append(STYLE);
        add("<rect class=\"background\" width=\"%d\" height=\"%d\"/>%n", width, HEIGHT);
        text(PANEL * panels.size() / 2.0, 28, "middle", "title", title);
        for (var number = 0; number < panels.size(); number++) {
            draw(panels.get(number), PANEL * number);
        }
        Files.writeString(file, svg.append("</svg>\n"));
    }

    private void draw(Panel panel, int x) {
        var xAxis = new Axis(max(xValues.stream().mapToDouble(number -> number)), x + LEFT, x + PANEL - RIGHT);
        var yAxis = new Axis(
                max(panel.curves().stream().flatMap(curve -> curve.values().stream()).mapToDouble(value -> value)),
                BOTTOM, TOP);
        text(x + LEFT, TOP - 22, "start", "name", panel.name());
        for (var tick : yAxis.ticks()) {
            line(tick == 0 ? "axis" : "grid", x + LEFT, yAxis.at(tick), x + PANEL - RIGHT, yAxis.at(tick));
            text(x + LEFT - 8, yAxis.at(tick) + 4, "end", "tick", yAxis.label(tick));
        }
        for (var tick : xAxis.ticks()) {
            line("axis", xAxis.at(tick), BOTTOM, xAxis.at(tick), BOTTOM + 5);
            text(xAxis.at(tick), BOTTOM + 20, "middle", "tick", xAxis.label(tick));
        }
        text((xAxis.at(0) + x + PANEL - RIGHT) / 2, BOTTOM + 38, "middle", "tick", this.xLabel);
        for (var number = 0; number < panel.curves().size(); number++) {
            draw(panel.curves().get(number), number, xAxis, yAxis);
            drawLegend(panel.curves().get(number).name(), number, x + LEFT + number % 2 * 135,
                    LEGEND + number / 2 * LINE);
        }
    }

    private void draw(Curve curve, int number, Axis xAxis, Axis yAxis) {
        var points = new StringBuilder();
        for (var point = 0; point < xValues.size(); point++) {
            points.append("%.1f,%.1f ".formatted(xAxis.at(xValues.get(point)), yAxis.at(curve.values().get(point))));
        }
        add("<polyline class=\"curve curve%d\" points=\"%s\"/>%n", number, points.toString().strip());
        for (var point : points.toString().strip().split(" ")) {
            var place = point.split(",");
            add("<circle class=\"dot%d\" cx=\"%s\" cy=\"%s\" r=\"3\"/>%n", number, place[0], place[1]);
        }
    }

    private void drawLegend(String name, int number, double x, double y) {
        add("<line class=\"curve curve%d\" x1=\"%.0f\" y1=\"%.0f\" x2=\"%.0f\" y2=\"%.0f\"/>%n", number, x, y, x + 22,
                y);
        text(x + 28, y + 4, "start", "tick", name);
    }

    private void line(String kind, double x1, double y1, double x2, double y2) {
        add("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n", kind, x1, y1, x2, y2);
    }

    private void text(double x, double y, String anchor, String kind, String text) {
        add("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", kind, x, y, anchor, text);
    }

    private void add(String format, Object... values) {
        svg.append(format.formatted(values));
    }

    private static double max(DoubleStream values) {
        return values.max().orElse(1);
    }

    /** A scale from 0 to a round number of at least {@code max}, between two coordinates. */
    private record Axis(double max, double from, double to) {

        private double step() {
            var power = Math.pow(10, Math.floor(Math.log10(max / 4)));
            return DoubleStream.of(1, 2, 5, 10).map(times -> times * power).filter(step -> max <= step * 5).findFirst()
                    .orElse(max);
        }

        private List<Double> ticks() {
            return DoubleStream.iterate(0, tick -> tick + step()).limit((long) Math.ceil(max / step()) + 1).boxed()
                    .toList();
        }

        private double at(double value) {
            return from + (to - from) * value / ticks().getLast();
        }

        private String label(double tick) {
            return step() < 1 ? "%.1f".formatted(tick) : "%,.0f".formatted(tick);
        }

    }

}
