package kanbao.markdown;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.springframework.web.util.UriUtils;

import kanbao.attachment.AttachmentFile;
import kanbao.attachment.AttachmentFinder;
import kanbao.attachment.StoryAttachments;
import kanbao.folder.FileIndex;
import kanbao.messages.MessageBundle;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.site.Links;

/** Gives links to files beside the story the addresses of the files, and shows the type and the size of each. */
final class AttachmentResolver {

    private static final Evaluator LINKS = QueryParser.parse("a[href]");
    /** The names of files of types that are never served. Others may be pages. */
    private static final Pattern NOT_SERVED = Pattern
            .compile("(?i)[^?#]*\\.(?:doc|xls|ppt|docm|xlsm|pptm|rtf|pages|numbers|key|rar|7z|gz|tar|exe|msi|apk|dmg|"
                    + "mov|avi|mkv|wmv|flv|m4v|wav|flac|aac|wma)");

    private final Links links;
    private final StoryAttachments attachments;
    private final ProblemCollector problems;
    private final FileFacts facts;

    AttachmentResolver(Links links, StoryAttachments attachments, ProblemCollector problems, MessageBundle labels) {
        this.links = links;
        this.attachments = attachments;
        this.problems = problems;
        this.facts = new FileFacts(labels);
    }

    void resolve(Element body) {
        for (var link : body.select(LINKS)) {
            var address = link.attr("href");
            if (!LinkPolicy.isRemote(address) && !LinkPolicy.hasScheme(address)) {
                resolve(link, address);
            }
        }
    }

    private void resolve(Element link, String address) {
        var line = SourceLines.of(link);
        if (AttachmentFinder.type(address).isPresent()) {
            var reference = address.startsWith(FileIndex.ANYWHERE)
                    ? UriUtils.decode(address, StandardCharsets.UTF_8)
                    : address;
            // The proxy of the site may serve other files.
            if (!reference.startsWith("/") || attachments.exists(reference)) {
                attachments.find(reference, line, problems).ifPresentOrElse(file -> point(link, file), link::unwrap);
            }
        } else if (NOT_SERVED.matcher(address).matches() && !address.startsWith("/")) {
            problems.warning(line, notServed(address));
            link.unwrap();
        }
    }

    /** Returns whether this is a file of a type that is never served. */
    static boolean isNotServed(String address) {
        return NOT_SERVED.matcher(address).matches();
    }

    static Cause notServed(String address) {
        var name = FileIndex.written(address);
        return Cause.of("attachment.type-not-allowed", name, name.substring(name.lastIndexOf('.') + 1));
    }

    private void point(Element link, AttachmentFile file) {
        link.attr("href", links.attachment(file.attachment()));
        if (link.childNodeSize() == 0) {
            link.text(file.attachment().originalName());
        }
        if (link.hasText()) {
            facts.append(file.attachment(), file.attachment().type().isMedia()
                    ? file.header().duration()
                    : Duration.ZERO, link);
        }
    }

}
