package kanbao.web;

import java.util.ArrayList;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Section;
import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.site.Links;
import kanbao.site.Site;
import kanbao.web.Frame.Head;
import kanbao.web.Frame.Way;
import kanbao.web.Frame.Ways;

/** Puts the frame around a page. */
@Component
class Frames {

    /** More than these do not fit the masthead; the foot of the page leads to the archive of all. */
    private static final int SECTIONS_SHOWN = 8;

    private final Site site;
    private final Links links;
    private final Wording wording;

    Frames(Site site, Links links, Wording wording) {
        this.site = site;
        this.links = links;
        this.wording = wording;
    }

    Frame front(Edition edition) {
        return frame(new Head(site.name() + " · " + site.tagline(), site.tagline(), links.absolute(links.front()),
                true),
                links.front(), edition);
    }

    Frame page(String title, String description, String path, @Nullable Section section, Edition edition) {
        var head = new Head(title + " · " + site.name(), description.isEmpty() ? site.tagline() : description,
                links.absolute(path), true);
        return frame(head, section == null ? null : links.section(section), edition);
    }

    Frame error(String title, String words, Edition edition) {
        return frame(unlisted(title, words), null, edition);
    }

    /** Around the page that readers search on. */
    Frame search(String title, String words, Edition edition) {
        return frame(new Head(title + " · " + site.name(), words, links.absolute(links.search()), true), links.search(),
                edition);
    }

    /** Around answers, which are lists of pages that search engines know already. */
    Frame answers(String title, String words, Edition edition) {
        return frame(unlisted(title, words), links.search(), edition);
    }

    private Head unlisted(String title, String words) {
        return new Head(title + " · " + site.name(), words, null, false);
    }

    private Frame frame(Head head, @Nullable String here, Edition edition) {
        var front = new Link(links.front(), wording.say("nav.front"));
        var sections = new ArrayList<Way>();
        sections.add(new Way(front.href(), front.words(), front.href().equals(here)));
        edition.sections().stream().limit(SECTIONS_SHOWN).map(Listing::subject).forEach(section -> {
            var href = links.section(section);
            sections.add(new Way(href, section.name(), href.equals(here)));
        });
        var archive = new Link(links.archive(), wording.say("nav.archive"));
        var search = new Way(links.search(), wording.say("nav.search"), links.search().equals(here));
        return new Frame(site.language().toLanguageTag(), head, site.name(), wording.today(),
                new Ways(front, archive, search, links.searchDescription(), sections));
    }

}
