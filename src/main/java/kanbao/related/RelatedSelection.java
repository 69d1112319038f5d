package kanbao.related;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.edition.Edition;
import kanbao.related.CandidateLists.Candidate;

/** Selects the related articles of one article. */
final class RelatedSelection {

    static final int MAX_LINKS = 6;

    /** After this many of one series, the score of further ones is reduced a little. */
    private static final int MAX_OF_A_SERIES = 2;
    private static final double CROWDED_FACTOR = 0.95;

    /** Prefixes of headlines in a series: “周刊第 12 期”, “周刊：…”, “周刊——…”. */
    private static final Pattern SERIES = Pattern.compile("^(.{2,}?)\\s*(?:第\\s*[0-9一二三四五六七八九十百]|[：:|｜（(]|——)");

    private final Article article;
    private final Edition edition;
    private final BiPredicate<Article, Article> areCopies;
    private final Map<Slug, Set<String>> series = new HashMap<>();
    private final List<RelatedArticle> links = new ArrayList<>();

    RelatedSelection(Article article, Edition edition, BiPredicate<Article, Article> areCopies) {
        this.article = article;
        this.edition = edition;
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

    /** Adds the best of the similar stories, with the reason that the function gives. */
    void addSimilar(List<Candidate> similar, Function<Article, RelatedArticle> link) {
        var remaining = new ArrayList<>(similar);
        while (!isFull() && !remaining.isEmpty()) {
            var best = remaining.getFirst();
            for (var candidate : remaining) {
                best = score(candidate) > score(best) ? candidate : best;
            }
            remaining.remove(best);
            if (isNew(best.article())) {
                links.add(link.apply(best.article()));
            }
        }
    }

    private boolean isNew(Article candidate) {
        return !areCopies.test(candidate, article)
                && links.stream().noneMatch(link -> areCopies.test(candidate, link.article()));
    }

    private double score(Candidate candidate) {
        return candidate.score() > 0 && isCrowded(candidate.article())
                ? candidate.score() * CROWDED_FACTOR
                : candidate.score();
    }

    private boolean isCrowded(Article candidate) {
        if (links.size() < MAX_OF_A_SERIES) {
            return false;
        }
        var names = seriesOf(candidate);
        return !names.isEmpty() && links.stream()
                .filter(link -> !Collections.disjoint(seriesOf(link.article()), names))
                .count() >= MAX_OF_A_SERIES;
    }

    private Set<String> seriesOf(Article candidate) {
        return series.computeIfAbsent(candidate.slug(), _ -> series(candidate));
    }

    /** The specials and series that the article belongs to, and the beginning of its headline if it looks like that of a series. */
    private Set<String> series(Article candidate) {
        var names = new HashSet<String>();
        edition.specialsOf(candidate).forEach(part -> names.add("/" + part.special().slug()));
        var name = SERIES.matcher(candidate.title());
        if (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

}
