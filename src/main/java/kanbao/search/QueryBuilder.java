package kanbao.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
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
import org.apache.lucene.search.FuzzyQuery;
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

    /** The number of words in a phrase that are also searched as two. */
    private static final int MAX_TWICE = 3;
    private static final int MIN_PINYIN_LENGTH = 3;
    /** Words that are also searched by similar spelling; longer ones would need much time and memory. */
    private static final Pattern FUZZY_WORD = Pattern.compile("[a-z][a-z0-9]{3,19}");
    private static final int MAX_SPELLINGS = 15;
    private static final int TWO_EDITS_LENGTH = 8;
    private static final int MAX_PARTS = 24;
    /** Up to this many parts, half of them must match; of more, a third. */
    private static final int FEW_PARTS = 3;

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
        return query.build();
    }

    /** Matches stories whose headlines have these pinyin initials. */
    static Query initials(QueryTerms terms) {
        var query = new BooleanQuery.Builder();
        terms.words()
                .forEach(
                        word -> query.add(new PrefixQuery(new Term(IndexFields.INITIALS, word.letters())), Occur.MUST));
        return query.build();
    }

    /** Matches stories with some of the words, their parts, or words of similar spelling. */
    static Query someWords(QueryTerms terms) {
        var significant = terms.words().stream().filter(word -> !Particles.isParticle(word.letters())).toList();
        var parts = significant.stream().flatMap(QueryBuilder::parts).limit(MAX_PARTS).toList();
        var query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(part, Occur.SHOULD));
        return query
                .setMinimumNumberShouldMatch(Math.max((Math.min(parts.size(), FEW_PARTS) + 1) / 2, parts.size() / 3))
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
        return new BoostQuery(new ConstantScoreQuery(Character.isDigit(letters.charAt(letters.length() - 1))
                ? new AutomatonQuery(term, numberPrefix(letters))
                : new PrefixQuery(term)), score);
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
                .map(phrase -> new PhraseQuery(field, phrase.toArray(String[]::new)));
    }

    private static Stream<Query> parts(QueryTerm word) {
        if (word.isLatin()) {
            return word.tokens().stream().map(token -> part(field -> fuzzy(field, token)));
        }
        return word.tokens().size() <= 2
                ? Stream.of(part(field -> phrase(field, word)))
                : word.pairs().map(pair -> part(field -> phrase(field, pair)));
    }

    /** Matches anywhere, with a boost in the headline. */
    private static Query part(Function<String, Query> in) {
        return new BooleanQuery.Builder().add(in.apply(IndexFields.TEXT), Occur.MUST)
                .add(new BoostQuery(in.apply(IndexFields.TITLE), TITLE_BOOST), Occur.SHOULD)
                .build();
    }

    private static Query fuzzy(String field, String letters) {
        var word = new Term(field, letters);
        return FUZZY_WORD.matcher(letters).matches()
                ? new FuzzyQuery(word, letters.length() >= TWO_EDITS_LENGTH ? 2 : 1, 1, MAX_SPELLINGS, true)
                : new TermQuery(word);
    }

}
