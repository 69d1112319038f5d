package kanbao.search;

import java.util.Iterator;
import java.util.Map;
import java.util.Map.Entry;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Hands words to the index, each once, with its weight as its frequency. */
final class WeightedTermStream extends TokenStream {

    private final Iterator<Entry<String, Integer>> left;
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

    WeightedTermStream(Map<String, Integer> words) {
        left = words.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!left.hasNext()) {
            return false;
        }
        var next = left.next();
        word.append(next.getKey());
        frequency.setTermFrequency(next.getValue());
        return true;
    }

}
