package kanbao.web;

import java.util.regex.Pattern;

import kanbao.search.SearchQuery;

/**
 * What a reader or an address says, fit to be asked for and to be shown again: without control characters, halves of characters
 * and marks that turn the direction of what stands around them (Unicode Standard Annex #9), and no longer than a question may be.
 */
final class SafeText {

    private static final Pattern UNSEEN = Pattern
            .compile("[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

    private SafeText() {
    }

    static String of(String written) {
        var words = UNSEEN.matcher(written).replaceAll(" ").strip();
        return words.codePointCount(0, words.length()) <= SearchQuery.LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SearchQuery.LONGEST));
    }

}
