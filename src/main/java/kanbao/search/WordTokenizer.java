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
 * of the first and of the last, so that a phrase matches on both sides of it. A phrase does not extend over two lines.
 */
final class WordTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);

    /** Kept, because most texts are single sentences. */
    private char[] buffer = new char[256];
    private String text = "";
    /** The words without the Chinese characters, which are passed from the text, because most texts consist of them. */
    private List<Token> words = List.of();
    /** By the number of the word at whose position they are. */
    private Map<Integer, List<String>> spellings = Map.of();
    private Iterator<String> here = List.<String>of().iterator();
    /** The index in the text. */
    private int at;
    private int nextWord;
    private boolean isNextLine;

    @Override
    public void reset() throws IOException {
        super.reset();
        text = read();
        words = WordScanner.nonChineseWords(text);
        spellings = spellings(text, words);
        here = List.<String>of().iterator();
        at = 0;
        nextWord = 0;
        isNextLine = false;
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
            term.append(here.next());
            pass(words.get(nextWord - 1), 0);
            return true;
        }
        while (at < text.length()) {
            if (nextWord < words.size() && words.get(nextWord).start() == at) {
                passWord();
                return true;
            }
            var start = at;
            var character = text.codePointAt(at);
            at += Character.charCount(character);
            if (WordScanner.isSingle(character)) {
                term.append(text, start, at);
                pass(start, at, increment());
                return true;
            }
            isNextLine |= character == '\n';
        }
        return false;
    }

    private void passWord() {
        var word = words.get(nextWord);
        here = spellings.getOrDefault(nextWord, List.of()).iterator();
        nextWord++;
        at = word.end();
        term.append(word.text());
        pass(word, increment());
    }

    private int increment() {
        var increment = isNextLine ? 2 : 1;
        isNextLine = false;
        return increment;
    }

    private void pass(Token word, int increment) {
        pass(word.start(), word.end(), increment);
    }

    private void pass(int start, int end, int increment) {
        position.setPositionIncrement(increment);
        offset.setOffset(correctOffset(start), correctOffset(end));
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(text.length()), correctOffset(text.length()));
    }

}
