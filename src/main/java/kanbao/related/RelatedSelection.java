package kanbao.related;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import kanbao.article.Article;
import kanbao.search.SimilarStory;
import kanbao.search.SimilarStoryFinder;

/** The links of one article while they are chosen. */
final class RelatedSelection {

    static final int LINKS = 6;
    /** As many as are looked at to find the best: copies, and stories of a series, may take the first places. */
    private static final int CANDIDATES = 40;

    /** Of two stories that are equally alike, one from after the article is worth this much more than an ancient one. */
    private static final double RECENCY = 0.2;
    /** A story from before the article loses half of that with every year. */
    private static final Duration HALF_LIFE = Duration.ofDays(365);
    /** So many of one author or series are enough, unless all others are worth much less. */
    private static final int ENOUGH = 2;
    private static final double CROWDED = 0.75;

    /** How headlines of a series begin: “周刊第 12 期”, “周刊：…”, “周刊——…”. */
    private static final Pattern SERIES = Pattern.compile("^(.{2,}?)\\s*(?:第\\s*[0-9一二三四五六七八九十百]|[：:|｜（(]|——)");

    private final Article article;
    private final BiPredicate<Article, Article> areCopies;
    private final List<RelatedArticle> links = new ArrayList<>();

    RelatedSelection(Article article, BiPredicate<Article, Article> areCopies) {
        this.article = article;
        this.areCopies = areCopies;
    }

    boolean isFull() {
        return links.size() >= LINKS;
    }

    List<RelatedArticle> links() {
        return List.copyOf(links);
    }

    /** Adds a link unless it is there, in whatever form, or is the article in another. */
    void add(RelatedArticle link) {
        if (!isFull() && isNew(link.article())) {
            links.add(link);
        }
    }

    /** Adds what the editor picked, be it a copy. */
    void addPick(RelatedArticle link) {
        if (!isFull() && !link.article().equals(article) && links.stream().noneMatch(
                other -> other.article().equals(link.article()))) {
            links.add(link);
        }
    }

    /** Adds the best of the stories that are like the article. */
    void addSimilar(SimilarStoryFinder similar) {
        var left = new ArrayList<>(similar.to(article, CANDIDATES));
        while (!isFull() && !left.isEmpty()) {
            var best = left.stream().max(Comparator.comparingDouble(this::worth)).orElseThrow();
            left.remove(best);
            add(RelatedArticle.sharing(similar.sharedWords(best.article(), article), best.article(), article));
        }
    }

    private boolean isNew(Article candidate) {
        return !areCopies.test(candidate, article)
                && links.stream().noneMatch(link -> areCopies.test(candidate, link.article()));
    }

    private double worth(SimilarStory candidate) {
        return candidate.likeness() * (1 - RECENCY + RECENCY * freshness(candidate.article()))
                * (isCrowded(candidate.article()) ? CROWDED : 1);
    }

    /** From 1 for a story that came after the article down to 0 for one from long before. */
    private double freshness(Article candidate) {
        var age = Duration.between(candidate.published(), article.published());
        return age.isNegative() ? 1 : Math.pow(0.5, (double) age.toSeconds() / HALF_LIFE.toSeconds());
    }

    private boolean isCrowded(Article candidate) {
        return links.stream().filter(link -> areOfAKind(link.article(), candidate)).count() >= ENOUGH;
    }

    private static boolean areOfAKind(Article one, Article other) {
        return one.byline().equals(other.byline())
                || series(one).filter(name -> series(other).filter(name::equals).isPresent()).isPresent();
    }

    private static Optional<String> series(Article article) {
        return Optional.of(SERIES.matcher(article.title())).filter(Matcher::find).map(name -> name.group(1));
    }

}
