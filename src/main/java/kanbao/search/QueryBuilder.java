package kanbao.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/** Converts queries to Lucene queries, with the weights of their parts. */
final class QueryBuilder {

    /** Boost of a word in the headline. */
    private static final float TITLE_BOOST = 3;
    /** Boost of a word in the byline: articles by an author come before articles that mention the author. */
    private static final float BYLINE_BOOST = 3;
    /** Boost of an exact phrase. */
    private static final float PHRASE_BOOST = 2;
    /** Boost of the words of another region: what was asked literally comes first. */
    private static final float OTHER_REGION_BOOST = 0.5f;
    /** Score of a prefix match; a whole word scores several times as much by its rarity. */
    private static final float PREFIX_SCORE = 0.5f;
    /** Score of a pinyin match, less than a literal match. */
    private static final float PINYIN_SCORE = 2;

    /** Extra score of the newest story, about that of one common word. */
    private static final float RECENCY_SCORE = 2;
    private static final Duration RECENCY_HALF_LIFE = Duration.ofDays(180);

    /** Added for the exact query, and for all words near each other, for each word: more than a word usually scores. */
    private static final float EXACT_SCORE = 64;
    private static final float NEAR_SCORE = EXACT_SCORE / 2;
    private static final float FIRST_SCORE = 32 * EXACT_SCORE;
    /** How many more words and characters than those of the query may be between the first and the last that are near. */
    private static final int NEAR = 16;
    private static final int MAX_NEAR_TOKENS = 16;

    /** The number of words in a phrase that are also searched as two. */
    private static final int MAX_TWICE = 3;
    private static final int MIN_PINYIN_LENGTH = 3;
    /** In characters. */
    private static final int MIN_VARIANT_LENGTH = 4;
    private static final int MIN_INNER_VARIANT_LENGTH = 6;

    private QueryBuilder() {
    }

    /** Matches stories with all words, or all in the words of another region. */
    static Query allWords(QueryTerms terms) {
        var asWritten = allAsWritten(terms);
        if (terms.others().isEmpty()) {
            return asWritten;
        }
        var others = terms.others().stream().map(other -> new BoostQuery(allAsWritten(other), OTHER_REGION_BOOST));
        return new DisjunctionMaxQuery(Stream.concat(Stream.of(asWritten), others).toList(), 0);
    }

    private static Query allAsWritten(QueryTerms terms) {
        var query = new BooleanQuery.Builder();
        for (var word : terms.words()) {
            query.add(word.isLatin() ? latin(word) : phrase(IndexFields.TEXT, word), Occur.MUST);
            query.add(new BoostQuery(wordOrPrefix(IndexFields.TITLE, word), TITLE_BOOST), Occur.SHOULD);
            query.add(new BoostQuery(phrase(IndexFields.BYLINE, word), BYLINE_BOOST), Occur.SHOULD);
        }
        for (var phrase : terms.phrases()) {
            query.add(new BoostQuery(phrase(IndexFields.TEXT, phrase), PHRASE_BOOST), Occur.SHOULD);
            query.add(new BoostQuery(phrase(IndexFields.TITLE, phrase), TITLE_BOOST * PHRASE_BOOST), Occur.SHOULD);
        }
        if (terms.whole() != null) {
            addOrder(terms.whole(), terms.words().size(), query);
        }
        return query.build();
    }

    /**
     * Puts stories with the exact query first, and those with all words near each other in the headline; then those with all words near
     * each other in the text.
     */
    private static void addOrder(QueryTerm whole, int words, BooleanQuery.Builder query) {
        var exact = phrase(IndexFields.TEXT, whole);
        if (whole.tokens().size() > MAX_NEAR_TOKENS) {
            query.add(constant(exact, EXACT_SCORE * words), Occur.SHOULD);
            return;
        }
        query.add(new DisjunctionMaxQuery(List.of(constant(exact, EXACT_SCORE * words),
                constant(near(IndexFields.TITLE, whole), EXACT_SCORE * words),
                constant(near(IndexFields.TEXT, whole), NEAR_SCORE * words)), 0), Occur.SHOULD);
    }

