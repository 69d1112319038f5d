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
import kanbao.messages.MessageBundle;
import kanbao.picture.StoryPictures;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.report.SingleLineText;
import kanbao.site.Links;

/** Resolves the pictures of one body to files of this site; pictures on other hosts become links. */
final class PictureResolver {

    private static final Evaluator IMAGES = QueryParser.parse("img");
    private static final Evaluator LINKS = QueryParser.parse("a[href~=(?i)\\.(?:png|jpe?g|gif|webp|svg)$]");
    private static final Evaluator PARAGRAPHS = QueryParser.parse("p, div");
    private static final Set<String> PICTURE_ELEMENTS = Set.of("img", "picture", "br");
    /** The width of the text column, or of a phone without margins. */
    private static final String SIZES = "(min-width: 45rem) 684px, 92vw";
    private static final Pattern SIZE = Pattern.compile("\\s*\\|\\s*\\d{1,5}(?:x\\d{1,5})?\\s*$");
    private static final Pattern CREDIT = Pattern.compile("\\s*[|｜]\\s*");

    private final Links links;
    private final StoryPictures pictures;
    private final ProblemCollector problems;
    private final MessageBundle labels;

    PictureResolver(Links links, StoryPictures pictures, ProblemCollector problems, MessageBundle labels) {
        this.links = links;
        this.pictures = pictures;
        this.problems = problems;
        this.labels = labels;
    }

    void resolve(Element body) {
        body.select(LINKS).forEach(this::resolveLink);
        var images = body.select(IMAGES);
        if (images.isEmpty()) {
            return;
        }
        images.forEach(PictureResolver::removeSize);
        images.forEach(this::resolveImage);
        for (var paragraph : body.select(PARAGRAPHS)) {
            if (!paragraph.select(IMAGES).isEmpty() && containsOnlyPictures(paragraph)) {
                splitIntoFigures(paragraph);
            }
        }
        body.select(IMAGES).removeAttr("title");
    }

    /** A link to a picture file of the story leads to that picture. */
    private void resolveLink(Element link) {
        var address = link.attr("href");
        if (!LinkPolicy.isRemote(address) && !LinkPolicy.hasScheme(address)) {
            pictures.findIfPresent(address, SourceLines.of(link), problems)
                    .ifPresent(picture -> link.attr("href", links.picture(picture)));
        }
    }

    /** Obsidian writes the width after the alternative text, {@code ![城墙|300](wall.png)}; here pictures fit the column. */
    private static void removeSize(Element image) {
        image.attr("alt", SIZE.matcher(image.attr("alt")).replaceFirst(""));
    }

    private void resolveImage(Element image) {
        var source = image.attr("src").strip();
        var line = SourceLines.of(image);
        if (source.isEmpty()) {
            problems.warning(line, Cause.of("picture.without-address"));
            replaceByText(image);
        } else if (LinkPolicy.isRemote(source)) {
            problems.warning(line, Cause.of("picture.remote", source));
            replaceByLink(image, source);
        } else if (ComputerPath.fileName(source).isPresent()) {
            resolveComputerPath(image, source, ComputerPath.fileName(source).get(), line);
        } else if (!LinkPolicy.isAllowed(source)) {
            problems.warning(line,
                    Cause.of("picture.not-a-file", SingleLineText.of(source, RemovalReporter.MAX_ADDRESS_LENGTH)));
            replaceByText(image);
        } else {
            pictures.find(source, line, problems)
                    .ifPresentOrElse(picture -> show(image, picture, line), () -> replaceByText(image));
        }
    }

    /** The picture itself may be in the content folder; the path is wrong in any case. */
    private void resolveComputerPath(Element image, String source, String name, int line) {
        problems.warning(line, Cause.of("picture.computer-path",
                SingleLineText.of(source, RemovalReporter.MAX_ADDRESS_LENGTH), name));
        pictures.findIfPresent(StoryPictures.ANYWHERE + name, line, problems)
                .ifPresentOrElse(picture -> show(image, picture, line), () -> replaceByText(image));
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
            addVariants(image, picture);
        }
    }

    private void addVariants(Element image, Picture picture) {
        image.attr("srcset", links.srcset(picture, picture.extension())).attr("sizes", SIZES);
        var webp = new Element("source").attr("type", "image/webp")
                .attr("srcset", links.srcset(picture, "webp"))
                .attr("sizes", SIZES);
        var choice = new Element("picture");
        image.replaceWith(choice);
        choice.appendChild(webp).appendChild(image);
    }

    private void replaceByLink(Element image, String source) {
        var text = image.attr("alt").isBlank() ? labels.get("picture.link") : image.attr("alt").strip();
        var address = LinkPolicy.safe(source);
        if (address.isEmpty() || image.closest("a") != null) {
            image.replaceWith(new TextNode(text));
        } else {
            image.replaceWith(new Element("a").attr("href", address.get()).text(text));
        }
    }

    private static void replaceByText(Element image) {
        image.replaceWith(new TextNode(image.attr("alt").strip()));
    }

    private static boolean containsOnlyPictures(Element paragraph) {
        return paragraph.closest("figure") == null
                && paragraph.childNodes().stream().allMatch(PictureResolver::isPicture);
    }

    private static boolean isPicture(Node node) {
        return switch (node) {
            case TextNode text -> text.isBlank();
            case Element element when element.normalName().equals("a") -> element.childNodes().stream()
                    .allMatch(PictureResolver::isPicture);
            case Element element -> PICTURE_ELEMENTS.contains(element.normalName());
            default -> false;
        };
    }

    private static void splitIntoFigures(Element paragraph) {
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
