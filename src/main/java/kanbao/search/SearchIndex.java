package kanbao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.util.ConcurrentLruCache;

import kanbao.article.Article;
import kanbao.article.ArticleAddress;

/** The search index of one edition, in memory. It is immutable. */
public final class SearchIndex {

    /** The number of cached results, about 3 MB; readers often repeat the same searches. */
    private static final int CACHE_SIZE = 500;

    private final ByteBuffersDirectory directory;
    private final CharacterPairs pairs;
    private final Map<ArticleAddress, Article> articles;
    private final StorySearcher searcher;
    private final ConcurrentLruCache<SearchQuery, SearchResults> cache = new ConcurrentLruCache<>(CACHE_SIZE,
            this::uncached);

    private SearchIndex(ByteBuffersDirectory directory, CharacterPairs pairs, Map<ArticleAddress, Article> articles)
            throws IOException {
        this.directory = directory;
        this.pairs = pairs;
        this.articles = articles;
        var lucene = IndexFactory.searcher(directory);
        searcher = new StorySearcher(lucene, IndexFactory.byDocument(articles.values(), lucene), pairs);
    }

    static SearchIndex of(List<Article> articles) throws IOException {
        var pairs = new CharacterPairs(articles.stream().mapToLong(article -> article.body().text().length()).sum());
        return new SearchIndex(IndexFactory.of(articles.parallelStream(), new SearchDocuments(articles, pairs)), pairs,
                byAddress(articles));
    }

    /** The index of the next edition; unchanged stories are not indexed again. May be called only once. */
    SearchIndex next(List<Article> newArticles) throws IOException {
        var now = byAddress(newArticles);
        var changed = now.values().stream().filter(article -> !article.equals(articles.get(article.address())))
                .toList();
        var removed = new HashSet<>(articles.keySet());
        removed.removeAll(now.keySet());
        if (changed.size() + removed.size() > now.size() / 2 || pairs.isCrowded()) {
            return of(newArticles);
        }
        IndexFactory.update(directory, removed, changed, new SearchDocuments(changed, pairs));
        return new SearchIndex(directory, pairs, now);
    }

    private static Map<ArticleAddress, Article> byAddress(Collection<Article> articles) {
        return articles.stream().collect(Collectors.toMap(Article::address, Function.identity()));
    }

    /** Searches for stories; a query without words has no results. */
    public SearchResults search(SearchQuery query) {
        return cache.get(query);
    }

    private SearchResults uncached(SearchQuery query) {
        try {
            return searcher.search(query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The size in memory, in bytes. */
    public long bytes() {
        try {
            var sum = (long) pairs.bytes();
            for (var file : directory.listAll()) {
                sum += directory.fileLength(file);
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
