package kanbao.web;

import java.util.regex.Pattern;

import kanbao.search.SearchQuery;

/**
 * Cleans text from a request before it is searched for and shown again: removes control characters, lone surrogates and marks
 * that change the direction of the text around them (Unicode Standard Annex #9), and truncates it to the maximum length of a
 * query.
 */
final class SafeText {

    private static final Pattern UNSAFE = Pattern
            .compile("[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

    private SafeText() {
    }

    static String of(String input) {
        var text = UNSAFE.matcher(input).replaceAll(" ").strip();
        return text.codePointCount(0, text.length()) <= SearchQuery.MAX_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SearchQuery.MAX_LENGTH));
    }

}
