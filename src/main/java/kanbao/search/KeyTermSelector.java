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

/** Selects the key terms of all stories. */
final class KeyTermSelector {

    /** More terms make links slower, but not better. */
    private static final int MAX_TERMS = 40;
    /** Words in more than half of the stories are ignored. */
    private static final double MAX_SHARE = 0.5;

    private final int stories;
    private final List<PriorityQueue<KeyTerm>> selected;

    private KeyTermSelector(int stories) {
        this.stories = stories;
        selected = IntStream.range(0, stories).mapToObj(_ -> new PriorityQueue<KeyTerm>()).toList();
    }

    /** The key terms by document number, most characteristic first. */
    static List<List<KeyTerm>> of(IndexReader index) throws IOException {
        var selector = new KeyTermSelector(index.maxDoc());
        for (var leaf : index.leaves()) {
            selector.addAll(leaf.reader());
        }
        return selector.selected.stream().map(words -> words.stream().sorted(Comparator.reverseOrder()).toList())
                .toList();
    }

    private void addAll(LeafReader leaf) throws IOException {
        var terms = leaf.terms(IndexFields.WORDS);
        if (terms == null) {
            return;
        }
        var words = terms.iterator();
        while (words.next() != null) {
            if (words.docFreq() >= 2 && words.docFreq() <= Math.max(2, stories * MAX_SHARE)) {
                add(words);
            }
        }
    }

    private void add(TermsEnum term) throws IOException {
        var word = term.term().utf8ToString();
        var rarity = rarity(term.docFreq());
        var postings = term.postings(null, PostingsEnum.FREQS);
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            var frequency = postings.freq() / (postings.freq() + Bm25Weights.SATURATION);
            var words = selected.get(postings.docID());
            words.add(new KeyTerm(word, frequency, frequency * rarity));
            if (words.size() > MAX_TERMS) {
                words.remove();
            }
        }
    }

    /** The inverse document frequency of BM25. */
    private float rarity(int documents) {
        return (float) Math.log(1 + (stories - documents + 0.5) / (documents + 0.5));
    }

}
