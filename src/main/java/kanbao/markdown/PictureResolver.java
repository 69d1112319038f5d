package kanbao.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

import kanbao.article.Picture;
import kanbao.attachment.AttachmentFinder;
import kanbao.messages.MessageBundle;
import kanbao.picture.StoryPictures;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.report.SingleLineText;
import kanbao.site.Links;
import kanbao.site.PictureSizes;

/** Resolves the pictures of one body to files of this site; pictures on other hosts that were not fetched become links. */
final class PictureResolver {

    private static final Evaluator IMAGES = QueryParser.parse("img");
    private static final Evaluator LINKS = QueryParser.parse("a[href~=(?i)\\.(?:png|jpe?g|gif|webp|svg)$]");
    private static final Set<String> LINK = Set.of("a");
    private static final String ZOOM = "zoom";
    private static final Pattern SIZE = Pattern.compile("\\s*\\|\\s*\\d{1,5}(?:x\\d{1,5})?\\s*$");

    private final Links links;
    private final StoryPictures pictures;
    private final ProblemCollector problems;
    private final MessageBundle labels;
    /** The pictures of the body by their elements. */
    private final Map<Element, Picture> shown = new LinkedHashMap<>();

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
        new FigureArranger(shown).arrange();
        body.select(IMAGES).removeAttr("title");
    }

    /** A link to a picture file of the story leads to that picture; around a picture it opens the largest variant. */
    private void resolveLink(Element link) {
        var address = link.attr("href");
        if (!LinkPolicy.isRemote(address) && !LinkPolicy.hasScheme(address)) {
            if (!pictures.exists(address)) {
                return;
            }
            pictures.find(address, SourceLines.of(link), problems).ifPresentOrElse(picture -> {
                var isAroundPicture = link.childrenSize() == 1 && link.child(0).normalName().equals("img")
                        && link.text().isBlank();
                link.attr("href", isAroundPicture ? links.largest(picture) : links.picture(picture));
                if (isAroundPicture) {
                    link.addClass(ZOOM);
                }
            }, link::unwrap);
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
        } else if (LinkPolicy.isRemote(source) && AttachmentFinder.type(source).isPresent()) {
            problems.warning(line, Cause.of("attachment.remote", source));
            replaceByLink(image, source);
        } else if (LinkPolicy.isRemote(source)) {
            pictures.findRemote(source, line, problems, Cause.of("picture.remote", source))
                    .ifPresentOrElse(picture -> show(image, picture, line), () -> replaceByLink(image, source));
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
        shown.put(image, picture);
        var content = picture.variantWidths().isEmpty() ? image : withVariants(image, picture);
        var link = HtmlNodes.closest(image, LINK);
        if (link == null) {
            link = new Element("a").attr("href", links.largest(picture)).addClass(ZOOM);
            content.replaceWith(link);
            link.appendChild(content);
        }
        if (alt.isEmpty() && link.hasClass(ZOOM)) {
            link.attr("aria-label", labels.get("picture.enlarge"));
        }
    }

    private Element withVariants(Element image, Picture picture) {
        var sizes = PictureSizes.inColumn(picture);
        image.attr("srcset", links.srcset(picture, picture.variantExtension())).attr("sizes", sizes);
        var webp = new Element("source").attr("type", "image/webp")
                .attr("srcset", links.srcset(picture, "webp"))
                .attr("sizes", sizes);
        var choice = new Element("picture");
        image.replaceWith(choice);
        return choice.appendChild(webp).appendChild(image);
    }

    private void replaceByLink(Element image, String source) {
        var alt = image.attr("alt").strip();
        var address = LinkPolicy.safe(source);
        if (address.isEmpty() || HtmlNodes.closest(image, LINK) != null) {
            image.replaceWith(new TextNode(alt.isEmpty() ? labels.get("picture.link") : alt));
        } else {
            var host = LinkPolicy.host(address.get());
            var text = alt.isEmpty()
                    ? labels.get("picture.remote", host)
                    : labels.get("picture.remote-named", alt, host);
            image.replaceWith(new Element("a").attr("href", address.get()).text(text));
        }
    }

    private static void replaceByText(Element image) {
        image.replaceWith(new TextNode(image.attr("alt").strip()));
    }

}
