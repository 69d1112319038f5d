package kanbao.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

import kanbao.article.Attachment;
import kanbao.article.FileType;
import kanbao.article.Media;
import kanbao.article.Picture;
import kanbao.attachment.AttachmentFile;
import kanbao.attachment.AttachmentFinder;
import kanbao.attachment.StoryAttachments;
import kanbao.folder.FileIndex;
import kanbao.messages.MessageBundle;
import kanbao.picture.StoryPictures;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.report.SingleLineText;
import kanbao.site.Links;

/** Makes players of the videos and audio files in one body, each in a figure with its caption, and adds their transcripts. */
final class MediaResolver {

    private static final Evaluator IMAGES = QueryParser.parse("img");
    private static final Pattern PICTURE = Pattern.compile("(?i)jpe?g|png|webp|avif|svg");
    private static final Pattern CAPTIONS = Pattern.compile("(?i)(?:([\\w-]{2,20})\\.)?vtt");
    private static final String TRANSCRIPT = "txt";
    private static final Pattern CREDIT = Pattern.compile("\\s*[|｜]\\s*");

    private final Links links;
    private final StoryAttachments attachments;
    private final StoryPictures pictures;
    private final ProblemCollector problems;
    private final MessageBundle labels;
    private final String language;
    private final MediaFigures figures;
    private final Map<AttachmentFile, Companions> companions = new HashMap<>();
    private final Map<Attachment, Media> media = new LinkedHashMap<>();

    /** @param language of the story, for captions that name none */
    MediaResolver(Links links, StoryAttachments attachments, StoryPictures pictures, ProblemCollector problems,
            MessageBundle labels, String language) {
        this.links = links;
        this.attachments = attachments;
        this.pictures = pictures;
        this.problems = problems;
        this.labels = labels;
        this.language = language;
        this.figures = new MediaFigures(links, labels);
    }

    /** Returns the videos and audio files in their order. */
    List<Media> resolve(Element body) {
        for (var image : body.select(IMAGES)) {
            if (isMedia(image.attr("src").strip())) {
                resolveMedia(image);
            }
            image.removeAttr(PlayerElement.POSTER).removeAttr(PlayerElement.ALTERNATIVES)
                    .removeAttr(PlayerElement.TRACKS);
        }
        figures.insertAfterBlocks();
        return List.copyOf(media.values());
    }

    private static boolean isMedia(String source) {
        return !LinkPolicy.isRemote(source) && (AttachmentFinder.type(source).isPresent()
                || AttachmentResolver.isNotServed(source));
    }

    private void resolveMedia(Element image) {
        var source = image.attr("src").strip();
        var line = SourceLines.of(image);
        if (AttachmentResolver.isNotServed(source)) {
            problems.warning(line, AttachmentResolver.notServed(source));
            replaceByText(image);
            return;
        }
        var file = find(source, line);
        if (file.isEmpty()) {
            replaceByText(image);
        } else if (file.get().attachment().type().isMedia()) {
            show(image, file.get(), line);
        } else {
            image.replaceWith(new Element("a").attr("href", source).text(image.attr("alt").strip())
                    .attr(SourceLines.ATTRIBUTE, image.attr(SourceLines.ATTRIBUTE)));
        }
    }

    /** A path on the computer of the editor is wrong in any case, but the file itself may be in the content folder. */
    private Optional<AttachmentFile> find(String source, int line) {
        var name = ComputerPath.fileName(source);
        name.ifPresent(file -> problems.warning(line, Cause.of("attachment.computer-path",
                SingleLineText.of(source, RemovalReporter.MAX_ADDRESS_LENGTH), file)));
        return attachments.find(name.map(FileIndex.ANYWHERE::concat).orElse(source), line, problems);
    }

