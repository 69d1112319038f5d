package kanbao.search;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Says in the terms of the index what words are looked for, and how much each way of finding them is worth. */
final class QueryBuilder {

    /** A word in the headline says what a story is about. */
    private static final float IN_HEADLINE = 3;
    /** Who asks for a name wants what they wrote before what mentions them. */
    private static final float IN_BYLINE = 3;
    /** What was written in one piece and is found in one piece. */
    private static final float IN_ONE_PIECE = 2;
    /** A longer word that only begins so; a whole one has several times this by its rarity. */
    private static final float PREFIX = 0.5f;
    /** The reading of a headline: less than a word that is really there. */
    private static final float READING = 2;

    /** The newest story of the edition has this much more than an ancient one, about as much as one more common word. */
    private static final float RECENCY = 2;
    private static final Duration HALF_AS_RECENT = Duration.ofDays(180);

    /** From how many letters on a word may be the beginning of others. */
    static final int SHORTEST_PREFIX = 2;
    private static final int SHORTEST_READING = 3;
    /** What a slip of the hand may have made of another word; longer ones would take long and much memory to compare. */
    private static final Pattern MISSPELT = Pattern.compile("[a-z][a-z0-9]{3,19}");
    private static final int MOST_SPELLINGS = 15;
    private static final int LONG = 8;
    private static final int MOST_PARTS = 24;
    /** Of so few parts half have to be there; of more a third is enough. */
    private static final int FEW = 3;

    private QueryBuilder() {
    }

    /** Stories that have all of the words. */
    static Query allWords(QueryTerms words) {
        var query = new BooleanQuery.Builder();
        for (var word : words.words()) {
            query.add(word.isLatin() ? latin(word) : phrase(IndexFields.TEXT, word), Occur.MUST);
            query.add(new BoostQuery(beginning(IndexFields.TITLE, word), IN_HEADLINE), Occur.SHOULD);
            query.add(new BoostQuery(phrase(IndexFields.BYLINE, word), IN_BYLINE), Occur.SHOULD);
        }
        for (var phrase : words.phrases()) {
            query.add(new BoostQuery(phrase(IndexFields.TEXT, phrase), IN_ONE_PIECE), Occur.SHOULD);
            query.add(new BoostQuery(phrase(IndexFields.TITLE, phrase), IN_HEADLINE * IN_ONE_PIECE), Occur.SHOULD);
        }
        return query.build();
    }

    /** Stories whose headlines begin their syllables with these letters. */
    static Query initials(QueryTerms words) {
        var query = new BooleanQuery.Builder();
        words.words()
                .forEach(
                        word -> query.add(new PrefixQuery(new Term(IndexFields.INITIALS, word.letters())), Occur.MUST));
        return query.build();
    }

    /** Stories that have some of the words, or of their parts, or words that differ in a letter or two. */
    static Query someWords(QueryTerms words) {
        var telling = words.words().stream().filter(word -> !StoryTerms.isGrammar(word.letters())).toList();
        var parts = telling.stream().flatMap(QueryBuilder::parts).limit(MOST_PARTS).toList();
        var query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(part, Occur.SHOULD));
        return query.setMinimumNumberShouldMatch(Math.max((Math.min(parts.size(), FEW) + 1) / 2, parts.size() / 3))
                .build();
    }

    /** The same, of one section and one time, the newer the better. */
    static Query filtered(Query query, SearchQuery question, Instant newest) {
        var narrowed = new BooleanQuery.Builder().add(query, Occur.MUST)
                .add(LongField.newDistanceFeatureQuery(IndexFields.PUBLISHED, RECENCY, newest.toEpochMilli(),
                        HALF_AS_RECENT.toMillis()), Occur.SHOULD);
        if (question.section() != null) {
            narrowed.add(new TermQuery(new Term(IndexFields.SECTION, question.section().value())), Occur.FILTER);
        }
        if (question.from() != null || question.until() != null) {
            narrowed.add(LongField.newRangeQuery(IndexFields.PUBLISHED,
                    question.from() == null ? Long.MIN_VALUE : question.from().toEpochMilli(),
                    question.until() == null ? Long.MAX_VALUE : question.until().toEpochMilli() - 1), Occur.FILTER);
        }
        return narrowed.build();
    }

    private static Query latin(QueryTerm word) {
        var letters = word.letters();
        var query = new BooleanQuery.Builder().add(beginning(IndexFields.TEXT, word), Occur.SHOULD);
        if (letters.length() >= SHORTEST_READING) {
            query.add(prefix(IndexFields.PINYIN, letters, READING), Occur.SHOULD);
        }
        return query.build();
    }

    /** The word, or a longer one in letters that begins so. */
    private static Query beginning(String field, QueryTerm word) {
        if (!word.isLatin() || word.letters().length() < SHORTEST_PREFIX) {
            return phrase(field, word);
        }
        return new BooleanQuery.Builder().add(phrase(field, word), Occur.SHOULD)
                .add(prefix(field, word.letters(), PREFIX), Occur.SHOULD)
                .build();
    }

    private static Query prefix(String field, String letters, float worth) {
        return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, letters))), worth);
    }

    private static Query phrase(String field, QueryTerm word) {
        var tokens = word.tokens();
        return tokens.size() == 1
                ? new TermQuery(new Term(field, tokens.getFirst()))
                : new PhraseQuery(field, tokens.toArray(String[]::new));
    }

    private static Stream<Query> parts(QueryTerm word) {
        if (word.isLatin()) {
            return Stream.of(part(field -> misspelt(field, word.letters())));
        }
        return word.tokens().size() <= 2
                ? Stream.of(part(field -> phrase(field, word)))
                : word.pairs().map(pair -> part(field -> phrase(field, pair)));
    }

    /** Found anywhere, and better in the headline. */
    private static Query part(Function<String, Query> in) {
        return new BooleanQuery.Builder().add(in.apply(IndexFields.TEXT), Occur.MUST)
                .add(new BoostQuery(in.apply(IndexFields.TITLE), IN_HEADLINE), Occur.SHOULD)
                .build();
    }

    private static Query misspelt(String field, String letters) {
        var word = new Term(field, letters);
        return MISSPELT.matcher(letters).matches()
                ? new FuzzyQuery(word, letters.length() >= LONG ? 2 : 1, 1, MOST_SPELLINGS, true)
                : new TermQuery(word);
    }

}
