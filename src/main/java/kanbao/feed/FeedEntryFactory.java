package kanbao.feed;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Author;
import kanbao.article.Figure;
import kanbao.article.Media;
import kanbao.article.PodcastCover;
import kanbao.edition.Edition;
import kanbao.feed.FeedEntry.Creator;
import kanbao.feed.FeedEntry.Enclosure;
import kanbao.feed.FeedEntry.NamedLink;
import kanbao.feed.FeedEntry.Size;
import kanbao.feed.FeedEntry.Text;
import kanbao.script.Scripts;
import kanbao.site.Links;
import kanbao.site.Site;
import kanbao.site.XmlCharacters;

/** Creates feed entries from articles. */
@Component
class FeedEntryFactory {

    private final Site site;
    private final Links links;
    private final EntryContent content;
    private final EntryIds ids;
    private final Scripts scripts;

    FeedEntryFactory(Site site, Links links, EntryContent content, Scripts scripts) {
        this.scripts = scripts;
        this.site = site;
        this.links = links;
        this.content = content;
        this.ids = new EntryIds(site);
    }

    FeedEntry entry(Article original, Edition edition) {
        var article = scripts.article(original);
        return new FeedEntry(ids.id(article, edition), links.absolute(links.article(article.slug())), text(article),
                authors(article, edition), contributors(article), categories(article), article.published(),
                article.modified(site.timeZone()), enclosure(article.body().leadPicture(), edition),
                article.body().media().stream().map(this::enclosure).toList());
    }

    private Text text(Article article) {
        var headline = article.headline();
        return new Text(XmlCharacters.clean(headline.title()), XmlCharacters.clean(headline.standfirst()),
                XmlCharacters.clean(content.html(article)), XmlCharacters.clean(headline.language()));
    }

    private List<Creator> authors(Article article, Edition edition) {
        return article.byline().authors().stream().map(author -> creator(author, edition)).toList();
    }

    private Creator creator(Author author, Edition edition) {
        var profile = edition.subjects().authors().get(author.slug());
        var photo = profile == null ? null : profile.introduction().picture();
        return new Creator(XmlCharacters.clean(author.name()), links.absolute(links.author(author)),
                photo == null ? null : links.absolute(links.src(photo.picture())));
    }

    private static List<String> contributors(Article article) {
        return article.provenance()
                .credits()
                .stream()
                .flatMap(credit -> credit.names().stream())
                .map(XmlCharacters::clean)
                .distinct()
                .toList();
    }

    private List<NamedLink> categories(Article article) {
        var section = link(article.section().name(), links.section(article.section()));
        var topics = article.classification().topics().stream().map(topic -> link(topic.name(), links.topic(topic)));
        return Stream.concat(Stream.of(section), topics).toList();
    }

    private NamedLink link(String name, String path) {
        return new NamedLink(XmlCharacters.clean(name), links.absolute(path));
    }

    private Enclosure enclosure(Media media) {
        return new Enclosure(links.absolute(links.attachment(media.file())), media.mediaType(), media.file().length(),
                new Size(media.width(), media.height()), media.duration(),
                media.poster() == null || !PodcastCover.isAccepted(media.poster())
                        ? ""
                        : links.absolute(links.picture(media.poster())));
    }

    private @Nullable Enclosure enclosure(@Nullable Figure lead, Edition edition) {
        if (lead == null) {
            return null;
        }
        var picture = lead.picture();
        return edition.picture(picture.fingerprint())
                .map(file -> new Enclosure(links.absolute(links.src(picture)), picture.shownMediaType(),
                        picture.variantWidths().isEmpty() && file.isAsItCame() ? file.length() : 0,
                        new Size(picture.shownWidth(), picture.shownHeight()), Duration.ZERO, ""))
                .orElse(null);
    }

}
