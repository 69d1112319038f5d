package kanbao.search;

import java.util.Iterator;
import java.util.Map;
import java.util.Map.Entry;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Passes each term to the index once, with its weight as the frequency. */
final class WeightedTermStream extends TokenStream {

    private final Iterator<Entry<String, Integer>> remaining;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

    WeightedTermStream(Map<String, Integer> terms) {
        remaining = terms.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!remaining.hasNext()) {
            return false;
        }
        var next = remaining.next();
        term.append(next.getKey());
        frequency.setTermFrequency(next.getValue());
        return true;
    }

}
