package kanbao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.util.ConcurrentLruCache;

import kanbao.article.Article;

/** What the stories of one edition say, in memory; made once and never changed. */
public final class StoryIndex {

    /** So many answers are kept, those that were last asked for: readers ask the same. In memory about 3 MB. */
    private static final int KEPT = 500;

    private final ByteBuffersDirectory memory;
    private final Matching matching;
    private final ConcurrentLruCache<Question, Answer> answers = new ConcurrentLruCache<>(KEPT, this::found);

    private StoryIndex(ByteBuffersDirectory memory, List<Article> articles) throws IOException {
        this.memory = memory;
        var searcher = Indexing.searcher(memory);
        matching = new Matching(searcher, Indexing.inOrder(articles, searcher));
    }

    static StoryIndex of(List<Article> articles) throws IOException {
        return new StoryIndex(Indexing.of(articles, new StoryDocuments(articles)), articles);
    }

    /** The stories that match the question; none where it has no words. */
    public Answer answer(Question question) {
        return answers.get(question);
    }

    private Answer found(Question question) {
        try {
            return matching.to(question);
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
