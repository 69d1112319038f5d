package kanbao.content;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.article.Correction;
import kanbao.article.Provenance;
import kanbao.article.PublicationDates;
import kanbao.article.SourceCredit;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value;
import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Form;
import kanbao.frontmatter.Value.Scalar;
import kanbao.markdown.PlainText;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.report.SingleLineText;

/** Reads the sources, the corrections and the credits of a story. */
final class ProvenanceParser {

    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[(?<name>[^\\]]+)]\\((?<link>[^)\\s]+)\\)");
    private static final Pattern FLAG = Pattern.compile("(?i)yes|no|[是否]|原创|转载|翻译|repost|reprint");
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");

    private final DateParser dates;
    private final Clock clock;

    ProvenanceParser(DateParser dates, Clock clock) {
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * @param published        when the story is published; a correction before that day is reported
     * @param foreignAddresses the addresses of the story on other hosts, which are sources
     */
    Provenance provenance(FrontMatterReader keys, PublicationDates published, List<Entry> foreignAddresses,
            ProblemCollector problems) {
        return new Provenance(sources(keys, foreignAddresses, problems), corrections(keys, published, problems),
                original(keys, foreignAddresses), new CreditsParser(keys, problems).credits(),
                new AiUseParser(keys, problems).use());
    }

    private static List<SourceCredit> sources(FrontMatterReader keys, List<Entry> foreignAddresses,
            ProblemCollector problems) {
        var sources = new ArrayList<SourceCredit>();
        keys.entry(Key.SOURCE).ifPresent(entry -> {
            for (var value : keys.values(Key.SOURCE)) {
                source(value, entry, keys)
                        .map(source -> new SourceCredit(PlainText.of(source.name(), value.line(), problems),
                                source.link()))
                        .ifPresent(sources::add);
            }
        });
        keys.entry(Key.SOURCE_LINK)
                .ifPresent(entry -> link(text(entry.value()), entry, keys).ifPresent(link -> addLink(link, sources)));
        foreignAddresses.forEach(
                entry -> link(text(entry.value()), entry, keys).ifPresent(link -> addLink(link, sources)));
        keys.entries(Key.ORIGINAL)
                .stream()
                .filter(entry -> !foreignAddresses.contains(entry) && isWord(entry.value()))
                .forEach(entry -> keys.warn(entry, Cause.of("value.web-address")));
        return sources;
    }

    /** Returns the address of the original, which is a source too and is reported there if it is invalid. */
    private static @Nullable URI original(FrontMatterReader keys, List<Entry> foreignAddresses) {
        return Stream.concat(keys.entry(Key.SOURCE_LINK).stream(), foreignAddresses.stream())
                .flatMap(entry -> webAddress(text(entry.value())).stream())
                .findFirst()
                .orElse(null);
    }

    /** Whether a theme's value is neither a flag nor a path of this site. */
    private static boolean isWord(Value value) {
        return value instanceof Scalar scalar && scalar.form() == Form.TEXT && scalar.text().indexOf('/') < 0
                && !FLAG.matcher(scalar.text().strip()).matches();
    }

    /** Adds the address to the only source without one, or as another source. */
    private static void addLink(URI link, List<SourceCredit> sources) {
        if (sources.size() == 1 && sources.getFirst().link() == null) {
            sources.set(0, new SourceCredit(sources.getFirst().name(), link));
        } else if (sources.stream().noneMatch(source -> link.equals(source.link()))) {
            sources.add(new SourceCredit(link.getHost(), link));
        }
    }

    private static Optional<SourceCredit> source(Value value, Entry entry, FrontMatterReader keys) {
        var text = text(value);
        if (value instanceof Fields fields) {
            var link = text(fields, "link", "url", "href", "链接").orElse(null);
            return credit(text(fields, "name", "title", "名称").orElse(""), link, entry, keys);
        }
        var markdown = MARKDOWN_LINK.matcher(text);
        if (markdown.matches()) {
            return credit(markdown.group("name"), markdown.group("link"), entry, keys);
        }
        return WEB_ADDRESS.matcher(text).matches()
                ? credit("", text, entry, keys)
                : credit(text, null, entry, keys);
    }

    private static Optional<SourceCredit> credit(String name, @Nullable String written, Entry entry,
            FrontMatterReader keys) {
        var link = written == null ? Optional.<URI>empty() : link(written, entry, keys);
        var shown = name.isBlank() ? link.map(URI::getHost).orElse("") : name;
        if (shown.isBlank()) {
            keys.warn(entry, Cause.of("value.source"));
            return Optional.empty();
        }
        return Optional.of(new SourceCredit(shown, link.orElse(null)));
    }

    private static Optional<URI> link(String written, Entry entry, FrontMatterReader keys) {
        var link = webAddress(written);
        if (link.isEmpty()) {
            keys.warn(entry.key(), new Scalar(written, Form.TEXT, entry.value().line()),
                    Cause.of("value.web-address"));
        }
        return link;
    }

    private static Optional<URI> webAddress(String written) {
        try {
            var link = URI.create(written);
            return WEB_ADDRESS.matcher(written).matches() && link.getHost() != null
                    ? Optional.of(link)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private List<Correction> corrections(FrontMatterReader keys, PublicationDates published,
            ProblemCollector problems) {
        var corrections = new ArrayList<Correction>();
        keys.entry(Key.CORRECTIONS).ifPresent(entry -> {
            for (var value : keys.values(Key.CORRECTIONS)) {
                correction(value, published, problems).ifPresentOrElse(corrections::add,
                        () -> keys.warn(entry.key(), value, Cause.of("value.corrections")));
            }
        });
        corrections.forEach(correction -> {
            if (dates.start(correction.date()).isAfter(clock.instant())) {
                warn(correction, Cause.of("value.future-correction"), keys);
            } else if (!dates.start(correction.date().plusDays(1)).isAfter(published.published())) {
                warn(correction, Cause.of("value.early-correction"), keys);
            }
        });
        corrections.sort(Comparator.comparing(Correction::date).reversed());
        return corrections;
    }

    private static void warn(Correction correction, Cause cause, FrontMatterReader keys) {
        keys.entry(Key.CORRECTIONS).ifPresent(entry -> keys.warn(entry.key(),
                new Scalar(correction.date().toString(), Form.TEXT, entry.value().line()), cause));
    }

    /** Reads {@code {date, text}}, {@code {2026-03-03: text}} or text that begins with a date. */
    private Optional<Correction> correction(Value value, PublicationDates published, ProblemCollector problems) {
        return datedTexts(value)
                .flatMap(written -> correction(written, published).stream())
                .findFirst()
                .map(it -> new Correction(it.date(), PlainText.of(it.text(), value.line(), problems)));
    }

    private static Stream<DatedText> datedTexts(Value value) {
        return switch (value) {
            case Scalar scalar -> Stream.of(DatedText.of(scalar.text()));
            case Fields fields -> Stream.concat(Stream.of(new DatedText(
                    fields.first("date", "day", "日期", "时间").map(Scalar::text).orElse(""),
                    text(fields, "text", "words", "note", "内容", "说明", "更正").orElse(""))),
                    fields.entries()
                            .stream()
                            .filter(_ -> fields.entries().size() == 1)
                            .map(entry -> new DatedText(entry.key(), text(entry.value()))));
            case Value.Items _ -> Stream.empty();
        };
    }

    private Optional<Correction> correction(DatedText written, PublicationDates published) {
        return dates.dayAfter(published.undated() ? null : published.published(), written.date(), clock.instant())
                .filter(_ -> !written.text().isBlank())
                .map(date -> new Correction(date, written.text()));
    }

    private static String text(Value value) {
        return value instanceof Scalar scalar ? SingleLineText.of(scalar.text()) : "";
    }

    private static Optional<String> text(Fields fields, String... names) {
        return fields.first(names).map(scalar -> SingleLineText.of(scalar.text())).filter(text -> !text.isEmpty());
    }

}
