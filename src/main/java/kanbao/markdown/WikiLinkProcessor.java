package kanbao.markdown;

import java.util.regex.Pattern;

import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

import kanbao.attachment.AttachmentFinder;
import kanbao.folder.FileIndex;
import kanbao.picture.StoryPictures;

/** Parses {@code [[story]]}, {@code [[story#heading|text]]}, <code>![[picture.png|300]]</code> and <code>![[story]]</code>. */
final class WikiLinkProcessor implements LinkProcessor {

    private static final int MAX_LENGTH = 300;
    /** Numbers in brackets are rather references to a list of sources; {@code [[toc]]} is a table of contents. */
    private static final Pattern NO_STORY = Pattern.compile("(?i)\\s*(?:[\\d\\s,;-]*|\\^.*|_?toc_?)\\s*");
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)");
    private static final Pattern MEDIA = Pattern.compile("(?i).*\\.(?:mp4|webm|mp3|m4a|ogg|mov|m4v|mkv|wav|flac)");
    private static final Pattern BAR = Pattern.compile("\\s*\\\\?\\|\\s*");
    private static final Pattern SIZE = Pattern.compile("\\d+(?:x\\d+)?");

    @Override
    public @Nullable LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        var opening = opening(link);
        var text = link.text();
        if (opening == null || text.length() > MAX_LENGTH || text.indexOf('\n') >= 0 || NO_STORY.matcher(text).matches()
                || !isClosed(link, scanner)) {
            return LinkResult.none();
        }
        var reference = new WikiReference(opening);
        reference.appendChild(content(text.strip(), opening));
        return LinkResult.replaceWith(reference, link.afterTextBracket());
    }

    /** Returns the signs in front of the inner bracket, or null if these are no wiki brackets. */
    private static @Nullable String opening(LinkInfo link) {
        if (link.marker() != null || link.label() != null || link.destination() != null
                || !(link.openingBracket().getPrevious() instanceof Text outer) || !outer.getLiteral().equals("[")) {
            return null;
        }
        var before = outer.getPrevious() instanceof Text text ? text.getLiteral() : "";
        if (before.equals("!")) {
            return "![";
        }
        return !before.isEmpty() && isIndexed(before.charAt(before.length() - 1)) ? null : "[";
    }

    /** Program code such as {@code x[[i]]}. */
    private static boolean isIndexed(char before) {
        return (before < 0x80 && Character.isLetterOrDigit(before)) || before == '_' || before == '$';
    }

    private static boolean isClosed(LinkInfo link, Scanner scanner) {
        scanner.setPosition(link.afterTextBracket());
        if (!scanner.next(']') || scanner.peek() == '(') {
            return false;
        }
        return !scanner.next('[') || scanner.peek() == '[';
    }

    private static Node content(String text, String opening) {
        var parts = BAR.split(text, -1);
        var target = parts[0].strip();
        Node node;
        String label;
        if (opening.startsWith("!") && (PICTURE.matcher(target).matches() || MEDIA.matcher(target).matches())) {
            node = new Image(StoryPictures.ANYWHERE + target, null);
            label = label(parts, "");
        } else if (AttachmentFinder.type(target).isPresent()) {
            node = new Link(FileIndex.ANYWHERE + target, null);
            label = label(parts, target.replaceFirst("#.*", ""));
        } else {
            node = new Link(target.startsWith("#") ? target : StoryAddress.of(target), null);
            label = label(parts, target.replaceFirst("^#\\^?", ""));
        }
        node.appendChild(new Text(label));
        return node;
    }

    private static String label(String[] parts, String otherwise) {
        for (var i = 1; i < parts.length; i++) {
            if (!parts[i].isBlank() && !SIZE.matcher(parts[i].strip()).matches()) {
                return parts[i].strip();
            }
        }
        return otherwise;
    }

}
