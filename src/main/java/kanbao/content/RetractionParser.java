package kanbao.content;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.article.ArticleAddress;
import kanbao.article.WithdrawnStory;
import kanbao.folder.StoryFile;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value;
import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Items;
import kanbao.frontmatter.Value.Scalar;
import kanbao.markdown.PlainText;
import kanbao.messages.MessageBundle;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.report.SingleLineText;
import kanbao.site.Site;

/** Reads the withdrawal of a story. One that cannot be read withdraws the story too, with what can be read of it. */
final class RetractionParser {

    private final DateParser dates;
    private final Clock clock;
    private final Site site;
    private final String noReason;

    RetractionParser(DateParser dates, Clock clock, Site site) {
        MessageBundle labels = MessageBundle.named("labels", site.language());
        this.dates = dates;
        this.clock = clock;
        this.site = site;
        this.noReason = labels.get("withdrawn.no-reason");
    }

    /**
     * Returns the withdrawal; empty if the story is not retracted.
     *
     * @param published null if unknown
     */
    Optional<WithdrawnStory> withdrawn(FrontMatterReader keys, ArticleAddress address, StoryFile file,
            @Nullable Instant published,
            ProblemCollector problems) {
        var entries = keys.entries(Key.RETRACTED).stream().filter(entry -> !DraftDetector.isFalse(entry.value()))
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(withdrawn(entries, keys, address, file, published, problems));
    }

    /** Its date and reason may have keys of their own, such as 撤回时间 and 撤回原因. */
    private WithdrawnStory withdrawn(List<Entry> entries, FrontMatterReader keys, ArticleAddress address,
            StoryFile file,
            @Nullable Instant published, ProblemCollector problems) {
        var otherDay = day(file, published);
        var entry = entries.getFirst();
        var parts = entries.stream().flatMap(each -> parts(each.value())).toList();
        var day = parts.stream().flatMap(part -> dates.dayAfter(published, part.date(), clock.instant()).stream())
                .findFirst();
        var reason = parts.stream().map(DatedText::text).filter(text -> !text.isBlank()).findFirst();
        if (reason.isEmpty()) {
            keys.warn(entry, Cause.of("value.retracted"));
        } else if (day.isEmpty()) {
            keys.warn(entry, Cause.of("value.retracted-date", otherDay));
        }
        var title = keys.text(Key.TITLE, Cause.of("value.title"))
                .map(text -> PlainText.of(text, line(keys), problems))
                .filter(text -> !text.isEmpty());
        return new WithdrawnStory(address.kind(), address.slug(), title.orElse(address.slug().value()),
                day.orElse(otherDay),
                reason.map(text -> PlainText.of(text, entry.line(), problems)).filter(text -> !text.isEmpty())
                        .orElse(noReason),
                List.of());
    }

    private static int line(FrontMatterReader keys) {
        return keys.entry(Key.TITLE).map(Entry::line).orElse(0);
    }

    private static Stream<DatedText> parts(Value value) {
        return switch (value) {
            case Scalar scalar ->
                DraftDetector.isTrue(scalar) ? Stream.empty() : Stream.of(DatedText.of(scalar.text()));
            case Items items -> items.values().stream().flatMap(RetractionParser::parts);
            case Fields fields -> Stream.of(new DatedText(
                    fields.first("date", "day", "on", "time", "日期", "时间").map(Scalar::text).orElse(""),
                    fields.first("reason", "text", "note", "why", "message", "原因", "理由", "说明", "内容")
                            .map(Scalar::text)
                            .map(SingleLineText::of)
                            .orElse("")));
        };
    }

    /** The day on which the file was written, but not before the story; this is the best guess for an unreadable date. */
    private LocalDate day(StoryFile file, @Nullable Instant published) {
        var now = clock.instant();
        var written = file.lastModified().isAfter(now) ? now : file.lastModified();
        var day = published != null && published.isAfter(written) ? published : written;
        return day.atZone(site.timeZone()).toLocalDate();
    }

}
