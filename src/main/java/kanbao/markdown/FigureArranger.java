package kanbao.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

import kanbao.article.Picture;
import kanbao.site.PictureSizes;

/**
 * Turns each picture of a paragraph that contains nothing else into a figure with its caption, and figures that follow each
 * other into a gallery of two or three columns.
 */
final class FigureArranger {

    private static final Evaluator IMAGE = QueryParser.parse("img");
    private static final Evaluator FIGURE = QueryParser.parse("figure");
    private static final Evaluator PARAGRAPH = QueryParser.parse("p, div");
    private static final Evaluator OTHER_CONTENT = QueryParser.parse("table, pre, blockquote");
    private static final Evaluator SIZED = QueryParser.parse("[sizes]");
    private static final Set<String> PICTURE_ELEMENTS = Set.of("img", "picture", "br");
    private static final Pattern CREDIT = Pattern.compile("\\s*[|｜]\\s*");
    private static final int TWO = 2;
    private static final int THREE = 3;

    private final Map<Element, Picture> pictures;

    /** @param pictures the pictures of the body by their {@code img} elements */
    FigureArranger(Map<Element, Picture> pictures) {
        this.pictures = pictures;
    }

    void arrange() {
        var blocks = new LinkedHashSet<Element>();
        for (var image : pictures.keySet()) {
            Stream.of(PARAGRAPH, FIGURE).map(image::closest).filter(block -> block != null).forEach(blocks::add);
        }
        var parents = new LinkedHashSet<Element>();
        for (var block : blocks) {
            var parent = block.parent();
            if (parent != null && (isFigure(block) || containsOnlyPictures(block))) {
                parents.add(parent);
            }
        }
        parents.forEach(this::arrangeChildren);
    }

    /** Appends all nodes to the emptied parent, because inserting a figure would move all that follow. */
    private void arrangeChildren(Element parent) {
        var nodes = parent.childNodes().stream().flatMap(this::splitIntoFigures).toList();
        parent.empty();
        var figures = new ArrayList<Element>();
        for (var node : nodes) {
            if (node instanceof Element element && isFigure(element)) {
                figures.add(element);
            } else if (figures.isEmpty() || !HtmlNodes.isBlankText(node)) {
                append(figures, parent);
                parent.appendChild(node);
            }
        }
        append(figures, parent);
    }

    private Stream<Node> splitIntoFigures(Node node) {
        return node instanceof Element block && block.is(PARAGRAPH) && block.selectFirst(IMAGE) != null
                && containsOnlyPictures(block) ? figures(block).stream() : Stream.of(node);
    }

    private static List<Node> figures(Element paragraph) {
        var figures = new ArrayList<Node>();
        for (var picture : List.copyOf(paragraph.children())) {
            var image = picture.selectFirst(IMAGE);
            if (image != null) {
                var figure = new Element("figure").appendChild(picture);
                addCaption(image.attr("title"), figure);
                figures.add(figure);
            }
        }
        return figures;
    }

    private static void addCaption(String title, Element figure) {
        if (title.isBlank()) {
            return;
        }
        var parts = CREDIT.split(title.strip(), 2);
        var caption = figure.appendElement("figcaption").text(parts[0]);
        if (parts.length > 1 && !parts[1].isBlank()) {
            caption.appendText(parts[0].isEmpty() ? "" : " ");
            caption.appendElement("span").addClass("credit").text(parts[1]);
        }
    }

    private void append(List<Element> figures, Element parent) {
        if (figures.size() < TWO) {
            figures.forEach(parent::appendChild);
        } else {
            var columns = figures.size() == THREE || figures.size() > THREE + 1 ? THREE : TWO;
            var gallery = parent.appendElement("div").addClass("gallery");
            if (columns == THREE) {
                gallery.addClass("three");
            }
            figures.forEach(figure -> {
                gallery.appendChild(figure);
                figure.select(IMAGE).forEach(image -> setSizes(image, columns));
            });
        }
        figures.clear();
    }

    private void setSizes(Element image, int columns) {
        var picture = pictures.get(image);
        var choice = image.parent();
        if (picture != null && choice != null && !picture.variantWidths().isEmpty()) {
            choice.select(SIZED).attr("sizes", PictureSizes.inGallery(picture, columns));
        }
    }

    private boolean isFigure(Element element) {
        return element.normalName().equals("figure")
                && element.select(IMAGE).stream().anyMatch(pictures::containsKey)
                && element.selectFirst(OTHER_CONTENT) == null;
    }

    private static boolean containsOnlyPictures(Element paragraph) {
        return paragraph.closest(FIGURE) == null
                && paragraph.childNodes().stream().allMatch(FigureArranger::isPicture);
    }

    private static boolean isPicture(Node node) {
        return switch (node) {
            case TextNode text -> text.isBlank();
            case Element element when element.normalName().equals("a") -> element.childNodes().stream()
                    .allMatch(FigureArranger::isPicture);
            case Element element -> PICTURE_ELEMENTS.contains(element.normalName());
            default -> false;
        };
    }

}
