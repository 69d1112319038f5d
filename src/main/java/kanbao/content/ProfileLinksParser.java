package kanbao.content;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import kanbao.article.ProfileLink;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Form;
import kanbao.frontmatter.Value.Items;
import kanbao.frontmatter.Value.Scalar;
import kanbao.markdown.PlainText;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.report.SingleLineText;

/** Reads the pages about an author on other sites. */
final class ProfileLinksParser {

    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern NAMED_LINK = Pattern
            .compile("\\[(?<name>[^\\]]+)]\\((?<link>\\S+)\\)|(?<text>[^:：]{1,100})[:：]\\s*(?<address>https?://\\S+)");

    private final FrontMatterReader keys;
    private final ProblemCollector problems;

    ProfileLinksParser(FrontMatterReader keys, ProblemCollector problems) {
        this.keys = keys;
        this.problems = problems;
    }

    List<ProfileLink> links() {
        var links = new ArrayList<ProfileLink>();
        keys.entry(Key.LINKS).ifPresent(entry -> keys.values(Key.LINKS)
                .stream()
                .flatMap(ProfileLinksParser::writtenLinks)
                .forEach(written -> link(written).ifPresentOrElse(
                        link -> links.add(new ProfileLink(named(PlainText.of(link.name(), written.line(), problems),
                                link.address()), link.address())),
                        () -> keys.warn(entry.key(), new Scalar(written.text(), Form.TEXT, written.line()),
                                Cause.of("value.web-address")))));
        return links;
    }

    /** A link as it is written, and its name; empty if it has none. */
    private record WrittenLink(String name, String text, int line) {}

    /** Reads addresses, {@code [name](address)}, {@code name: address}, and maps of them or with name and address. */
    private static Stream<WrittenLink> writtenLinks(Value value) {
        return switch (value) {
            case Scalar scalar -> {
                var named = NAMED_LINK.matcher(scalar.text().strip());
                if (!named.matches() || WEB_ADDRESS.matcher(scalar.text().strip()).matches()) {
                    yield Stream.of(new WrittenLink("", scalar.text().strip(), scalar.line()));
                }
                yield Stream.of(named.group("link") == null
                        ? new WrittenLink(named.group("text"), named.group("address"), scalar.line())
                        : new WrittenLink(named.group("name"), named.group("link"), scalar.line()));
            }
            case Items items -> items.values().stream().flatMap(ProfileLinksParser::writtenLinks);
            case Fields fields -> fields.first("url", "link", "href", "address", "链接", "地址")
                    .map(address -> Stream.of(new WrittenLink(
                            fields.first("name", "title", "label", "text", "名称").map(Scalar::text).orElse(""),
                            address.text().strip(), address.line())))
                    .orElseGet(() -> fields.entries()
                            .stream()
                            .map(entry -> new WrittenLink(entry.key(),
                                    entry.value() instanceof Scalar scalar
                                            ? scalar.text().strip()
                                            : entry.value().source(),
                                    entry.line())));
        };
    }

    private static Optional<ProfileLink> link(WrittenLink written) {
        try {
            var address = URI.create(written.text());
            return WEB_ADDRESS.matcher(written.text()).matches() && address.getHost() != null
                    ? Optional.of(new ProfileLink(named(SingleLineText.of(written.name()), address), address))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String named(String name, URI address) {
        return name.isBlank() ? address.getHost() : name;
    }

}
