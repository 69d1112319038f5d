package kanbao.sharecard;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.diskcache.DiskCache;
import kanbao.site.Links;
import kanbao.site.Settings;
import kanbao.site.Site;

/**
 * The cards of the stories and of the paper itself. Without a font for them there are none, which is said once. One is drawn at a
 * time, so that memory stays bounded and pages have the processor.
 */
@Component
public class ShareCardStore {

    private static final Logger LOG = LoggerFactory.getLogger(ShareCardStore.class);

    /** In bytes, of all together. */
    private static final long LARGEST_ON_DISK = 96L << 20;
    /** Of the 32 threads that the application has by default. */
    private static final int MOST_WAITING = 8;
    /** In seconds. */
    private static final long LONGEST_WAIT = 2;

    private final Site site;
    private final Links links;
    private final DiskCache shelf;
    private final ReentrantLock drawing = new ReentrantLock();
    private final DateTimeFormatter day;
    private volatile @Nullable CardFont typeface;

    ShareCardStore(Settings settings, Links links) {
        this.site = settings.site();
        this.links = links;
        shelf = new DiskCache("Share cards", settings.data().resolve("cards"), LARGEST_ON_DISK);
        day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(site.language());
        typeface = CardFont.find(settings.fonts().stream().map(Path::of).toList(), site).orElse(null);
        if (typeface == null) {
            LOG.warn(
                    "No font in {} has the characters of {}: stories are shared with their picture or the paper’s mark."
                            + " kanbao.fonts names where to look for one",
                    settings.fonts(), site.name());
        }
    }

    /** The cards of the story, the wide one first; none where there is no font. */
    public List<ShareCardMetadata> forArticle(Article article) {
        return pictures(words(article), name -> links.card(article.slug(), name));
    }

    /** The cards of the paper itself, for pages that are no stories. */
    public List<ShareCardMetadata> forSite() {
        return pictures(words(), links::card);
    }

    /** The card of the story at this name; none if it shows something else by now. */
    public Optional<ShareCard> find(Article article, String name) {
        return cards(words(article)).filter(card -> card.name().equals(name)).findFirst();
    }

    /** The card of the paper itself at this name. */
    public Optional<ShareCard> find(String name) {
        return cards(words()).filter(card -> card.name().equals(name)).findFirst();
    }

    /** The bytes of the card; none if others are waited for too long. */
    public Optional<Resource> png(ShareCard card) {
        return kept(card).or(() -> drawn(card));
    }

    private CardText words(Article article) {
        return new CardText(site.name(), article.section().name(), article.title(), day(article.published()));
    }

    private CardText words() {
        return new CardText(site.name(), "", site.tagline(), "");
    }

    private String day(Instant instant) {
        return day.format(instant.atZone(site.timeZone()));
    }

    private List<ShareCardMetadata> pictures(CardText words, Function<String, String> path) {
        var alt = words.headline() + " · " + words.masthead();
        return cards(words)
                .map(card -> new ShareCardMetadata(path.apply(card.name()), card.shape().width(), card.shape().height(),
                        alt))
                .toList();
    }

    private Stream<ShareCard> cards(CardText words) {
        var font = typeface;
        if (font == null) {
            return Stream.empty();
        }
        var fingerprint = words.fingerprint(font.name());
        return Stream.of(CardShape.values())
                .map(shape -> new ShareCard(fingerprint + "-" + shape.lowerName(), words, shape));
    }

    private Optional<Resource> kept(ShareCard card) {
        return shelf.find(card.fileName()).map(FileSystemResource::new);
    }

    private Optional<Resource> drawn(ShareCard card) {
        if (!isMyTurn()) {
            return Optional.empty();
        }
        try {
            return kept(card).or(() -> draw(card));
        } finally {
            drawing.unlock();
        }
    }

    private boolean isMyTurn() {
        try {
            return drawing.getQueueLength() < MOST_WAITING && drawing.tryLock(LONGEST_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Resource> draw(ShareCard card) {
        var font = typeface;
        if (font == null) {
            return Optional.empty();
        }
        try {
            var bytes = CardRenderer.png(card, font);
            return shelf.put(card.fileName(), bytes)
                    .<Resource>map(FileSystemResource::new)
                    .or(() -> Optional.of(new ByteArrayResource(bytes)));
        } catch (IOException e) {
            LOG.warn("A share card could not be drawn ({}): the next that is asked for is tried again", e.toString());
            return Optional.empty();
        } catch (UnusableFontException e) {
            typeface = null;
            LOG.warn(
                    "No share cards can be drawn with {} ({}): stories are shared with their picture or the paper’s mark",
                    font.name(), e.toString());
            return Optional.empty();
        }
    }

}
