package kanbao.content;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import kanbao.article.Correction;
import kanbao.article.Provenance;
import kanbao.article.Slug;
import kanbao.article.SourceCredit;
import kanbao.article.WithdrawnStory;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value;
import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Scalar;
import kanbao.report.Cause;
import kanbao.report.InvalidStoryException;
import kanbao.report.SingleLineText;

/** Reads the sources, the corrections and the withdrawal of a story. */
final class ProvenanceParser {

    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[(?<name>[^\\]]+)]\\((?<link>[^)\\s]+)\\)");
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");

    private final DateParser dates;
    private final Clock clock;

    ProvenanceParser(DateParser dates, Clock clock) {
        this.dates = dates;
        this.clock = clock;
    }

    Provenance provenance(FrontMatterReader keys) {
        return new Provenance(sources(keys), corrections(keys));
    }

    /**
     * Returns the withdrawal; empty if the story is not retracted.
     *
     * @throws InvalidStoryException if the retraction has no date or no reason: the story must not be served
     */
    Optional<WithdrawnStory> withdrawn(FrontMatterReader keys, Slug slug) {
        return keys.entry(Key.RETRACTED).filter(entry -> !isText(entry, "false")).map(entry -> {
            if (entry.value() instanceof Fields fields) {
                var date = date(fields);
                var reason = text(fields, "reason", "text", "note");
                if (date.isPresent() && reason.isPresent()) {
                    return new WithdrawnStory(slug, keys.text(Key.TITLE, Cause.of("value.title")).orElse(slug.value()),
                            date.get(), reason.get(), List.of());
                }
            }
            throw InvalidStoryException.withRemoval(entry.line(),
                    Cause.of("value.retracted", entry.key(), entry.value().description()));
        });
    }

    private List<SourceCredit> sources(FrontMatterReader keys) {
        var sources = new ArrayList<SourceCredit>();
        keys.entry(Key.SOURCE).ifPresent(entry -> {
            for (var value : keys.values(Key.SOURCE)) {
                source(value, entry, keys).ifPresent(sources::add);
            }
        });
        keys.entry(Key.SOURCE_LINK)
                .ifPresent(entry -> link(text(entry.value()), entry, keys).ifPresent(link -> addLink(link, sources)));
        return sources;
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
            var link = text(fields, "link", "url", "href").orElse(null);
            return credit(text(fields, "name", "title").orElse(""), link, entry, keys);
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
        try {
            var link = URI.create(written);
            if (WEB_ADDRESS.matcher(written).matches() && link.getHost() != null) {
                return Optional.of(link);
            }
        } catch (IllegalArgumentException e) {
            // reported below like other invalid addresses
        }
        keys.warn(entry.key(), new Scalar(written, Value.Form.TEXT, entry.value().line()),
                Cause.of("value.web-address"));
        return Optional.empty();
    }

    private List<Correction> corrections(FrontMatterReader keys) {
        var corrections = new ArrayList<Correction>();
        keys.entry(Key.CORRECTIONS).ifPresent(entry -> {
            for (var value : keys.values(Key.CORRECTIONS)) {
                correction(value).ifPresentOrElse(corrections::add,
                        () -> keys.warn(entry.key(), value, Cause.of("value.corrections")));
            }
        });
        corrections.stream().filter(correction -> dates.start(correction.date()).isAfter(clock.instant())).forEach(
                correction -> keys.entry(Key.CORRECTIONS).ifPresent(entry -> keys.warn(entry.key(),
                        new Scalar(correction.date().toString(), Value.Form.TEXT, entry.value().line()),
                        Cause.of("value.future-correction"))));
        corrections.sort(Comparator.comparing(Correction::date).reversed());
        return corrections;
    }

    private Optional<Correction> correction(Value value) {
        return value instanceof Fields fields
                ? date(fields)
                        .flatMap(date -> text(fields, "text", "words", "note")
                                .map(text -> new Correction(date, text)))
                : Optional.empty();
    }

    private Optional<LocalDate> date(Fields fields) {
        return fields.first("date").flatMap(date -> dates.day(date.text()));
    }

    private static boolean isText(Entry entry, String text) {
        return entry.value() instanceof Scalar scalar && scalar.text().equalsIgnoreCase(text);
    }

    private static String text(Value value) {
        return value instanceof Scalar scalar ? SingleLineText.of(scalar.text()) : "";
    }

    private static Optional<String> text(Fields fields, String... names) {
        return fields.first(names).map(scalar -> SingleLineText.of(scalar.text())).filter(text -> !text.isEmpty());
    }

}
