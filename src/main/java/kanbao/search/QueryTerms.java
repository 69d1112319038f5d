package kanbao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import kanbao.search.TextTokenizer.Token;
import kanbao.segmentation.TextFolding;

/**
 * The terms of a query.
 *
 * @param words   a matching story contains all of them
 * @param phrases text of several words without a space; a story that contains it as a phrase gets a higher score
 * @param others  the same query in the words of other regions, such as 伺服器 for 服务器
 */
record QueryTerms(List<QueryTerm> words, List<QueryTerm> phrases, List<QueryTerms> others) {

    /** Further terms are ignored. */
    private static final int MAX_TERMS = 16;
    /** Up to this many consecutive Chinese characters are one word; longer runs are segmented. */
    private static final int MAX_UNSEGMENTED = 3;
    /** In a word; longer ones are truncated. */
    private static final int MAX_CHARACTERS = 32;

    private static final Pattern PART = Pattern.compile("[“\"「]([^“”\"「」]+)[”\"」]|[^\\s“”\"「」]+");
    private static final String DOTS = "·・•‧";
    private static final Pattern QUESTION_WORDS = Pattern
            .compile("请问|为什么|为何|如何|怎么[样办]?|怎样|是什么|什么是|有?哪些|[吗呢][?!]*$");

    QueryTerms(List<QueryTerm> words, List<QueryTerm> phrases) {
        this(words, phrases, List.of());
    }

    static QueryTerms of(String query) {
        var folded = TextFolding.of(query);
        var others = OtherRegions.queries(folded).stream().map(QueryTerms::ofFolded).toList();
        var terms = ofFolded(folded);
        return new QueryTerms(terms.words(), terms.phrases(), others);
    }

    private static QueryTerms ofFolded(String folded) {
        var whole = parse(folded);
        var keywords = parse(withoutQuestionWords(folded));
        return keywords.words().isEmpty()
                ? whole
                : new QueryTerms(keywords.words(),
                        distinct(Stream.concat(whole.phrases().stream(), keywords.phrases().stream())));
    }

    /** Removes question words outside quotation marks, because a story with the answer rarely contains them. */
    private static String withoutQuestionWords(String query) {
        return PART.matcher(query)
                .replaceAll(part -> Matcher.quoteReplacement(part.group(1) == null
                        ? QUESTION_WORDS.matcher(part.group()).replaceAll(" ")
                        : part.group()));
    }

    /** The first terms, each once. */
    private static List<QueryTerm> distinct(Stream<QueryTerm> words) {
        return words.distinct().limit(MAX_TERMS).toList();
    }

    private static QueryTerms parse(String query) {
        var words = new ArrayList<QueryTerm>();
        var phrases = new ArrayList<QueryTerm>();
        var spaced = new SpacedWords();
        var parts = PART.matcher(query);
        while (parts.find()) {
            var quoted = parts.group(1) != null;
            var part = quoted ? parts.group(1) : parts.group();
            var tokens = WordScanner.allWords(part);
            if (!tokens.isEmpty()) {
                var phrase = QuerySpellings.term(part, tokens);
                phrases.add(phrase);
                spaced.add(quoted ? List.of(phrase) : words(tokens, part), quoted);
            }
        }
        words.addAll(spaced.withJoined());
        return new QueryTerms(distinct(words.stream()),
                distinct(phrases.stream().filter(phrase -> phrase.tokens().size() > 1 && !words.contains(phrase))));
    }

    private static List<QueryTerm> words(List<Token> tokens, String part) {
        var words = new ArrayList<QueryTerm>();
        var run = new ArrayList<Token>();
        for (var token : tokens) {
            if (!run.isEmpty() && !follows(token, run.getLast(), part)) {
                words.addAll(words(part, run));
                run.clear();
            }
            run.add(token);
        }
        words.addAll(words(part, run));
        return words;
    }

    /**
     * Whether the token directly follows the last one, or follows the dot of a foreign name, or a sign between two Latin words that
     * can be left out.
     */
    private static boolean follows(Token token, Token last, String part) {
        return last.isCharacter()
                ? token.isCharacter() && DOTS.contains(part.substring(last.end(), token.start()))
                : Spellings.areConnected(part, last, token);
    }

    private static List<QueryTerm> words(String part, List<Token> run) {
        var whole = QuerySpellings.term(part, run);
        return whole.isLatin() ? List.of(whole) : chinese(run);
    }

    private static List<QueryTerm> chinese(List<Token> run) {
        var whole = chineseTerm(run);
        return run.size() <= MAX_UNSEGMENTED ? List.of(whole) : segmented(whole);
    }

    private static QueryTerm chineseTerm(List<Token> run) {
        return new QueryTerm(run.stream().limit(MAX_CHARACTERS).map(Token::text).toList());
    }

    /** Segments by dictionary. Adjacent characters outside dictionary words stay together, because they are mostly a name. */
    private static List<QueryTerm> segmented(QueryTerm whole) {
        var words = new ArrayList<QueryTerm>();
        var name = new ArrayList<Token>();
        for (var word : TextTokenizer.of(whole.letters(), TextTokenizer.WORDS)) {
            var characters = WordScanner.allWords(whole.letters().substring(word.start(), word.end()));
            if (characters.size() == 1 && !Particles.isParticle(characters.getFirst().text())) {
                name.add(characters.getFirst());
                continue;
            }
            if (!name.isEmpty()) {
                words.add(chineseTerm(name));
                name.clear();
            }
            if (characters.size() > 1) {
                words.add(chineseTerm(characters));
            }
        }
        if (!name.isEmpty()) {
            words.add(chineseTerm(name));
        }
        return words.isEmpty() ? List.of(whole) : words;
    }

}
