package kanbao.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import kanbao.article.Special;
import kanbao.edition.Edition;
import kanbao.edition.SpecialListing;
import kanbao.segmentation.TextFolding;

/** Finds specials by the words of their titles, in simplified or traditional characters. Computed once per edition. */
record SpecialTitles(List<FoldedTitle> titles) {

    private static final int MAXIMUM = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A special and its title without spaces and signs, folded. */
    private record FoldedTitle(Special special, String title) {}

    static SpecialTitles of(Edition edition) {
        return new SpecialTitles(edition.specials()
                .stream()
                .map(SpecialListing::special)
                .map(special -> new FoldedTitle(special, joined(special.title())))
                .toList());
    }

    /** Returns at most three specials whose title has all words of the query, or is a part of it. */
    List<Special> find(String query) {
        var words = Arrays.stream(NO_WORD.split(TextFolding.of(query))).filter(word -> !word.isEmpty()).toList();
        var whole = String.join("", words);
        return words.isEmpty()
                ? List.of()
                : titles.stream()
                        .filter(folded -> words.stream().allMatch(folded.title()::contains)
                                || (folded.title().length() > 1 && whole.contains(folded.title())))
                        .map(FoldedTitle::special)
                        .limit(MAXIMUM)
                        .toList();
    }

    private static String joined(String text) {
        return NO_WORD.matcher(TextFolding.of(text)).replaceAll("");
    }

}
