package kanbao.sharecard;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Special;
import kanbao.diskcache.DiskCache;
import kanbao.logo.Logo;
import kanbao.logo.Logos;
import kanbao.messages.MessageBundle;
import kanbao.script.Scripts;
import kanbao.site.Links;
import kanbao.site.PageScript;
import kanbao.site.Settings;
import kanbao.site.Site;

/**
 * Renders the share cards of articles and of the site, and caches them on disk. It renders one card at a time to limit memory
 * and processor time. Without a suitable font there are no cards, and a warning is logged.
 */
@Component
public class ShareCardStore {

    private static final Logger LOG = LoggerFactory.getLogger(ShareCardStore.class);
    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");

    /** In bytes, for all cards. */
    private static final long MAX_DISK_SPACE = 96L << 20;
    /** Of the 32 request threads of the default configuration. */
    private static final int MAX_WAITING = 8;
    private static final Duration MAX_WAIT = Duration.ofSeconds(2);

    private final Site site;
    private final Links links;
    private final Scripts scripts;
    private final DiskCache cache;
    private final @Nullable Logo logo;
    private volatile @Nullable CardFont font;
    private volatile @Nullable CardFont otherFont;

    ShareCardStore(Settings settings, Links links, Logos logos, Scripts scripts) {
        this.scripts = scripts;
        this.site = settings.site();
        this.links = links;
        logo = logos.light().filter(Logo::isPng).orElse(null);
        cache = new DiskCache(settings.data().resolve("cards"), MAX_DISK_SPACE, MAX_WAITING, MAX_WAIT);
        font = CardFont.find(settings.fonts().stream().map(Path::of).toList(), site).orElse(null);
        otherFont = font == null || !scripts.areTwo() ? null : font.in(site.otherLanguage());
        if (font == null) {
            LOG.warn(LOG_MESSAGES.get("sharecard.no-font", settings.fonts(), site.name()));
        }
    }

    /** Returns the cards of the article, the wide one first; none if there is no font. */
    public List<ShareCardMetadata> forArticle(Article article) {
        return metadata(text(article), name -> links.shareCard(article.slug(), name));
    }

    /** Returns the cards of a special, as for an article. */
    public List<ShareCardMetadata> forSpecial(Special special) {
        return metadata(text(special), name -> links.specialCard(special.slug(), name));
    }

    /** Returns the cards of the site, for pages that are not articles. */
    public List<ShareCardMetadata> forSite() {
        return metadata(text(), links::shareCard);
    }

    /** Returns the card of the article with this name; none if its content has changed since. */
    public Optional<ShareCard> find(Article article, String name) {
        return cards(text(article)).filter(card -> card.name().equals(name)).findFirst();
    }

    /** Returns the card of the special with this name; none if its content has changed since. */
    public Optional<ShareCard> find(Special special, String name) {
        return cards(text(special)).filter(card -> card.name().equals(name)).findFirst();
    }

    /** Returns the card of the site with this name. */
    public Optional<ShareCard> find(String name) {
        return cards(text()).filter(card -> card.name().equals(name)).findFirst();
    }

    /** Returns the card as a PNG; none if too many other cards are being rendered. */
    public Optional<Resource> png(ShareCard card) {
        return cache.findOrCreate(card.fileName(), () -> render(card));
    }

    private CardText text(Article article) {
        return new CardText(scripts.site().name(), article.section().name(), article.title(),
                date(article.published()));
    }

    private CardText text(Special special) {
        var labels = MessageBundle.named("labels", scripts.language());
        return new CardText(scripts.site().name(),
                special.isSeries() ? labels.get("special.series") : labels.get("special.special"),
                special.title(), "");
    }

    private CardText text() {
        return new CardText(scripts.site().name(), "", scripts.site().tagline(), "");
    }

    private String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(scripts.language())
                .format(instant.atZone(site.timeZone()));
    }

    private List<ShareCardMetadata> metadata(CardText text, Function<String, String> path) {
        var alt = text.headline() + " · " + text.masthead();
        return cards(text)
                .map(card -> new ShareCardMetadata(path.apply(card.name()), card.shape().width(), card.shape().height(),
                        alt))
                .toList();
    }

    private Stream<ShareCard> cards(CardText text) {
        var loaded = font;
        if (loaded == null) {
            return Stream.empty();
        }
        var isOther = PageScript.isOther();
        var fontName = isOther ? loaded.name() + "\0" + scripts.language().toLanguageTag() : loaded.name();
        var fingerprint = text.fingerprint(logo == null ? fontName : fontName + "\0" + logo.picture().fingerprint());
        return Stream.of(CardShape.values())
                .map(shape -> new ShareCard(fingerprint + "-" + shape.lowerName(), text, shape, isOther));
    }

    private Optional<byte[]> render(ShareCard card) {
        var loaded = card.otherScript() ? otherFont : font;
        if (loaded == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(CardRenderer.png(card, loaded, logo));
        } catch (IOException e) {
            LOG.warn(LOG_MESSAGES.get("sharecard.failed", e));
            return Optional.empty();
        } catch (UnusableFontException e) {
            font = null;
            otherFont = null;
            LOG.warn(LOG_MESSAGES.get("sharecard.unusable-font", loaded.name(), e));
            return Optional.empty();
        }
    }

}
