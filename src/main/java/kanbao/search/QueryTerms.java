package kanbao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.search.TextTokenizer.Token;
import kanbao.segmentation.TextFolding;

/**
 * The terms of a query.
 *
 * @param words   a matching story contains all of them
 * @param phrases text of several words without a space; a story that contains it as a phrase gets a higher score
 * @param whole   all words of the query in order, for the stories that contain exactly this; null if there is only one
 * @param others  the same query in the words of other regions, such as 伺服器 for 服务器
 */
record QueryTerms(List<QueryTerm> words, List<QueryTerm> phrases, @Nullable QueryTerm whole, List<QueryTerms> others) {

    /** Further terms are ignored. */
    private static final int MAX_TERMS = 16;
    /** Up to this many consecutive Chinese characters are one word; longer runs are segmented. */
    private static final int MAX_UNSEGMENTED = 3;
    /** In a word; longer ones are truncated. */
    private static final int MAX_CHARACTERS = 32;

    /** Characters that are words by themselves and say little, such as 会 and 把; beside other words they are not searched. */
    private static final String FUNCTION_WORDS = "的了着过地得在是和与也都就不及或而但将把被对从向为以于由到让给使这那有我你他她它之会能可要还又再才只很太更最个";

    private static final Pattern PART = Pattern.compile("[“\"「]([^“”\"「」]+)[”\"」]|[^\\s“”\"「」]+");
    private static final Pattern QUOTATION_MARKS = Pattern.compile("[“”\"「」]");
    private static final String DOTS = "·・•‧";
    private static final Pattern QUESTION_WORDS = Pattern
            .compile("请问|为什么|为何|如何|怎么[样办]?|怎样|是什么|什么是|有?哪些|[吗呢][?!]*$");

    static QueryTerms of(String query) {
        var folded = TextFolding.of(query);
        var terms = of(folded, MAX_UNSEGMENTED);
        var others = OtherRegions.queries(folded)
                .stream()
                .map(other -> of(other, MAX_UNSEGMENTED))
                .filter(other -> other.words().stream().noneMatch(word -> isLeftOver(word, terms)))
                .toList();
        return new QueryTerms(terms.words(), terms.phrases(), terms.whole(), others);
    }

    /** Whether this is a character beside a word of another region, and a part of a longer word in the query as it was typed. */
    private static boolean isLeftOver(QueryTerm word, QueryTerms typed) {
        return word.tokens().size() == 1 && !word.isLatin() && !typed.words().contains(word);
    }

    /** The terms with all Chinese words segmented, also in quotation marks, to find stories with some of them. */
    static QueryTerms segmented(String query) {
        return of(QUOTATION_MARKS.matcher(TextFolding.of(query)).replaceAll(" "), 2);
    }

    private static QueryTerms of(String folded, int maxUnsegmented) {
        var whole = parse(folded, maxUnsegmented);
        var keywords = parse(withoutQuestionWords(folded), maxUnsegmented);
        return keywords.words().isEmpty()
                ? whole
                : new QueryTerms(keywords.words(),
                        distinct(Stream.concat(whole.phrases().stream(), keywords.phrases().stream())),
                        keywords.whole(), List.of());
    }

    /** The terms of both, to highlight them. */
    QueryTerms and(QueryTerms other) {
        return new QueryTerms(distinct(Stream.concat(words.stream(), other.words().stream())),
                distinct(Stream.concat(phrases.stream(), other.phrases().stream())), null,
                Stream.concat(others.stream(), other.others().stream()).toList());
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

    private static QueryTerms parse(String query, int maxUnsegmented) {
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
                spaced.add(quoted ? List.of(phrase) : words(tokens, part, maxUnsegmented), quoted);
            }
        }
        words.addAll(spaced.withJoined());
        return new QueryTerms(distinct(words.stream()),
                distinct(phrases.stream().filter(phrase -> phrase.tokens().size() > 1 && !words.contains(phrase))),
                words.size() > 1 ? QuerySpellings.term(query, WordScanner.allWords(query)) : null,
                List.of());
    }

    private static List<QueryTerm> words(List<Token> tokens, String part, int maxUnsegmented) {
        var words = new ArrayList<QueryTerm>();
        var first = 0;
        for (var at = 1; at <= tokens.size(); at++) {
            if (at == tokens.size() || !follows(tokens.get(at), tokens.get(at - 1), part)) {
                words.addAll(words(part, tokens, first, at, maxUnsegmented));
                first = at;
            }
        }
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

    /** @param end the index after the last token of the run */
    private static List<QueryTerm> words(String part, List<Token> tokens, int start, int end,
            int maxUnsegmented) {
        var run = tokens.subList(start, end);
        if (run.size() == 1 && run.getFirst().isCharacter()) {
            return single(tokens, start).stream().toList();
        }
        var whole = QuerySpellings.term(part, run);
        if (whole.isLatin()) {
            return List.of(whole);
        }
        return run.size() <= maxUnsegmented ? List.of(chineseTerm(run)) : segmented(tokens, start, end);
    }

    private static QueryTerm chineseTerm(List<Token> run) {
        return new QueryTerm(run.stream().limit(MAX_CHARACTERS).map(Token::text).toList());
    }

    /**
     * A single character beside other words counts only next to one of them: 器 of 密码管理器 is in 浏览器 too, and 股 of A股 in 股东. A
     * particle does not count there.
     */
    private static Optional<QueryTerm> single(List<Token> tokens, int at) {
        var token = tokens.get(at);
        var pairs = new ArrayList<List<String>>();
        var follows = at > 0 && tokens.get(at - 1).end() == token.start();
        if (follows) {
            pairs.add(List.of(tokens.get(at - 1).text(), token.text()));
        }
        var precedes = at + 1 < tokens.size() && tokens.get(at + 1).start() == token.end();
        if (precedes) {
            pairs.add(List.of(token.text(), tokens.get(at + 1).text()));
        }
        if (pairs.isEmpty()) {
            return Optional.of(new QueryTerm(List.of(token.text())));
        }
        return isFunctionWord(token.text())
                ? Optional.empty()
                : Optional.of(new QueryTerm(pairs.getFirst(), List.copyOf(pairs),
                        follows || !tokens.get(at + 1).isChinese()));
    }

    static boolean isFunctionWord(String character) {
        return FUNCTION_WORDS.contains(character);
    }

    /** Segments by dictionary. Adjacent characters outside dictionary words stay together, because they are mostly a name. */
    private static List<QueryTerm> segmented(List<Token> tokens, int start, int end) {
        var letters = chineseTerm(tokens.subList(start, end)).letters();
        var words = new ArrayList<QueryTerm>();
        var name = start;
        for (var word : TextTokenizer.of(letters, TextTokenizer.WORDS)) {
            var first = start + letters.codePointCount(0, word.start());
            var next = start + letters.codePointCount(0, word.end());
            if (next - first > 1 || Particles.isParticle(word.text())) {
                addName(tokens, name, first, words);
                name = next;
            }
            if (next - first > 1) {
                words.add(chineseTerm(tokens.subList(first, next)));
            }
        }
        addName(tokens, name, Math.min(end, start + MAX_CHARACTERS), words);
        return words.isEmpty() ? List.of(chineseTerm(tokens.subList(start, end))) : words;
    }

    private static void addName(List<Token> tokens, int start, int end, List<QueryTerm> words) {
        if (end - start > 1) {
            words.add(chineseTerm(tokens.subList(start, end)));
        } else if (end > start) {
            single(tokens, start).ifPresent(words::add);
        }
    }

}
