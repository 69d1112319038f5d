package kanbao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import kanbao.search.TextTokenizer.Token;

/**
 * The words of a question.
 *
 * @param words   each has to be in a story
 * @param phrases what was written without a space and is several words; a story that has it so is a better one
 */
record QueryTerms(List<QueryTerm> words, List<QueryTerm> phrases) {

    /** Further words would not narrow it. */
    private static final int MOST = 16;
    /** So many Chinese characters are taken as one word; what is longer is taken apart. */
    private static final int SHORT = 3;

    private static final Pattern PART = Pattern.compile("[“\"「]([^“”\"「」]+)[”\"」]|[^\\s“”\"「」]+");
    private static final String DOTS = "·・•‧";
    /** What makes a question of some words. */
    private static final Pattern ASKING = Pattern
            .compile("请问|为什么|为何|如何|怎么[样办]?|怎样|是什么|什么是|有?哪些|[吗呢][?!]*$");

    static QueryTerms of(String question) {
        var folded = TextFolding.of(question);
        var whole = taken(folded);
        var answered = taken(withoutAsking(folded));
        return answered.words().isEmpty()
                ? whole
                : new QueryTerms(answered.words(),
                        distinct(Stream.concat(whole.phrases().stream(), answered.phrases().stream())));
    }

    /** A story that answers does not ask in the same words, if it asks at all; in quotation marks they were meant. */
    private static String withoutAsking(String question) {
        return PART.matcher(question)
                .replaceAll(part -> Matcher.quoteReplacement(part.group(1) == null
                        ? ASKING.matcher(part.group()).replaceAll(" ")
                        : part.group()));
    }

    private static List<QueryTerm> distinct(Stream<QueryTerm> words) {
        return words.distinct().limit(MOST).toList();
    }

    private static QueryTerms taken(String question) {
        var words = new ArrayList<QueryTerm>();
        var phrases = new ArrayList<QueryTerm>();
        var parts = PART.matcher(question);
        while (parts.find()) {
            var quoted = parts.group(1) != null;
            var tokens = TextTokenizer.of(quoted ? parts.group(1) : parts.group(), TextTokenizer.CHARACTERS);
            if (!tokens.isEmpty()) {
                phrases.add(QueryTerm.of(tokens));
                words.addAll(quoted ? List.of(QueryTerm.of(tokens)) : words(tokens, parts.group()));
            }
        }
        return new QueryTerms(distinct(words.stream()),
                distinct(phrases.stream().filter(phrase -> phrase.tokens().size() > 1 && !words.contains(phrase))));
    }

    private static List<QueryTerm> words(List<Token> tokens, String part) {
        var words = new ArrayList<QueryTerm>();
        var run = new ArrayList<Token>();
        for (var token : tokens) {
            if (!token.isCharacter() || !follows(token, run, part)) {
                words.addAll(chinese(run));
                run.clear();
            }
            if (token.isCharacter()) {
                run.add(token);
            } else {
                words.add(QueryTerm.of(List.of(token)));
            }
        }
        words.addAll(chinese(run));
        return words;
    }

    /** Whether it stands beside the last one, or after the dot of a foreign name. */
    private static boolean follows(Token token, List<Token> run, String part) {
        return run.isEmpty() || DOTS.contains(part.substring(run.getLast().end(), token.start()));
    }

    private static List<QueryTerm> chinese(List<Token> run) {
        if (run.isEmpty()) {
            return List.of();
        }
        var whole = QueryTerm.of(run);
        return run.size() <= SHORT ? List.of(whole) : segmented(whole);
    }

    /** The words of the dictionary; characters that are no part of one stay together, for they are mostly a name. */
    private static List<QueryTerm> segmented(QueryTerm whole) {
        var words = new ArrayList<QueryTerm>();
        var name = new ArrayList<Token>();
        for (var word : TextTokenizer.of(whole.letters(), TextTokenizer.WORDS)) {
            var characters = TextTokenizer.of(whole.letters().substring(word.start(), word.end()),
                    TextTokenizer.CHARACTERS);
            if (characters.size() == 1 && !StoryTerms.isGrammar(characters.getFirst().words())) {
                name.add(characters.getFirst());
                continue;
            }
            if (!name.isEmpty()) {
                words.add(QueryTerm.of(name));
                name.clear();
            }
            if (characters.size() > 1) {
                words.add(QueryTerm.of(characters));
            }
        }
        if (!name.isEmpty()) {
            words.add(QueryTerm.of(name));
        }
        return words.isEmpty() ? List.of(whole) : words;
    }

}
