package kanbao.feed;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.XMLOutputter;
import org.springframework.stereotype.Component;

import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Image;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;

import kanbao.feed.FeedEntry.Creator;
import kanbao.feed.FeedEntry.Enclosure;
import kanbao.feed.FeedEntry.NamedLink;
import kanbao.logo.Logo;
import kanbao.logo.Logos;
import kanbao.script.Scripts;
import kanbao.site.FeedFormat;
import kanbao.site.Links;

/** Writes RSS 2.0, extended by elements of Atom, Dublin Core, Media RSS and Apple Podcasts. */
@Component
class RssWriter implements FeedWriter {

    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
    private static final Namespace MEDIA = Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");

    /** In pixels, by the specification. */
    private static final int MAX_IMAGE_WIDTH = 144;
    private static final int MAX_IMAGE_HEIGHT = 400;

    private final Scripts scripts;
    private final Links links;
    private final Logos logos;

    RssWriter(Scripts scripts, Links links, Logos logos) {
        this.logos = logos;
        this.scripts = scripts;
        this.links = links;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.RSS;
    }

    @Override
    public String write(Feed feed) {
        try {
            // WireFeedOutput.outputString would collapse white space, and with it the line breaks of code.
            var document = new WireFeedOutput().outputJDom(channel(feed));
            if (feed.podcast() != null) {
                document.getRootElement().addNamespaceDeclaration(PodcastElements.ITUNES);
            }
            return new XMLOutputter().outputString(document);
        } catch (FeedException e) {
            throw new IllegalStateException("the feed of " + feed.path() + " cannot be written as RSS", e);
        }
    }

    private Channel channel(Feed feed) {
        var channel = new Channel("rss_2.0");
        channel.setTitle(feed.title());
        channel.setLink(links.absolute(feed.path()));
        var podcast = feed.podcast();
        channel.setDescription(feed.subtitle());
        channel.setLanguage(
                podcast == null ? scripts.language().toLanguageTag() : PodcastElements.language(scripts.language()));
        logos.light().filter(Logo::isPng).ifPresent(logo -> channel.setImage(image(logo, feed)));
        channel.setLastBuildDate(Date.from(feed.updated()));
        var extensions = feed.pageLinks(format(), links)
                .entrySet()
                .stream()
                .map(page -> new Element("link", ATOM).setAttribute("rel", page.getKey())
                        .setAttribute("href", page.getValue())
                        .setAttribute("type", format().type()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (podcast != null) {
            extensions.addAll(PodcastElements.of(podcast));
        }
        channel.setForeignMarkup(extensions);
        channel.setItems(feed.entries().stream().map(entry -> item(entry, podcast != null)).toList());
        return channel;
    }

    /** The title and the link are those of the channel. */
    private Image image(Logo logo, Feed feed) {
        var picture = logo.picture();
        var fitting = (long) picture.width() * Math.min(picture.height(), MAX_IMAGE_HEIGHT) / picture.height();
        var width = Math.clamp(fitting, 1, MAX_IMAGE_WIDTH);
        var image = new Image();
        image.setUrl(links.absolute(links.picture(picture)));
        image.setTitle(feed.title());
        image.setLink(links.absolute(feed.path()));
        image.setWidth(width);
        image.setHeight(picture.heightAt(width));
        return image;
    }

    private static Item item(FeedEntry entry, boolean isEpisode) {
        var item = new Item();
        item.setGuid(guid(entry.id()));
        item.setTitle(entry.text().title());
        item.setLink(entry.address());
        item.setPubDate(Date.from(entry.published()));
        item.setCategories(entry.categories().stream().map(RssWriter::category).toList());
        if (!entry.text().summary().isEmpty()) {
            var description = new Description();
            description.setValue(entry.text().summary());
            item.setDescription(description);
        }
        if (!entry.text().html().isEmpty()) {
            var content = new Content();
            content.setValue(entry.text().html());
            item.setContent(content);
        }
        item.setModules(List.of(credits(entry)));
        addExtensions(item, entry, isEpisode);
        return item;
    }

    private static Guid guid(String id) {
        var guid = new Guid();
        guid.setValue(id);
        guid.setPermaLink(false);
        return guid;
    }

    private static Category category(NamedLink link) {
        var category = new Category();
        category.setValue(link.name());
        return category;
    }

    private static DCModuleImpl credits(FeedEntry entry) {
        var credits = new DCModuleImpl();
        credits.setCreators(entry.authors().stream().map(Creator::name).toList());
        credits.setContributors(entry.contributors());
        credits.setLanguage(entry.text().language());
        return credits;
    }

    private static void addExtensions(Item item, FeedEntry entry, boolean isEpisode) {
        var extensions = new ArrayList<Element>();
        extensions.add(new Element("updated", ATOM).setText(entry.updated().toString()));
        var files = Stream.concat(entry.media().stream(), Stream.ofNullable(entry.picture())).toList();
        files.forEach(file -> extensions.add(media(file)));
        files.stream().limit(1).filter(file -> !isEpisode || !entry.media().isEmpty()).forEach(file -> {
            var enclosure = new com.rometools.rome.feed.rss.Enclosure();
            enclosure.setUrl(file.address());
            enclosure.setType(file.type());
            enclosure.setLength(file.length());
            item.setEnclosures(List.of(enclosure));
        });
        if (isEpisode) {
            extensions.addAll(PodcastElements.ofEpisode(entry));
        }
        item.setForeignMarkup(extensions);
    }

    private static Element media(Enclosure file) {
        var media = new Element("content", MEDIA).setAttribute("url", file.address())
                .setAttribute("type", file.type())
                .setAttribute("medium", file.type().substring(0, file.type().indexOf('/')));
        if (file.size().width() > 0) {
            media.setAttribute("width", Integer.toString(file.size().width()))
                    .setAttribute("height", Integer.toString(file.size().height()));
        }
        if (!file.duration().isZero()) {
            media.setAttribute("duration", Long.toString(PodcastElements.seconds(file.duration())));
        }
        return file.length() > 0 ? media.setAttribute("fileSize", Long.toString(file.length())) : media;
    }

}
