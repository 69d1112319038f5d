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
import kanbao.article.Slug;

/** What the stories of one edition say, in memory; made once and never changed. */
public final class SearchIndex {

    /** So many answers are kept, those that were last asked for: readers ask the same. In memory about 3 MB. */
    private static final int KEPT = 500;

    private final ByteBuffersDirectory memory;
    private final Map<Slug, Article> articles;
    private final StorySearcher matching;
    private final ConcurrentLruCache<SearchQuery, SearchResults> answers = new ConcurrentLruCache<>(KEPT, this::found);

    private SearchIndex(ByteBuffersDirectory memory, Map<Slug, Article> articles) throws IOException {
        this.memory = memory;
        this.articles = articles;
        var searcher = IndexFactory.searcher(memory);
        matching = new StorySearcher(searcher, IndexFactory.byDocument(articles.values(), searcher));
    }

    static SearchIndex of(List<Article> articles) throws IOException {
        return new SearchIndex(IndexFactory.of(articles.parallelStream(), new SearchDocuments(articles)),
                bySlug(articles));
    }

    /** The index of what comes after these stories; what has not changed is not indexed again. To be asked for once. */
    SearchIndex next(List<Article> articlesNow) throws IOException {
        var now = bySlug(articlesNow);
        var changed = now.values().stream().filter(article -> !article.equals(articles.get(article.slug()))).toList();
        var gone = new HashSet<>(articles.keySet());
        gone.removeAll(now.keySet());
        if (changed.size() + gone.size() > now.size() / 2) {
            return of(articlesNow);
        }
        IndexFactory.change(memory, gone, changed, new SearchDocuments(changed));
        return new SearchIndex(memory, now);
    }

    private static Map<Slug, Article> bySlug(Collection<Article> articles) {
        return articles.stream().collect(Collectors.toMap(Article::slug, Function.identity()));
    }

    /** The stories that match the question; none where it has no words. */
    public SearchResults search(SearchQuery question) {
        return answers.get(question);
    }

    private SearchResults found(SearchQuery question) {
        try {
            return matching.search(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The memory that it takes, in bytes. */
    public long bytes() {
        try {
            var sum = 0L;
            for (var file : memory.listAll()) {
                sum += memory.fileLength(file);
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
