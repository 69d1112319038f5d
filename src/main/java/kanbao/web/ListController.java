package kanbao.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kanbao.edition.Edition;
import kanbao.site.Links;
import kanbao.site.PageNumber;
import kanbao.web.ListViews.Subject;

/** Lists of articles: by section, by topic and by author. */
@Controller
class ListController {

    private final ListViews pages;
    private final Links links;
    private final Messages wording;

    ListController(ListViews pages, Links links, Messages wording) {
        this.pages = pages;
        this.links = links;
        this.wording = wording;
    }

    @GetMapping({"/sections/{slug}", "/sections/{slug}" + PageNumber.OF_LIST})
    String section(@PathVariable String slug, PageNumber page, Edition edition,
            Model model) {
        var section = edition.findSection(slug);
        var subject = section.subject();
        return show(new Subject(wording.say("list.section"), subject.name(), links.section(subject),
                section.pinnedFirst(), subject), page, edition, model);
    }

    @GetMapping({"/topics/{slug}", "/topics/{slug}" + PageNumber.OF_LIST})
    String topic(@PathVariable String slug, PageNumber page, Edition edition,
            Model model) {
        var topic = edition.findTopic(slug);
        return show(new Subject(wording.say("list.topic"), topic.subject().name(), links.topic(topic.subject()),
                topic.newest(), null), page, edition, model);
    }

    @GetMapping({"/authors/{slug}", "/authors/{slug}" + PageNumber.OF_LIST})
    String author(@PathVariable String slug, PageNumber page, Edition edition,
            Model model) {
        var author = edition.findAuthor(slug);
        return show(new Subject(wording.say("list.author"), author.subject().name(), links.author(author.subject()),
                author.newest(), null), page, edition, model);
    }

    private String show(Subject subject, PageNumber page, Edition edition, Model model) {
        model.addAttribute("page", pages.page(subject, page.value(), List.of(), edition));
        return "list";
    }

}
