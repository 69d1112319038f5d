package kanbao.seo;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.article.Article;
import kanbao.article.Correction;
import kanbao.article.Credit.Role;
import kanbao.article.Media;
import kanbao.article.SourceCredit;
import kanbao.article.Special;
import kanbao.article.Topic;
import kanbao.seo.StructuredData.Relations;
import kanbao.sharecard.ShareCardMetadata;
import kanbao.script.Scripts;
import kanbao.site.Links;

/** Creates schema.org nodes of type {@code NewsArticle}. */
record NewsArticleNodes(Scripts scripts, Links links, PublisherNodes publishers, PictureNodes pictures,
        AuthorNodes people) {

    SchemaNode article(Article article, Relations relations, long pageViews, List<ShareCardMetadata> cards) {
        var address = links.absolute(links.article(article.slug()));
        var node = SchemaNode.of("NewsArticle")
                .with("@id", address + "#article")
                .with("url", address)
                .with("mainEntityOfPage", address)
                .with("headline", article.title())
                .with("description", article.teaser())
                .with("datePublished", scripts.site().timestamp(article.published()))
                .with("dateModified", scripts.site().timestamp(article.modified(scripts.site().timeZone())));
        addDescription(node, article, cards);
        node.with("isPartOf", relations.specials().stream().map(this::special).toList());
        addCredits(node, article, relations);
        return node.with("interactionStatistic", pageViews(pageViews));
    }

    private void addDescription(SchemaNode node, Article article, List<ShareCardMetadata> cards) {
        var lead = article.body().leadPicture();
        Stream<SchemaNode> photo = lead == null ? Stream.empty() : Stream.of(pictures.picture(lead));
        node.with("image", Stream.concat(photo, cards.stream().map(this::card)).toList())
                .with("video", article.body().media().stream().filter(Media::isVideo)
                        .map(video -> media(video, article, cards)).toList())
                .with("audio", article.body().media().stream().filter(media -> !media.isVideo())
                        .map(audio -> media(audio, article, cards)).toList())
                .with("articleSection", article.section().name())
                .with("keywords", article.classification().topics().stream().map(Topic::name).toList())
                .with("inLanguage", article.headline().language())
                .with("wordCount", article.body().length().words())
                .with("isAccessibleForFree", true)
                .with("license", publishers.licence());
    }

    private void addCredits(SchemaNode node, Article article, Relations relations) {
        node.with("author", article.byline().authors().stream()
                .map(author -> people.author(author, relations.authors().get(author.slug()))).toList())
                .with("publisher", SchemaNode.reference(publishers.publisherId()))
                .with("translator", people(article, Role.TRANSLATOR))
                .with("editor", people(article, Role.EDITOR))
                .with("producer", people(article, Role.PRODUCER))
                .with("contributor",
                        Stream.of(Role.PHOTOGRAPHER, Role.ILLUSTRATOR, Role.PROOFREADER)
                                .flatMap(role -> people(article, role).stream()).toList())
                .with("isBasedOn", original(article))
                .with("digitalSourceType", sourceType(article))
                .with("citation", article.provenance().sources().stream().map(NewsArticleNodes::source).toList())
                .with("correction",
                        article.provenance().corrections().stream().map(NewsArticleNodes::correction).toList());
    }

    /** With what Google requires of videos: a name, a picture, the date and the address. */
    private SchemaNode media(Media media, Article article, List<ShareCardMetadata> cards) {
        var lead = article.body().leadPicture();
        var picture = Stream.of(Stream.ofNullable(media.poster()).map(links::src),
                Stream.ofNullable(lead).map(figure -> links.src(figure.picture())),
                cards.stream().map(ShareCardMetadata::path)).flatMap(Function.identity()).findFirst();
        return SchemaNode.of(media.isVideo() ? "VideoObject" : "AudioObject")
                .with("name", media.title().isEmpty() ? article.title() : media.title())
                .with("description", article.teaser())
                .with("thumbnailUrl", picture.map(links::absolute).orElse(null))
                .with("uploadDate", scripts.site().timestamp(article.published()))
                .with("contentUrl", links.absolute(links.attachment(media.file())))
                .with("encodingFormat", media.mediaType())
                .with("contentSize", Long.toString(media.file().length()))
                .with("duration", media.duration().isZero() ? null : media.duration().toString())
                .with("width", media.isVideo() ? media.width() : null)
                .with("height", media.isVideo() ? media.height() : null)
                .with("inLanguage", article.headline().language());
    }

    private SchemaNode card(ShareCardMetadata card) {
        return SchemaNode.of("ImageObject")
                .with("url", links.absolute(card.path()))
                .with("width", card.width())
                .with("height", card.height())
                .with("caption", card.alt());
    }

    private SchemaNode special(Special special) {
        var address = links.absolute(links.special(special.slug()));
        return SchemaNode.of("CollectionPage").with("@id", address).with("url", address).with("name", special.title());
    }

    private static List<SchemaNode> people(Article article, Role role) {
        return article.provenance().names(role).stream().map(name -> SchemaNode.of("Person").with("name", name))
                .toList();
    }

    private static @Nullable String original(Article article) {
        var original = article.provenance().original();
        return original == null ? null : original.toASCIIString();
    }

    private static @Nullable SchemaNode sourceType(Article article) {
        var ai = article.provenance().ai();
        return ai == null ? null : SchemaNode.reference(ai.kind().sourceType());
    }

    private static SchemaNode source(SourceCredit source) {
        return SchemaNode.of("CreativeWork")
                .with("name", source.name())
                .with("url", source.link() == null ? null : source.link().toASCIIString());
    }

    private static SchemaNode correction(Correction correction) {
        return SchemaNode.of("CorrectionComment")
                .with("text", correction.text())
                .with("datePublished", correction.date().toString());
    }

    private static SchemaNode pageViews(long pageViews) {
        return SchemaNode.of("InteractionCounter")
                .with("interactionType", SchemaNode.of("ReadAction"))
                .with("userInteractionCount", pageViews);
    }

}
