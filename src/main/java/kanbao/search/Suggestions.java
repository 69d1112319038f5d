package kanbao.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import kanbao.article.ContentKind;
import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.edition.SpecialListing;
import kanbao.segmentation.TextFolding;

/**
 * Suggests headlines and names while a reader types: by their beginning, by a word in them, by pinyin, and by its initials. Names come
 * before headlines that match equally well, and newer headlines before older ones. It is immutable.
 */
public final class Suggestions {

    /** How many are suggested. */
    public static final int LIMIT = 8;
    /** How many of them are names of sections, topics, authors or specials. */
    private static final int MAX_NAMES = 4;
    /** In characters; longer text is not the beginning of a query. */
    private static final int MAX_LENGTH = 64;

    /** Names first, then headlines, the newest first. */
    private final List<SuggestedText> texts;

    private Suggestions(List<SuggestedText> texts) {
        this.texts = texts;
    }

    static Suggestions of(Edition edition) {
        return new Suggestions(List.of()).next(edition);
    }

    /** The suggestions of another edition; the pinyin of texts that both have is not looked up again. */
    Suggestions next(Edition edition) {
        var known = texts.stream().collect(Collectors.toMap(text -> text.suggestion().text(), Function.identity(),
                (first, _) -> first));
        var all = all(edition).toList();
        var pinyin = new Pinyin(all.stream().map(Suggestion::text).filter(text -> !known.containsKey(text))
                .map(TextFolding::of));
        return new Suggestions(all.stream().map(suggestion -> text(suggestion, known, pinyin)).toList());
    }

    private static SuggestedText text(Suggestion suggestion, Map<String, SuggestedText> known, Pinyin pinyin) {
        var same = known.get(suggestion.text());
        return same == null ? SuggestedText.of(suggestion, pinyin) : same.with(suggestion);
    }

    private static Stream<Suggestion> all(Edition edition) {
        return Stream.of(
                edition.sections().stream().map(Listing::subject).map(
                        section -> new Suggestion(ContentKind.SECTION, section.slug(), section.name())),
                edition.topics().stream().map(Listing::subject).map(
                        topic -> new Suggestion(ContentKind.TOPIC, topic.slug(), topic.name())),
                edition.authors().stream().map(Listing::subject).map(
                        author -> new Suggestion(ContentKind.AUTHOR, author.slug(), author.name())),
                edition.specials().stream().map(SpecialListing::special).map(
                        special -> new Suggestion(ContentKind.SPECIAL, special.slug(), special.title())),
                edition.newest().stream().map(
                        story -> new Suggestion(ContentKind.STORY, story.slug(), story.title())))
                .flatMap(suggestions -> suggestions);
    }

    /** Returns at most {@link #LIMIT} suggestions for what a reader has typed so far, best first. */
    public List<Suggestion> find(String typed) {
        var text = TextFolding.of(typed).strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return List.of();
        }
        var beginning = TypedText.of(text);
        var byRank = Stream.generate(() -> new ArrayList<Suggestion>()).limit(SuggestedText.RANKS).toList();
        var names = 0;
        for (var candidate : texts) {
            var rank = candidate.rank(beginning);
            var isName = candidate.suggestion().kind().isSubject();
            if (rank < SuggestedText.RANKS && byRank.get(rank).size() < LIMIT && (!isName || names < MAX_NAMES)) {
                byRank.get(rank).add(candidate.suggestion());
                names += isName ? 1 : 0;
            }
        }
        return byRank.stream().flatMap(List::stream).limit(LIMIT).toList();
    }

    /**
     * What a reader has typed, folded.
     *
     * @param letters its Latin letters, if it has nothing else but spaces and apostrophes; otherwise empty
     * @param words   between spaces
     */
    record TypedText(String text, String letters, List<String> words) {

        static TypedText of(String text) {
            var letters = text.replace(" ", "").replace("'", "");
            return new TypedText(text,
                    letters.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? letters : "",
                    Arrays.asList(text.split(" +")));
        }

    }

}
