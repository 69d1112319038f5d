package kanbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

import kanbao.search.TextTokenizer.Token;

/**
 * Passes the words of {@link WordScanner} and their {@link Spellings} to the index. A spelling of several words is at the positions
 * of the first and of the last, so that a phrase matches on both sides of it.
 */
final class WordTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);

    /** Kept, because most texts are single sentences. */
    private char[] buffer = new char[256];
    private List<Token> words = List.of();
    /** By the number of the word at whose position they are. */
    private Map<Integer, List<String>> spellings = Map.of();
    private Iterator<String> here = List.<String>of().iterator();
    private int at;
    private int end;

    @Override
    public void reset() throws IOException {
        super.reset();
        var text = read();
        words = WordScanner.words(text);
        spellings = spellings(text, words);
        here = List.<String>of().iterator();
        at = -1;
        end = text.length();
    }

    private String read() throws IOException {
        var length = 0;
        for (var read = input.read(buffer); read >= 0; read = input.read(buffer, length, buffer.length - length)) {
            length += read;
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * length);
            }
        }
        return new String(buffer, 0, length);
    }

    private static Map<Integer, List<String>> spellings(String text, List<Token> words) {
        var all = Spellings.of(text, words);
        if (all.isEmpty()) {
            return Map.of();
        }
        var spellings = HashMap.<Integer, List<String>>newHashMap(2 * all.size());
        for (var spelling : all) {
            IntStream.of(spelling.first(), spelling.last())
                    .distinct()
                    .forEach(at -> spellings.computeIfAbsent(at, _ -> new ArrayList<>(2)).add(spelling.text()));
        }
        return spellings;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (here.hasNext()) {
            pass(here.next(), 0);
            return true;
        }
        at++;
        if (at >= words.size()) {
            return false;
        }
        here = spellings.getOrDefault(at, List.of()).iterator();
        pass(words.get(at).text(), 1);
        return true;
    }

    private void pass(String text, int increment) {
        term.append(text);
        position.setPositionIncrement(increment);
        offset.setOffset(correctOffset(words.get(at).start()), correctOffset(words.get(at).end()));
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(end), correctOffset(end));
    }

}
