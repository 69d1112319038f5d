package kanbao.mostread;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.mostread.HotList.Basis;
import kanbao.readership.Readership;

/**
 * The hot list by reads that weigh less the older they are, as long as there are enough of them. The ranks are worked out
 * at most once in {@link #FRESH}, whoever asks.
 */
@Component
class RankedByReads implements MostRead {

    /** How old ranks may be. */
    static final Duration FRESH = Duration.ofSeconds(30);
    /** With fewer weighed reads in all, ranks would be chance. */
    static final double FEW = 10;
    /** Counts that are older for want of a disk say nothing of now. */
    static final Duration STALE = Duration.ofMinutes(35);

    private final Readership readership;
    private final Clock clock;
    private volatile @Nullable Ranking kept;

    RankedByReads(Readership readership, Clock clock) {
        this.readership = readership;
        this.clock = clock;
    }

    /** The articles that are read, the most read first, and the weight of all their reads. */
    private record Ranking(Edition edition, Instant made, List<Article> read, double readers) {}

    @Override
    public HotList top(int length, Edition edition) {
        return list(length, ranking(edition).read(), edition.newest(), edition.pinnedFirst(), edition);
    }

    @Override
    public HotList top(int length, Section section, Edition edition) {
        var read = ranking(edition).read().stream().filter(article -> article.section().equals(section)).toList();
        var listing = edition.section(section.slug());
        return list(length, read, listing.map(Listing::newest).orElse(List.of()),
                listing.map(Listing::pinnedFirst).orElse(List.of()), edition);
    }

    private HotList list(int length, List<Article> read, List<Article> newest, List<Article> pinnedFirst,
            Edition edition) {
        if (readership.broken().compareTo(STALE) > 0) {
            return new HotList(newest.stream().limit(length).toList(), Basis.NEWEST);
        }
        if (ranking(edition).readers() < FEW) {
            return new HotList(pinnedFirst.stream().limit(length).toList(), Basis.YOUNG);
        }
        var ranked = new LinkedHashSet<Article>();
        Stream.concat(read.stream(), pinnedFirst.stream()).limit((long) length * 2).forEach(ranked::add);
        return new HotList(ranked.stream().limit(length).toList(),
                read.size() < Math.min(length, ranked.size()) ? Basis.FILLED : Basis.READ);
    }

    private Ranking ranking(Edition edition) {
        var ranking = kept;
        return ranking != null && isFresh(ranking, edition) ? ranking : rank(edition);
    }

    private synchronized Ranking rank(Edition edition) {
        var ranking = kept;
        if (ranking != null && isFresh(ranking, edition)) {
            return ranking;
        }
        var warmth = new HashMap<Slug, Double>();
        edition.newest().forEach(article -> warmth.put(article.slug(), readership.warmth(edition.names(article))));
        var read = edition.newest()
                .stream()
                .filter(article -> weight(article, warmth) > 0)
                .sorted(Comparator.<Article>comparingDouble(article -> -weight(article, warmth)).thenComparing(
                        Article.NEWEST_FIRST))
                .toList();
        var made = new Ranking(edition, clock.instant(), read,
                warmth.values().stream().mapToDouble(Double::doubleValue).sum());
        kept = made;
        return made;
    }

    private boolean isFresh(Ranking ranking, Edition edition) {
        var age = Duration.between(ranking.made(), clock.instant());
        return ranking.edition() == edition && !age.isNegative() && age.compareTo(FRESH) < 0;
    }

    private static double weight(Article article, Map<Slug, Double> warmth) {
        return warmth.getOrDefault(article.slug(), 0.0);
    }

}
