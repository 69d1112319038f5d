package kanbao.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.article.WithdrawnStory;
import kanbao.edition.Edition;
import kanbao.site.Links;
import kanbao.web.CorrectionsView.Entry;
import kanbao.web.CorrectionsView.Group;
import kanbao.web.Heads.Listed;
import kanbao.web.Heads.Span;

@Controller
class CorrectionsController {

    private final Layouts frames;
    private final Links links;
    private final Messages wording;

    CorrectionsController(Layouts frames, Links links, Messages wording) {
        this.frames = frames;
        this.links = links;
        this.wording = wording;
    }

    @GetMapping("/corrections")
    String corrections(Edition edition, Model model) {
        model.addAttribute("page", new CorrectionsView(frame(edition), wording.say("corrections.how"),
                Stream.of(group("withdrawn", wording.say("corrections.withdrawn"),
                        edition.withdrawn().stream().map(this::withdrawn)),
                        group("corrected", wording.say("corrections.corrected"),
                                edition.newest().stream().flatMap(this::mistakes)))
                        .filter(group -> !group.entries().isEmpty())
                        .toList()));
        return "corrections";
    }

    private Layout frame(Edition edition) {
        var title = wording.say("corrections.title");
        var corrected = edition.newest().stream().filter(article -> !article.provenance().corrections().isEmpty());
        return frames.list(new Listed(title, title, wording.say("corrections.how"),
                new Span(links.corrections(), 1, 1), corrected.toList()), null, edition);
    }

    private record Dated(LocalDate date, Entry entry) {}

    private Stream<Dated> mistakes(Article article) {
        return article.provenance().corrections().stream().map(
                correction -> dated(correction.date(), article.slug(), article.title(), correction.words()));
    }

    private Dated withdrawn(WithdrawnStory story) {
        return dated(story.date(), story.slug(), story.title(), story.reason());
    }

    private Dated dated(LocalDate date, Slug slug, String title, String words) {
        return new Dated(date, new Entry(wording.day(date), new Link(links.article(slug), title), words));
    }

    private static Group group(String name, String title, Stream<Dated> entries) {
        return new Group(name, title,
                entries.sorted(Comparator.comparing(Dated::date).reversed()).map(Dated::entry).toList());
    }

}
