package kanbao.http;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** What a reader makes an answer depend on (RFC 9110, section 13.1). */
final class ConditionalRequest {

    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"\\s]*\")");

    private ConditionalRequest() {
    }

    /** Whether the reader wants one of the pages with certain tags, and this is none of them. */
    static boolean isAnother(HttpFields headers, Set<String> tags) {
        var wanted = combined(headers, HttpHeader.IF_MATCH);
        return wanted != null && !wanted.strip().equals(ANY)
                && TAG.matcher(wanted).results().map(MatchResult::group).noneMatch(tags::contains);
    }

    /** The tag under which the reader has this page already, or none. */
    static @Nullable String held(HttpFields headers, String tag, Set<String> tags) {
        var held = combined(headers, HttpHeader.IF_NONE_MATCH);
        if (held == null) {
            return null;
        }
        if (held.equals(tag) || held.strip().equals(ANY)) {
            return tag;
        }
        return TAG.matcher(held).results().map(one -> one.group(2)).filter(tags::contains).findFirst().orElse(null);
    }

    /** The value of a field that may stand on several lines (RFC 9110, section 5.3). */
    static @Nullable String combined(HttpFields headers, HttpHeader name) {
        String all = null;
        for (HttpField field : headers) {
            if (field.getHeader() == name) {
                all = all == null ? field.getValue() : all + ", " + field.getValue();
            }
        }
        return all;
    }

}
