package kanbao.markdown;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;

import kanbao.embed.Embed;
import kanbao.report.Cause;
import kanbao.report.SingleLineText;

/** Removes everything from raw HTML that could run, load from another host or break the page, and reports it. */
final class HtmlSanitizer {

    private static final Pattern NOT_DISPLAYED = Pattern
            .compile(
                    "(?i)(?:^|[;\\s])(?:(?:display\\s*:\\s*none|mso-hide\\s*:\\s*all|visibility\\s*:\\s*hidden|color\\s*:\\s*transparent)\\b"
                            + "|(?:opacity|font-size)\\s*:\\s*0*\\.?0*(?:px|em|rem|pt|%)?\\s*(?:;|!|$))");
    /** Names by which common style sheets hide an element from everybody. */
    private static final Set<String> HIDDEN_CLASSES = Set.of("hidden", "d-none", "is-hidden", "invisible", "hide");
    /** A page of WeChat hides its whole text until a script has run. */
    private static final String WECHAT_TEXT = "js_content";
    /** Addresses without a scheme, which browsers take for the name of a file. */
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@(?:[\\w-]{1,63}\\.){1,8}[A-Za-z]{2,24}");
    private static final Pattern HOST = Pattern.compile("(?i)www\\.[\\w-]+\\.\\w");
    private static final AllowList ALLOWED = new AllowList();
    /** Where pages that load their pictures late keep the address. */
    private static final List<String> LATE_SOURCES = List.of("data-src", "data-original", "data-actualsrc");

    private static final int MAX_FRAME_ADDRESS = 2_000;

    private final RemovalReporter removals;

    private HtmlSanitizer(RemovalReporter removals) {
        this.removals = removals;
    }

    /**
     * @param html      from {@link MarkdownParser#toHtml}
     * @param firstLine the line of the file where the body begins
     */
    static Element clean(String html, int firstLine, RemovalReporter removals) {
        var dirty = Jsoup.parseBodyFragment(html);
        dirty.outputSettings().prettyPrint(false);
        SourceLines.assign(dirty.body(), firstLine);
        new HtmlSanitizer(removals).prepare(dirty.body());
        var clean = new Cleaner(ALLOWED).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        return clean.body();
    }

    private void prepare(Element body) {
        for (var node : body.nodeStream(Comment.class).toList()) {
            handleComment(node);
        }
        for (var element : body.stream().skip(1).toList()) {
            if (element.ownerDocument() != null) {
                handleElement(element);
            }
        }
    }

    private void handleComment(Comment comment) {
        var parent = comment.parent();
        if (comment.getData().strip().equalsIgnoreCase("more")) {
            comment.replaceWith(new Element("span").attr(AllowList.MORE, ""));
        } else if (parent != null && !SourceLines.isComment(comment)) {
            removals.report(Cause.of("html.comment"), parent);
        }
    }

    private void handleElement(Element element) {
        var name = element.normalName();
        useLateSource(element);
        if (name.equals("math")) {
            element.replaceWith(FormulaPass.placeholder(element));
        } else if (isHidden(element)) {
            removals.report(Cause.of("html.hidden", name), element);
            element.remove();
        } else if (ElementKinds.ACTIVE.contains(name)) {
            removals.report(Cause.of("html.element", name), element);
            element.remove();
        } else if (PlayerElement.isOwn(element)) {
            PlayerElement.replace(element);
        } else if (ElementKinds.FRAMES.contains(name)) {
            replaceFrame(element);
        } else if (name.equals("img") && Embed.of(element.attr("src")).isPresent()) {
            element.replaceWith(embedLink(element, element.attr("src"), element.attr("alt")));
        } else {
            if (ElementKinds.REPLACEMENTS.containsKey(name)) {
                element.tagName(ElementKinds.REPLACEMENTS.getOrDefault(name, name));
            }
            reportUnknown(element);
            checkAttributes(element);
        }
    }

    /** Whether browsers would not show the element: its text is not for readers. */
    private static boolean isHidden(Element element) {
        return (element.hasAttr("hidden") || NOT_DISPLAYED.matcher(element.attr("style")).find()
                || (element.hasAttr("class") && element.classNames().stream().anyMatch(HIDDEN_CLASSES::contains)))
                && !element.id().equals(WECHAT_TEXT);
    }