    private void show(Element image, AttachmentFile file, int line) {
        var parts = CREDIT.split(image.attr("title").strip(), 2);
        var alt = image.attr("alt").strip();
        var title = alt.isEmpty() ? parts[0] : alt;
        if (title.isEmpty()) {
            problems.warning(line, Cause.of("media.without-name"));
        }
        var beside = companions.computeIfAbsent(file, media -> companions(media, line));
        var poster = writtenPoster(image, line).or(() -> Optional.ofNullable(beside.poster())).orElse(null);
        var shown = new Media(file.attachment(), file.header().width(), file.header().height(),
                file.header().duration(), poster, title);
        var isFirst = media.putIfAbsent(shown.file(), shown) == null;
        var player = player(shown, alternatives(image, line));
        tracks(image, beside, line).forEach(player::appendChild);
        figures.place(image, player, parts, shown, isFirst ? beside.transcript() : null);
    }

    /** The files beside a video or an audio file that have the same name. */
    private record Companions(@Nullable Picture poster, List<Element> tracks, @Nullable Element transcript) {}

    private Companions companions(AttachmentFile file, int line) {
        Picture poster = null;
        Element transcript = null;
        var tracks = new ArrayList<Element>();
        for (var companion : attachments.companions(file)) {
            var captions = CAPTIONS.matcher(companion.extension());
            if (captions.matches()) {
                track(companion.reference(), Objects.requireNonNullElse(captions.group(1), ""), "", line)
                        .ifPresent(tracks::add);
            } else if (poster == null && PICTURE.matcher(companion.extension()).matches()) {
                poster = pictures.find(companion.reference(), line, problems).orElse(null);
            } else if (companion.extension().equalsIgnoreCase(TRANSCRIPT)) {
                transcript = attachments.text(companion.reference(), line, problems)
                        .map(text -> Transcript.of(text, labels)).orElse(null);
            }
        }
        return new Companions(poster, tracks, transcript);
    }

    private Element player(Media shown, List<Media> alternatives) {
        var player = new Element(shown.isVideo() ? "video" : "audio").attr("controls", true).attr("preload", "none");
        if (shown.isVideo()) {
            player.attr("playsinline", true)
                    .attr("width", Integer.toString(shown.width()))
                    .attr("height", Integer.toString(shown.height()));
            if (shown.poster() != null) {
                player.attr("poster", links.src(shown.poster()));
            }
        }
        if (!shown.title().isEmpty()) {
            player.attr("aria-label", shown.title());
        }
        Stream.concat(Stream.of(shown), alternatives.stream()).forEach(source -> player.appendElement("source")
                .attr("src", links.attachment(source.file())).attr("type", source.mediaType()));
        return player;
    }

    private List<Media> alternatives(Element image, int line) {
        return PlayerElement.lines(image, PlayerElement.ALTERNATIVES).stream()
                .flatMap(source -> find(source, line).stream())
                .filter(file -> file.attachment().type().isMedia())
                .map(file -> new Media(file.attachment(), file.header().width(), file.header().height(),
                        file.header().duration(), null, ""))
                .toList();
    }

    private Optional<Picture> writtenPoster(Element image, int line) {
        var written = image.attr(PlayerElement.POSTER).strip();
        return written.isEmpty() || LinkPolicy.isRemote(written)
                ? Optional.empty()
                : pictures.find(written, line, problems);
    }

    private List<Element> tracks(Element image, Companions beside, int line) {
        var written = PlayerElement.lines(image, PlayerElement.TRACKS);
        if (written.isEmpty()) {
            return beside.tracks().stream().map(Element::clone).toList();
        }
        return written.stream().map(track -> track.split("\t", -1))
                .filter(track -> !LinkPolicy.isRemote(track[0]))
                .flatMap(track -> track(track[0], track[1], track[2], line).stream())
                .toList();
    }

    private Optional<Element> track(String source, String written, String label, int line) {
        return attachments.find(source, line, problems)
                .filter(file -> file.attachment().type() == FileType.VTT)
                .map(file -> {
                    var locale = Locale.forLanguageTag(written);
                    var used = locale.getLanguage().isEmpty() ? Locale.forLanguageTag(language) : locale;
                    return new Element("track").attr("kind", "captions")
                            .attr("src", links.attachment(file.attachment()))
                            .attr("srclang", used.toLanguageTag())
                            .attr("label", label.isEmpty() ? used.getDisplayName(used) : label);
                });
    }

    private static void replaceByText(Element image) {
        image.replaceWith(new TextNode(image.attr("alt").strip()));
    }

}
