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

/** Selects the related articles of one article. */
final class RelatedSelection {

    static final int MAX_LINKS = 6;
    /** How many similar stories are considered. The first ones may be copies, or parts of a series. */
    private static final int CANDIDATES = 40;

    /** The share of the score that depends on recency. */
    private static final double RECENCY_WEIGHT = 0.2;
    /** The recency of stories before the article halves with each year. */
    private static final Duration HALF_LIFE = Duration.ofDays(365);
    /** After this many of one author or series, the score of further ones is reduced. */
    private static final int MAX_OF_A_KIND = 2;
    private static final double CROWDED_FACTOR = 0.75;

    /** Prefixes of headlines in a series: “周刊第 12 期”, “周刊：…”, “周刊——…”. */
    private static final Pattern SERIES = Pattern.compile("^(.{2,}?)\\s*(?:第\\s*[0-9一二三四五六七八九十百]|[：:|｜（(]|——)");

    private final Article article;
    private final BiPredicate<Article, Article> areCopies;
    private final List<RelatedArticle> links = new ArrayList<>();

    RelatedSelection(Article article, BiPredicate<Article, Article> areCopies) {
        this.article = article;
        this.areCopies = areCopies;
    }

    boolean isFull() {
        return links.size() >= MAX_LINKS;
    }

    List<RelatedArticle> links() {
        return List.copyOf(links);
    }

    /** Adds the link unless it duplicates another or the article itself. */
    void add(RelatedArticle link) {
        if (!isFull() && isNew(link.article())) {
            links.add(link);
        }
    }

    /** Adds an editor’s pick, even if it is a copy. */
    void addPick(RelatedArticle link) {
        if (!isFull() && !link.article().equals(article) && links.stream().noneMatch(
                other -> other.article().equals(link.article()))) {
            links.add(link);
        }
    }

    /** Adds the best of the similar stories. */
    void addSimilar(SimilarStoryFinder similar) {
        var remaining = new ArrayList<>(similar.similarTo(article, CANDIDATES));
        while (!isFull() && !remaining.isEmpty()) {
            var best = remaining.stream().max(Comparator.comparingDouble(this::score)).orElseThrow();
            remaining.remove(best);
            add(RelatedArticle.sharing(similar.sharedWords(best.article(), article), best.article(), article));
        }
    }

    private boolean isNew(Article candidate) {
        return !areCopies.test(candidate, article)
                && links.stream().noneMatch(link -> areCopies.test(candidate, link.article()));
    }

    private double score(SimilarStory candidate) {
        return candidate.similarity() * (1 - RECENCY_WEIGHT + RECENCY_WEIGHT * recency(candidate.article()))
                * (isCrowded(candidate.article()) ? CROWDED_FACTOR : 1);
    }

    /** 1 for stories after the article, falling to 0 for old ones. */
    private double recency(Article candidate) {
        var age = Duration.between(candidate.published(), article.published());
        return age.isNegative() ? 1 : Math.pow(0.5, (double) age.toSeconds() / HALF_LIFE.toSeconds());
    }

    private boolean isCrowded(Article candidate) {
        return links.stream().filter(link -> areOfAKind(link.article(), candidate)).count() >= MAX_OF_A_KIND;
    }

    private static boolean areOfAKind(Article one, Article other) {
        return one.byline().equals(other.byline())
                || series(one).filter(name -> series(other).filter(name::equals).isPresent()).isPresent();
    }

    private static Optional<String> series(Article article) {
        return Optional.of(SERIES.matcher(article.title())).filter(Matcher::find).map(name -> name.group(1));
    }

}
