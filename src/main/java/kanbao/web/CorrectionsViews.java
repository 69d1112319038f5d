package kanbao.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.WithdrawnStory;
import kanbao.edition.Edition;
import kanbao.script.Scripts;
import kanbao.site.Links;
import kanbao.web.CorrectionsView.Entry;
import kanbao.web.CorrectionsView.Group;
import kanbao.web.Heads.ArticleList;
import kanbao.web.Heads.ListPosition;

/** Creates the view of the corrections page. */
@Component
class CorrectionsViews {

    private final Layouts layouts;
    private final HeadlineBreaks headlines;
    private final Links links;
    private final Messages messages;
    private final Scripts scripts;

    CorrectionsViews(Layouts layouts, HeadlineBreaks headlines, Links links, Messages messages, Scripts scripts) {
        this.scripts = scripts;
        this.layouts = layouts;
        this.headlines = headlines;
        this.links = links;
        this.messages = messages;
    }

    CorrectionsView page(Edition edition) {
        var withdrawn = group("withdrawn", messages.get("corrections.withdrawn"),
                edition.withdrawn().stream().map(this::withdrawn));
        var corrected = group("corrected", messages.get("corrections.corrected"),
                edition.newest().stream().flatMap(this::corrections));
        return new CorrectionsView(layout(edition), messages.get("corrections.introduction"),
                Stream.of(withdrawn, corrected).filter(group -> !group.entries().isEmpty()).toList());
    }

    private Layout layout(Edition edition) {
        var title = messages.get("corrections.title");
        var corrected = edition.newest().stream().filter(article -> !article.provenance().corrections().isEmpty());
        return layouts.list(new ArticleList(title, title, messages.get("corrections.introduction"),
                new ListPosition(links.corrections(), 1, 1), corrected.toList(), SubjectDetails.NOTHING, null), null,
                edition);
    }

    private record DatedEntry(LocalDate date, Entry entry) {}

    private Stream<DatedEntry> corrections(Article article) {
        return article.provenance().corrections().stream().map(
                correction -> entry(correction.date(), headlines.link(article),
                        scripts.text(correction.text(), article)));
    }

    private DatedEntry withdrawn(WithdrawnStory story) {
        return entry(story.date(), headlines.link(story), scripts.text(story.reason()));
    }

    private DatedEntry entry(LocalDate date, HeadlineLink article, String text) {
        return new DatedEntry(date, new Entry(messages.day(date), article, text));
    }

    private static Group group(String id, String title, Stream<DatedEntry> entries) {
        return new Group(id, title,
                entries.sorted(Comparator.comparing(DatedEntry::date).reversed()).map(DatedEntry::entry).toList());
    }

}
