package kanbao.feed;

import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

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

import kanbao.feed.FeedEntry.Creator;
import kanbao.feed.FeedEntry.Enclosure;
import kanbao.feed.FeedEntry.NamedLink;
import kanbao.logo.Logos;
import kanbao.script.Scripts;
import kanbao.site.FeedFormat;
import kanbao.site.Links;

/** Writes Atom (RFC 4287), with the links between pages of RFC 5005. */
@Component
class AtomWriter implements FeedWriter {

    private static final String HTML = "text/html";

    private final Scripts scripts;
    private final Links links;
    private final Logos logos;

    AtomWriter(Scripts scripts, Links links, Logos logos) {
        this.logos = logos;
        this.scripts = scripts;
        this.links = links;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.ATOM;
    }

    @Override
    public String write(Feed feed) {
        try {
            var document = new WireFeedOutput().outputJDom(atomFeed(feed));
            var root = document.getRootElement();
            root.setAttribute("lang", scripts.language().toLanguageTag(), Namespace.XML_NAMESPACE);
            var entries = root.getChildren("entry", root.getNamespace()).iterator();
            feed.entries().forEach(entry -> entries.next()
                    .setAttribute("lang", entry.text().language(), Namespace.XML_NAMESPACE));
            return new XMLOutputter().outputString(document);
        } catch (FeedException e) {
            throw new IllegalStateException("the feed of " + feed.path() + " cannot be atom as Atom", e);
        }
    }

    private com.rometools.rome.feed.atom.Feed atomFeed(Feed feed) {
        var address = links.absolute(feed.path());
        var atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        atom.setId(address);
        atom.setTitle(feed.title());
        atom.setSubtitle(content("text", feed.subtitle()));
        atom.setIcon(links.absolute(links.icon(Links.LARGE_ICON)));
        logos.light().ifPresent(logo -> atom.setLogo(links.absolute(links.picture(logo.picture()))));
        atom.setUpdated(Date.from(feed.updated()));
        atom.setAlternateLinks(List.of(link("alternate", address, HTML)));
        atom.setOtherLinks(feed.pageLinks(format(), links)
                .entrySet()
                .stream()
                .map(page -> link(page.getKey(), page.getValue(), format().type()))
                .toList());
        atom.setEntries(feed.entries().stream().map(AtomWriter::entry).toList());
        return atom;
    }

    private static Entry entry(FeedEntry feedEntry) {
        var entry = new Entry();
        entry.setId(feedEntry.id());
        entry.setTitle(feedEntry.text().title());
        entry.setPublished(Date.from(feedEntry.published()));
        entry.setUpdated(Date.from(feedEntry.updated()));
        entry.setAuthors(feedEntry.authors().stream().map(AtomWriter::person).toList());
        entry.setContributors(feedEntry.contributors().stream().map(AtomWriter::contributor).toList());
        entry.setCategories(feedEntry.categories().stream().map(AtomWriter::category).toList());
        if (!feedEntry.text().summary().isEmpty()) {
            entry.setSummary(content("text", feedEntry.text().summary()));
        }
        entry.setContents(List.of(content("html", feedEntry.text().html())));
        entry.setAlternateLinks(List.of(link("alternate", feedEntry.address(), HTML)));
        var enclosures = Stream.concat(feedEntry.media().stream(), Stream.ofNullable(feedEntry.picture()))
                .map(AtomWriter::enclosure).toList();
        if (!enclosures.isEmpty()) {
            entry.setOtherLinks(enclosures);
        }
        return entry;
    }

    private static SyndPerson person(Creator author) {
        var person = new Person();
        person.setName(author.name());
        person.setUri(author.address());
        return person;
    }

    private static SyndPerson contributor(String name) {
        var person = new Person();
        person.setName(name);
        return person;
    }

    private static Category category(NamedLink link) {
        var category = new Category();
        category.setTerm(link.name());
        return category;
    }

    private static Link enclosure(Enclosure file) {
        var link = link("enclosure", file.address(), file.type());
        link.setLength(file.length());
        return link;
    }

    private static Link link(String rel, String address, String type) {
        var link = new Link();
        link.setRel(rel);
        link.setHref(address);
        link.setType(type);
        return link;
    }

    private static Content content(String type, String text) {
        var content = new Content();
        content.setType(type);
        content.setValue(text);
        return content;
    }

}
