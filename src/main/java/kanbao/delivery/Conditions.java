package kanbao.delivery;

import java.util.Set;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.QuotedCSV;
import org.jspecify.annotations.Nullable;

/** What a reader makes an answer depend on (RFC 9110, section 13.1). */
final class Conditions {

    private static final String ANY = "*";
    private static final String WEAK = "W/";

    private Conditions() {
    }

    /** Whether the reader wants one of the pages with certain tags, and this is none of them. */
    static boolean isAnother(HttpFields headers, Set<String> tags) {
        var wanted = combined(headers, HttpHeader.IF_MATCH);
        return wanted != null && !wanted.equals(ANY) && list(wanted).getValues().stream().noneMatch(tags::contains);
    }

    /** The tag under which the reader has this page already, or none. */
    static @Nullable String held(HttpFields headers, String tag, Set<String> tags) {
        var held = combined(headers, HttpHeader.IF_NONE_MATCH);
        if (held == null) {
            return null;
        }
        if (held.equals(tag) || held.equals(ANY)) {
            return tag;
        }
        return list(held).getValues()
                .stream()
                .map(one -> one.startsWith(WEAK) ? one.substring(WEAK.length()) : one)
                .filter(tags::contains)
                .findFirst()
                .orElse(null);
    }

    private static QuotedCSV list(String value) {
        return new QuotedCSV(true, value);
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
