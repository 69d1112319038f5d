package kanbao.markdown;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

import kanbao.article.Picture;
import kanbao.picture.StoryPictures;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.site.Links;

/** The pictures of one text: each is loaded from this site, or not at all. */
final class PictureResolver {

    private static final Evaluator IMAGES = QueryParser.parse("img");
    private static final Evaluator PARAGRAPHS = QueryParser.parse("p, div");
    private static final Set<String> PICTURES = Set.of("img", "picture", "br");
    /** How wide a text is: its measure, or a phone without its margins. */
    private static final String SIZES = "(min-width: 45rem) 684px, 92vw";
    private static final Pattern CREDIT = Pattern.compile("\\s*[|｜]\\s*");

    private final Links links;
    private final StoryPictures pictures;
    private final ProblemCollector problems;

    PictureResolver(Links links, StoryPictures pictures, ProblemCollector problems) {
        this.links = links;
        this.pictures = pictures;
        this.problems = problems;
    }

    void place(Element body) {
        var images = body.select(IMAGES);
        if (images.isEmpty()) {
            return;
        }
        images.forEach(this::resolve);
        for (var paragraph : body.select(PARAGRAPHS)) {
            if (!paragraph.select(IMAGES).isEmpty() && holdsOnlyPictures(paragraph)) {
                split(paragraph);
            }
        }
        body.select(IMAGES).removeAttr("title");
    }

    private void resolve(Element image) {
        var source = image.attr("src").strip();
        var line = SourceLines.of(image);
        if (LinkPolicy.isRemote(source)) {
            problems.warning(line, Cause.of("picture.remote", source));
            link(image, source);
        } else if (source.isEmpty() || !LinkPolicy.isAllowed(source)) {
            problems.warning(line, Cause.of("picture.not-a-file", start(source)));
            leaveWords(image);
        } else {
            pictures.find(source, line, problems)
                    .ifPresentOrElse(picture -> show(image, picture, line), () -> leaveWords(image));
        }
    }

    private static String start(String source) {
        return source.length() <= 40 ? source : source.substring(0, 40) + "…";
    }

    private void show(Element image, Picture picture, int line) {
        if (image.attr("alt").isBlank()) {
            problems.warning(line, Cause.of("picture.without-alt"));
        }
        var alt = image.attr("alt").strip();
        image.removeAttr("alt")
                .attr("src", links.src(picture))
                .attr("width", Integer.toString(picture.width()))
                .attr("height", Integer.toString(picture.height()))
                .attr("alt", alt)
                .attr("loading", "lazy")
                .attr("decoding", "async");
        if (!picture.variantWidths().isEmpty()) {
            offerVariants(image, picture);
        }
    }

    private void offerVariants(Element image, Picture picture) {
        image.attr("srcset", links.srcset(picture, picture.extension())).attr("sizes", SIZES);
        var webp = new Element("source").attr("type", "image/webp")
                .attr("srcset", links.srcset(picture, "webp"))
                .attr("sizes", SIZES);
        var choice = new Element("picture");
        image.replaceWith(choice);
        choice.appendChild(webp).appendChild(image);
    }

    private static void link(Element image, String source) {
        var words = image.attr("alt").isBlank() ? "图片" : image.attr("alt").strip();
        var address = LinkPolicy.safe(source);
        if (address.isEmpty() || image.closest("a") != null) {
            image.replaceWith(new TextNode(words));
        } else {
            image.replaceWith(new Element("a").attr("href", address.get()).text(words));
        }
    }

    private static void leaveWords(Element image) {
        image.replaceWith(new TextNode(image.attr("alt").strip()));
    }

    private static boolean holdsOnlyPictures(Element paragraph) {
        return paragraph.closest("figure") == null
                && paragraph.childNodes().stream().allMatch(PictureResolver::isPicture);
    }

    private static boolean isPicture(Node node) {
        return switch (node) {
            case TextNode text -> text.isBlank();
            case Element element when element.normalName().equals("a") -> element.childNodes().stream()
                    .allMatch(PictureResolver::isPicture);
            case Element element -> PICTURES.contains(element.normalName());
            default -> false;
        };
    }

    private static void split(Element paragraph) {
        for (var picture : List.copyOf(paragraph.children())) {
            var image = picture.selectFirst("img");
            if (image != null) {
                var figure = new Element("figure").appendChild(picture);
                caption(image.attr("title"), figure);
                paragraph.before(figure);
            }
        }
        paragraph.remove();
    }

    private static void caption(String title, Element figure) {
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

}
