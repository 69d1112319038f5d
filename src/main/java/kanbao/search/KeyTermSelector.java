package kanbao.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** Chooses the most telling words of all stories. */
final class KeyTermSelector {

    /** More words of a story make no better links, only slower ones. */
    private static final int MOST = 40;
    /** What more than half of all stories say tells nothing. */
    private static final double COMMON = 0.5;

    private final int stories;
    private final List<PriorityQueue<KeyTerm>> chosen;

    private KeyTermSelector(int stories) {
        this.stories = stories;
        chosen = IntStream.range(0, stories).mapToObj(_ -> new PriorityQueue<KeyTerm>()).toList();
    }

    /** The words of each document, the most telling first. */
    static List<List<KeyTerm>> of(IndexReader index) throws IOException {
        var telling = new KeyTermSelector(index.maxDoc());
        for (var leaf : index.leaves()) {
            telling.addAll(leaf.reader());
        }
        return telling.chosen.stream().map(words -> words.stream().sorted(Comparator.reverseOrder()).toList()).toList();
    }

    private void addAll(LeafReader leaf) throws IOException {
        var terms = leaf.terms(IndexFields.WORDS);
        if (terms == null) {
            return;
        }
        var words = terms.iterator();
        while (words.next() != null) {
            if (words.docFreq() >= 2 && words.docFreq() <= Math.max(2, stories * COMMON)) {
                add(words);
            }
        }
    }

    private void add(TermsEnum term) throws IOException {
        var word = term.term().utf8ToString();
        var rarity = rarity(term.docFreq());
        var postings = term.postings(null, PostingsEnum.FREQS);
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            var said = postings.freq() / (postings.freq() + Bm25Weights.SATURATION);
            var words = chosen.get(postings.docID());
            words.add(new KeyTerm(word, said, said * rarity));
            if (words.size() > MOST) {
                words.remove();
            }
        }
    }

    /** As BM25 has it. */
    private float rarity(int having) {
        return (float) Math.log(1 + (stories - having + 0.5) / (having + 0.5));
    }

}