    private static Query near(String field, QueryTerm whole) {
        return new PhraseQuery(NEAR, field, whole.tokens().toArray(String[]::new));
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    /** Matches the stories of both queries, those of the first query first. */
    static Query inOrder(Query first, Query second) {
        return new BooleanQuery.Builder().add(constant(first, FIRST_SCORE), Occur.SHOULD)
                .add(first, Occur.SHOULD)
                .add(second, Occur.SHOULD)
                .build();
    }

    /** Matches stories whose headlines have these pinyin initials. */
    static Query initials(QueryTerms terms) {
        var query = new BooleanQuery.Builder();
        terms.words()
                .forEach(
                        word -> query.add(new PrefixQuery(new Term(IndexFields.INITIALS, word.letters())), Occur.MUST));
        return query.build();
    }

    /** Matches stories with at least half of the words. */
    static Query someWords(QueryTerms terms) {
        return wholeWords(terms, 1);
    }

    /** Matches stories with more than half of the words. */
    static Query mostWords(QueryTerms terms) {
        return wholeWords(terms, 2);
    }

    /**
     * Matches stories with half of the words, rounded down after this is added. If single characters are left over after words, two words
     * are needed at least: 支付宝 is not found wherever there is 支付.
     */
    private static Query wholeWords(QueryTerms terms, int added) {
        var words = terms.words().stream().filter(word -> !Particles.isParticle(word.letters())).toList();
        var whole = words.stream().filter(word -> !word.isFragment()).map(QueryBuilder::some).toList();
        var least = whole.size() < words.size() ? 2 : 1;
        var count = Math.max(least, Math.min((words.size() + added) / 2, whole.size()));
        return count <= whole.size() ? atLeast(count, whole) : MatchNoDocsQuery.INSTANCE;
    }

    /** Of a long Chinese word, the first or last character may differ, or any one of six or more. */
    private static Query some(QueryTerm word) {
        var length = word.tokens().size();
        if (word.isLatin() || length < MIN_VARIANT_LENGTH) {
            return part(word);
        }
        var shorter = atLeast(1, word.parts(length - 1).map(QueryBuilder::part).toList());
        var pairs = word.pairs().map(QueryBuilder::part).toList();
        return length < MIN_INNER_VARIANT_LENGTH
                ? shorter
                : atLeast(1, List.of(shorter, atLeast(pairs.size() - 2, pairs)));
    }

    private static Query atLeast(int count, List<Query> queries) {
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(count);
        queries.forEach(part -> query.add(part, Occur.SHOULD));
        return query.build();
    }

    /** Matches anywhere, with a boost in the headline. */
    private static Query part(QueryTerm word) {
        return new BooleanQuery.Builder()
                .add(word.isLatin() ? latin(word) : phrase(IndexFields.TEXT, word), Occur.MUST)
                .add(new BoostQuery(wordOrPrefix(IndexFields.TITLE, word), TITLE_BOOST), Occur.SHOULD)
                .build();
    }

    /** Restricts the query to the section and time range, and prefers newer stories. */
    static Query filtered(Query query, SearchQuery request, Instant newest) {
        var filtered = new BooleanQuery.Builder().add(query, Occur.MUST)
                .add(LongField.newDistanceFeatureQuery(IndexFields.PUBLISHED, RECENCY_SCORE, newest.toEpochMilli(),
                        RECENCY_HALF_LIFE.toMillis()), Occur.SHOULD);
        if (request.section() != null) {
            filtered.add(new TermQuery(new Term(IndexFields.SECTION, request.section().value())), Occur.FILTER);
        }
        if (request.from() != null || request.until() != null) {
            filtered.add(LongField.newRangeQuery(IndexFields.PUBLISHED,
                    request.from() == null ? Long.MIN_VALUE : request.from().toEpochMilli(),
                    request.until() == null ? Long.MAX_VALUE : request.until().toEpochMilli() - 1), Occur.FILTER);
        }
        return filtered.build();
    }

    private static Query latin(QueryTerm word) {
        var letters = word.letters();
        var query = new BooleanQuery.Builder().add(wordOrPrefix(IndexFields.TEXT, word), Occur.SHOULD);
        if (letters.length() >= MIN_PINYIN_LENGTH) {
            query.add(prefix(IndexFields.PINYIN, letters, PINYIN_SCORE), Occur.SHOULD);
        }
        return query.build();
    }

    /** Matches the word, or longer Latin words with this prefix. */
    private static Query wordOrPrefix(String field, QueryTerm word) {
        var query = new BooleanQuery.Builder().add(phrase(field, word), Occur.SHOULD);
        var prefixes = word.spellings()
                .stream()
                .filter(spelling -> spelling.size() == 1 && word.isPrefix(spelling.getFirst()))
                .map(List::getFirst)
                .toList();
        prefixes.forEach(prefix -> query.add(prefix(field, prefix, PREFIX_SCORE), Occur.SHOULD));
        return prefixes.isEmpty() ? phrase(field, word) : query.build();
    }

    private static Query prefix(String field, String letters, float score) {
        var term = new Term(field, letters);
        return constant(Character.isDigit(letters.charAt(letters.length() - 1))
                ? new AutomatonQuery(term, numberPrefix(letters))
                : new PrefixQuery(term), score);
    }

    /** Matches words that start with the number, but not longer numbers: 315 is not 3150. */
    private static Automaton numberPrefix(String letters) {
        var noDigit = Automata.makeCharRange(0, '0' - 1);
        var letter = Automata.makeCharRange('9' + 1, Character.MAX_CODE_POINT);
        return Operations.determinize(Operations.concatenate(List.of(Automata.makeString(letters),
                Operations.union(List.of(noDigit, letter)), Automata.makeAnyString())),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }

    /** Matches the word in any of its spellings. */
    private static Query phrase(String field, QueryTerm word) {
        var queries = word.spellings().stream().flatMap(spelling -> phrases(field, spelling)).toList();
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
    }

    /**
     * Matches the tokens. A word inside a phrase may be two words in the text that {@link Spellings} joins, with one position each.
     */
    private static Stream<Query> phrases(String field, List<String> tokens) {
        if (tokens.size() == 1) {
            return Stream.of(new TermQuery(new Term(field, tokens.getFirst())));
        }
        var twice = IntStream.range(1, tokens.size() - 1)
                .filter(at -> tokens.get(at).length() > 1 && !Character.isIdeographic(tokens.get(at).codePointAt(0)))
                .limit(MAX_TWICE)
                .mapToObj(at -> Stream.of(tokens.subList(0, at + 1), tokens.subList(at, tokens.size()))
                        .flatMap(List::stream)
                        .toList());
        return Stream.concat(Stream.of(tokens), twice)
                .map(phrase -> new PhraseQuery(isMixedPair(phrase) ? 1 : 0, field, phrase.toArray(String[]::new)));
    }

    /** Whether this is a Latin word and a Chinese character, which may have a character between: R包 is R的包 too. */
    private static boolean isMixedPair(List<String> tokens) {
        return tokens.size() == 2 && Character.isIdeographic(tokens.getFirst().codePointAt(0)) != Character
                .isIdeographic(tokens.getLast().codePointAt(0));
    }

}
