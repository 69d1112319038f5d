package kanbao.mostread;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.mostread.MostReadList.Basis;
import kanbao.pageviews.PageViews;

/**
 * The hot list by reads that weigh less the older they are, as long as there are enough of them. The ranks, and
 * the lists of them, are worked out at most once in {@link #FRESH}, whoever asks.
 */
@Component
class MostReadByViews implements MostRead {

    /** How old ranks may be. */
    static final Duration FRESH = Duration.ofSeconds(30);
    /** With fewer weighed reads in all, ranks would be chance. */
    static final double FEW = 10;
    /** Counts that are older for want of a disk say nothing of now. */
    static final Duration STALE = Duration.ofMinutes(35);

    private final PageViews pageViews;
    private final Clock clock;
    private volatile @Nullable Ranking kept;

    MostReadByViews(PageViews pageViews, Clock clock) {
        this.pageViews = pageViews;
        this.clock = clock;
    }

    /** The articles that are read, the most read first, the weight of all their reads, and the lists that were asked for. */
    private record Ranking(Edition edition, Instant made, List<Article> read, double readers,
            Map<Asked, MostReadList> lists) {}

    private record Asked(int length, @Nullable Section section) {}

    @Override
    public MostReadList top(int length, Edition edition) {
        return isBroken()
                ? newest(length, edition.newest())
                : kept(new Asked(length, null), edition, edition.pinnedFirst());
    }

    @Override
    public MostReadList top(int length, Section section, Edition edition) {
        var listing = edition.section(section.slug());
        return isBroken()
                ? newest(length, listing.map(Listing::newest).orElse(List.of()))
                : kept(new Asked(length, section), edition, listing.map(Listing::pinnedFirst).orElse(List.of()));
    }

    private boolean isBroken() {
        return pageViews.outage().compareTo(STALE) > 0;
    }

    private static MostReadList newest(int length, List<Article> newest) {
        return new MostReadList(newest.stream().limit(length).toList(), Basis.NEWEST);
    }

    private MostReadList kept(Asked asked, Edition edition, List<Article> pinnedFirst) {
        var ranking = ranking(edition);
        return ranking.lists().computeIfAbsent(asked, _ -> list(asked, ranking, pinnedFirst));
    }

    private static MostReadList list(Asked asked, Ranking ranking, List<Article> pinnedFirst) {
        var length = asked.length();
        if (ranking.readers() < FEW) {
            return new MostReadList(pinnedFirst.stream().limit(length).toList(), Basis.TOO_FEW_VIEWS);
        }
        var section = asked.section();
        var read = ranking.read().stream().filter(article -> section == null || article.section().equals(section))
                .toList();
        var ranked = new LinkedHashSet<Article>();
        Stream.concat(read.stream(), pinnedFirst.stream()).limit((long) length * 2).forEach(ranked::add);
        return new MostReadList(ranked.stream().limit(length).toList(),
                read.size() < Math.min(length, ranked.size()) ? Basis.VIEWS_THEN_NEWEST : Basis.VIEWS);
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
        edition.newest().forEach(article -> warmth.put(article.slug(), pageViews.hotness(edition.allSlugs(article))));
        var read = edition.newest()
                .stream()
                .filter(article -> weight(article, warmth) > 0)
                .sorted(Comparator.<Article>comparingDouble(article -> -weight(article, warmth)).thenComparing(
                        Article.NEWEST_FIRST))
                .toList();
        var made = new Ranking(edition, clock.instant(), read,
                warmth.values().stream().mapToDouble(Double::doubleValue).sum(), new ConcurrentHashMap<>());
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