    private static void useLateSource(Element element) {
        if (element.normalName().equals("img") || ElementKinds.FRAMES.contains(element.normalName())) {
            LATE_SOURCES.stream().map(element::attr).filter(address -> !address.isBlank()).findFirst()
                    .ifPresent(address -> element.attr("src", address));
        }
    }

    private void reportUnknown(Element element) {
        if (!ALLOWED.isSafeTag(element.normalName()) && !ElementKinds.UNREPORTED.contains(element.normalName())) {
            removals.report(Cause.of("html.unknown-tag", element.normalName()), element);
        }
    }

    /** Shows a known player as a card, and another frame as a link to its host. */
    private void replaceFrame(Element frame) {
        var written = frameAddress(frame);
        var address = written.filter(it -> it.length() <= MAX_FRAME_ADDRESS && LinkPolicy.isRemote(it))
                .flatMap(LinkPolicy::safe)
                .map(it -> it.startsWith("//") ? "https:" + it : it)
                .filter(it -> !hasPassword(it));
        if (address.isEmpty()) {
            removals.report(Cause.of("html.frame", frame.normalName()), frame);
            frame.remove();
            return;
        }
        var isKnown = Embed.of(address.get()).isPresent();
        removals.report(isKnown ? Cause.of("html.embed") : Cause.of("html.frame-link", frame.normalName()), frame);
        var title = frame.attr("title").strip();
        var host = LinkPolicy.host(address.get());
        frame.replaceWith(isKnown
                ? embedLink(frame, address.get(), title)
                : link(frame, address.get(), title.isEmpty() || title.equals(host) ? host : title + " (" + host + ")"));
    }

    private static Optional<String> frameAddress(Element frame) {
        return Stream.concat(Stream.of(frame.attr("src"), frame.attr("data")),
                Stream.of("source[src], embed[src]", "param[name=movie], param[name=src]").map(frame::selectFirst)
                        .filter(Objects::nonNull)
                        .map(inner -> inner.hasAttr("src") ? inner.attr("src") : inner.attr("value")))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .findFirst();
    }

    private static boolean hasPassword(String address) {
        var authority = address.substring(address.indexOf("//") + 2).split("[/?#]", 2)[0];
        return authority.indexOf('@') >= 0;
    }

    private static Element embedLink(Element element, String address, String title) {
        return link(element, address, title.isBlank() ? address : title).attr(EmbedPass.ATTRIBUTE, "");
    }

    private static Element link(Element element, String address, String text) {
        return new Element("a").attr("href", address).text(text).attr(SourceLines.ATTRIBUTE,
                element.attr(SourceLines.ATTRIBUTE));
    }

    private void checkAttributes(Element element) {
        for (Attribute attribute : element.attributes()) {
            var key = attribute.getKey();
            if (key.startsWith("on")) {
                removals.report(Cause.of("html.event-handler", key), element);
            } else if (key.equals("style")) {
                removals.report(Cause.of("html.style"), element);
            }
        }
        if (element.normalName().equals("a")) {
            cleanLink(element);
        }
    }

    /** Adds the scheme that is missing from an e-mail address or a host. */
    private static String withScheme(String address) {
        if (MAIL.matcher(address).matches()) {
            return "mailto:" + address;
        }
        return HOST.matcher(address).lookingAt() ? "http://" + address : address;
    }

    private void cleanLink(Element link) {
        if (link.id().isEmpty() && link.hasAttr("name")) {
            link.id(link.attr("name"));
        }
        if (!link.hasAttr("href")) {
            return;
        }
        var written = link.attr("href");
        var address = LinkPolicy.safe(withScheme(written));
        address.ifPresentOrElse(safe -> link.attr("href", safe), () -> {
            removals.report(Cause.of("html.link", SingleLineText.of(written, RemovalReporter.MAX_ADDRESS_LENGTH)),
                    link);
            link.removeAttr("href");
            if (link.id().isEmpty()) {
                link.unwrap();
            }
        });
    }

}
