package kanbao.http;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** Evaluates the preconditions of a request (RFC 9110, section 13.1). */
final class ConditionalRequest {

    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"\\s]*\")");

    private ConditionalRequest() {
    }

    /** Evaluates {@code If-Match}: true if none of the listed entity tags matches. */
    static boolean failsIfMatch(HttpFields headers, Set<String> tags) {
        var ifMatch = combined(headers, HttpHeader.IF_MATCH);
        return ifMatch != null && !ifMatch.strip().equals(ANY)
                && TAG.matcher(ifMatch).results().map(MatchResult::group).noneMatch(tags::contains);
    }

    /**
     * Evaluates {@code If-None-Match}: the first listed entity tag that matches, or {@code null}.
     *
     * @param tag  of the representation for this client
     * @param tags of all representations
     */
    static @Nullable String matchingTag(HttpFields headers, String tag, Set<String> tags) {
        var ifNoneMatch = combined(headers, HttpHeader.IF_NONE_MATCH);
        if (ifNoneMatch == null) {
            return null;
        }
        if (ifNoneMatch.equals(tag) || ifNoneMatch.strip().equals(ANY)) {
            return tag;
        }
        return TAG.matcher(ifNoneMatch).results().map(listed -> listed.group(2)).filter(tags::contains).findFirst()
                .orElse(null);
    }

    /** The values of all header lines with this name, joined by commas (RFC 9110, section 5.3). */
    static @Nullable String combined(HttpFields headers, HttpHeader name) {
        String all = null;
        for (HttpField header : headers) {
            if (header.getHeader() == name) {
                all = all == null ? header.getValue() : all + ", " + header.getValue();
            }
        }
        return all;
    }

}
