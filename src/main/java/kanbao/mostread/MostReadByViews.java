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
 * Ranks articles by hotness if there are enough page views. Rankings, and the lists of each ranking, are cached for
 * {@link #MAX_AGE}.
 */
@Component
class MostReadByViews implements MostRead {

    static final Duration MAX_AGE = Duration.ofSeconds(30);
    /** Below this total hotness, ranks would be random. */
    static final double MIN_HOTNESS = 10;
    /** If page views have not been stored for this long, the counts are out of date. */
    static final Duration MAX_OUTAGE = Duration.ofMinutes(35);

    private final PageViews pageViews;
    private final Clock clock;
    private volatile @Nullable Ranking cached;

    MostReadByViews(PageViews pageViews, Clock clock) {
        this.pageViews = pageViews;
        this.clock = clock;
    }

    /** A ranking of one edition: the articles with page views, hottest first, and the lists computed so far. */
    private record Ranking(Edition edition, Instant time, List<Article> viewed, double totalHotness,
            Map<ListKey, MostReadList> lists) {}

    private record ListKey(int length, @Nullable Section section) {}

    @Override
    public MostReadList top(int length, Edition edition) {
        return isOutdated()
                ? newest(length, edition.newest())
                : cachedList(new ListKey(length, null), edition, edition.pinnedFirst());
    }

    @Override
    public MostReadList top(int length, Section section, Edition edition) {
        var listing = edition.section(section.slug());
        return isOutdated()
                ? newest(length, listing.map(Listing::newest).orElse(List.of()))
                : cachedList(new ListKey(length, section), edition,
                        listing.map(Listing::pinnedFirst).orElse(List.of()));
    }

    private boolean isOutdated() {
        return pageViews.outage().compareTo(MAX_OUTAGE) > 0;
    }

    private static MostReadList newest(int length, List<Article> newest) {
        return new MostReadList(newest.stream().limit(length).toList(), Basis.NEWEST);
    }

    private MostReadList cachedList(ListKey key, Edition edition, List<Article> pinnedFirst) {
        var ranking = ranking(edition);
        return ranking.lists().computeIfAbsent(key, _ -> list(key, ranking, pinnedFirst));
    }

    private static MostReadList list(ListKey key, Ranking ranking, List<Article> pinnedFirst) {
        var length = key.length();
        if (ranking.totalHotness() < MIN_HOTNESS) {
            return new MostReadList(pinnedFirst.stream().limit(length).toList(), Basis.TOO_FEW_VIEWS);
        }
        var section = key.section();
        var viewed = ranking.viewed().stream().filter(article -> section == null || article.section().equals(section))
                .toList();
        var ranked = new LinkedHashSet<Article>();
        Stream.concat(viewed.stream(), pinnedFirst.stream()).limit((long) length * 2).forEach(ranked::add);
        return new MostReadList(ranked.stream().limit(length).toList(),
                viewed.size() < Math.min(length, ranked.size()) ? Basis.VIEWS_THEN_NEWEST : Basis.VIEWS);
    }

    private Ranking ranking(Edition edition) {
        var ranking = cached;
        return ranking != null && isFresh(ranking, edition) ? ranking : rank(edition);
    }

    private synchronized Ranking rank(Edition edition) {
        var ranking = cached;
        if (ranking != null && isFresh(ranking, edition)) {
            return ranking;
        }
        var hotness = new HashMap<Slug, Double>();
        edition.newest().forEach(article -> hotness.put(article.slug(), pageViews.hotness(edition.allSlugs(article))));
        var viewed = edition.newest()
                .stream()
                .filter(article -> hotness(article, hotness) > 0)
                .sorted(Comparator.<Article>comparingDouble(article -> -hotness(article, hotness)).thenComparing(
                        Article.NEWEST_FIRST))
                .toList();
        ranking = new Ranking(edition, clock.instant(), viewed,
                hotness.values().stream().mapToDouble(Double::doubleValue).sum(), new ConcurrentHashMap<>());
        cached = ranking;
        return ranking;
    }

    private boolean isFresh(Ranking ranking, Edition edition) {
        var age = Duration.between(ranking.time(), clock.instant());
        return ranking.edition() == edition && !age.isNegative() && age.compareTo(MAX_AGE) < 0;
    }

    private static double hotness(Article article, Map<Slug, Double> hotness) {
        return hotness.getOrDefault(article.slug(), 0.0);
    }

}
