package kanbao.feed;

import java.util.Date;
import java.util.List;

import org.jdom2.Namespace;
import org.jdom2.output.XMLOutputter;
import org.springframework.stereotype.Component;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;

import kanbao.feed.FeedEntry.Enclosure;
import kanbao.feed.FeedEntry.Named;
import kanbao.site.FeedFormat;
import kanbao.site.Links;
import kanbao.site.Site;
import kanbao.site.XmlCharacters;

/** Atom (RFC 4287), its pages linked as RFC 5005 says. */
@Component
class AtomWriter implements FeedWriter {

    private static final String HTML = "text/html";

    private final Site site;
    private final Links links;

    AtomWriter(Site site, Links links) {
        this.site = site;
        this.links = links;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.ATOM;
    }

    @Override
    public String write(Feed feed) {
        try {
            var document = new WireFeedOutput().outputJDom(written(feed));
            var root = document.getRootElement();
            root.setAttribute("lang", site.language().toLanguageTag(), Namespace.XML_NAMESPACE);
            var entries = root.getChildren("entry", root.getNamespace()).iterator();
            feed.stories().forEach(story -> entries.next()
                    .setAttribute("lang", story.words().language(), Namespace.XML_NAMESPACE));
            return new XMLOutputter().outputString(document);
        } catch (FeedException e) {
            throw new IllegalStateException("the feed of " + feed.path() + " cannot be written as Atom", e);
        }
    }

    private com.rometools.rome.feed.atom.Feed written(Feed feed) {
        var list = links.absolute(feed.path());
        var written = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        written.setId(list);
        written.setTitle(feed.title());
        written.setSubtitle(content("text", XmlCharacters.clean(site.tagline())));
        written.setIcon(links.absolute(links.icon(Links.LARGE_ICON)));
        written.setUpdated(Date.from(feed.updated()));
        written.setAlternateLinks(List.of(link("alternate", list, HTML)));
        written.setOtherLinks(feed.steps(format(), links)
                .entrySet()
                .stream()
                .map(step -> link(step.getKey(), step.getValue(), format().type()))
                .toList());
        written.setEntries(feed.stories().stream().map(AtomWriter::entry).toList());
        return written;
    }

    private static Entry entry(FeedEntry story) {
        var entry = new Entry();
        entry.setId(story.id());
        entry.setTitle(story.words().title());
        entry.setPublished(Date.from(story.published()));
        entry.setUpdated(Date.from(story.updated()));
        entry.setAuthors(story.authors().stream().map(AtomWriter::person).toList());
        entry.setCategories(story.categories().stream().map(AtomWriter::category).toList());
        if (!story.words().summary().isEmpty()) {
            entry.setSummary(content("text", story.words().summary()));
        }
        entry.setContents(List.of(content("html", story.words().html())));
        entry.setAlternateLinks(List.of(link("alternate", story.address(), HTML)));
        if (story.picture() != null) {
            entry.setOtherLinks(List.of(enclosure(story.picture())));
        }
        return entry;
    }

    private static SyndPerson person(Named author) {
        var person = new Person();
        person.setName(author.name());
        person.setUri(author.address());
        return person;
    }

    private static Category category(Named named) {
        var category = new Category();
        category.setTerm(named.name());
        return category;
    }

    private static Link enclosure(Enclosure picture) {
        var link = link("enclosure", picture.address(), picture.type());
        link.setLength(picture.length());
        return link;
    }

    private static Link link(String rel, String address, String type) {
        var link = new Link();
        link.setRel(rel);
        link.setHref(address);
        link.setType(type);
        return link;
    }

    private static Content content(String type, String words) {
        var content = new Content();
        content.setType(type);
        content.setValue(words);
        return content;
    }

}
