package kanbao.http;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A GET or HEAD request in its plainest form, which nearly all browsers and proxies send: a path of plain characters without a query,
 * and only header fields that this class knows. Of these, only {@code Accept-Encoding} and {@code If-None-Match} change the
 * response. Jetty handles every other request. A plain request has no content, and nothing follows it.
 */
final class PlainRequest {

    private static final byte[] GET = bytes("GET ");
    private static final byte[] HEAD = bytes("HEAD ");
    private static final byte[] VERSION = bytes(" HTTP/1.1\r\n");
    private static final int MAX_FIELDS = 50;
    private static final int MAX_PORT = 65_535;

    /** What to do with a header field. */
    private enum Field {
        IGNORED,
        HOST,
        CONNECTION,
        ACCEPT_ENCODING,
        IF_NONE_MATCH
    }

    private static final Map<Integer, Map.Entry<byte[], Field>> FIELDS = fields();

    private final byte[] bytes;
    private final int length;
    private boolean isHead;
    private String path = "";
    private @Nullable String host;
    private @Nullable String acceptEncoding;
    private @Nullable String ifNoneMatch;

    private PlainRequest(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    private static Map<Integer, Map.Entry<byte[], Field>> fields() {
        var fields = new HashMap<String, Field>();
        for (var name : new String[]{"Accept", "Accept-Language", "Cache-Control", "Cookie", "DNT", "Pragma",
            "Priority", "Referer",
            "Save-Data", "Sec-CH-UA", "Sec-CH-UA-Mobile", "Sec-CH-UA-Platform", "Sec-Fetch-Dest", "Sec-Fetch-Mode",
            "Sec-Fetch-Site", "Sec-Fetch-Storage-Access", "Sec-Speculation-Tags",
            "Sec-Fetch-User", "Sec-GPC", "Sec-Purpose", "Upgrade-Insecure-Requests", "User-Agent", "Via",
            "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Proto", "X-Real-IP",
            "X-Request-Id"}) {
            fields.put(name, Field.IGNORED);
        }
        fields.put("Host", Field.HOST);
        fields.put("Connection", Field.CONNECTION);
        fields.put("Accept-Encoding", Field.ACCEPT_ENCODING);
        fields.put("If-None-Match", Field.IF_NONE_MATCH);
        var byHash = new HashMap<Integer, Map.Entry<byte[], Field>>();
        fields.forEach((name, field) -> {
            var lowerCase = bytes(name.toLowerCase(Locale.ROOT));
            if (byHash.put(hash(lowerCase, 0, lowerCase.length), Map.entry(lowerCase, field)) != null) {
                throw new IllegalStateException("two header fields with one hash: " + name);
            }
        });
        return Map.copyOf(byHash);
    }

    /** Returns the request whose bytes are the first of the array; null if they are no plain request. */
    static @Nullable PlainRequest parse(byte[] bytes, int length) {
        var request = new PlainRequest(bytes, length);
        return request.parse() ? request : null;
    }

    private boolean parse() {
        isHead = startsWith(HEAD, 0);
        if (!isHead && !startsWith(GET, 0)) {
            return false;
        }
        var start = isHead ? HEAD.length : GET.length;
        var end = endOfPath(start);
        if (end < 0 || !startsWith(VERSION, end)) {
            return false;
        }
        path = text(start, end);
        return parseFields(end + VERSION.length) && host != null;
    }

    /** The end of a path without empty segments, and without segments that start with a dot; negative if there is none. */
    private int endOfPath(int start) {
        if (start >= length || bytes[start] != '/') {
            return -1;
        }
        for (var at = start + 1; at < length; at++) {
            var isStart = bytes[at - 1] == '/';
            if (bytes[at] == ' ') {
                return at;
            }
            if (!(isLetterOrDigit(bytes[at]) || bytes[at] == '-' || bytes[at] == '_'
                    || (!isStart && (bytes[at] == '/' || bytes[at] == '.')))) {
                return -1;
            }
        }
        return -1;
    }

    private boolean parseFields(int start) {
        var at = start;
        for (var count = 0; count <= MAX_FIELDS; count++) {
            if (at + 2 == length && bytes[at] == '\r' && bytes[at + 1] == '\n') {
                return true;
            }
            var colon = at;
            while (colon < length && (isLetterOrDigit(bytes[colon]) || bytes[colon] == '-')) {
                colon++;
            }
            var end = endOfValue(colon);
            if (end < 0 || !accept(field(at, colon), colon + 1, end)) {
                return false;
            }
            at = end + 2;
        }
        return false;
    }

    /** The end of the value after this colon, in visible characters of US-ASCII; negative if there is none. */
    private int endOfValue(int colon) {
        if (colon + 1 >= length || bytes[colon] != ':') {
            return -1;
        }
        var at = colon + 1;
        while (at < length && bytes[at] >= ' ' && bytes[at] <= '~') {
            at++;
        }
        return at + 1 < length && bytes[at] == '\r' && bytes[at + 1] == '\n' ? at : -1;
    }

    private @Nullable Field field(int start, int end) {
        var known = FIELDS.get(hash(bytes, start, end));
        if (known == null || known.getKey().length != end - start) {
            return null;
        }
        for (var at = start; at < end; at++) {
            if ((bytes[at] | 0x20) != known.getKey()[at - start]) {
                return null;
            }
        }
        return known.getValue();
    }

    /** Of names in any case. */
    private static int hash(byte[] bytes, int start, int end) {
        var hash = 0;
        for (var at = start; at < end; at++) {
            hash = 31 * hash + (bytes[at] | 0x20);
        }
        return hash;
    }

    private boolean accept(@Nullable Field field, int start, int end) {
        return switch (field) {
            case null -> false;
            case IGNORED -> true;
            case CONNECTION -> text(start, end).strip().equalsIgnoreCase("keep-alive");
            case HOST -> {
                var isFirst = host == null;
                host = text(start, end).strip();
                yield isFirst && isHost(host);
            }
            case ACCEPT_ENCODING -> {
                var isFirst = acceptEncoding == null;
                acceptEncoding = text(start, end).strip();
                yield isFirst;
            }
            case IF_NONE_MATCH -> {
                var isFirst = ifNoneMatch == null;
                ifNoneMatch = text(start, end).strip();
                yield isFirst;
            }
        };
    }

    /** Whether it is a name or an IPv4 address, perhaps with a port. */
    private static boolean isHost(String value) {
        var colon = value.indexOf(':');
        var end = colon < 0 ? value.length() : colon;
        for (var at = 0; at < end; at++) {
            var character = value.charAt(at);
            if (!isLetterOrDigit(character) && character != '.' && character != '-') {
                return false;
            }
        }
        return end > 0 && isLetterOrDigit(value.charAt(0)) && (colon < 0 || isPort(value, colon + 1));
    }

    private static boolean isPort(String value, int start) {
        for (var at = start; at < value.length(); at++) {
            if (value.charAt(at) < '0' || value.charAt(at) > '9') {
                return false;
            }
        }
        return value.length() > start && value.length() <= start + 5
                && Integer.parseInt(value, start, value.length(), 10) <= MAX_PORT;
    }

    private static boolean isLetterOrDigit(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }

    private boolean startsWith(byte[] prefix, int start) {
        if (start + prefix.length > length) {
            return false;
        }
        for (var at = 0; at < prefix.length; at++) {
            if (bytes[start + at] != prefix[at]) {
                return false;
            }
        }
        return true;
    }

    private String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    boolean isHead() {
        return isHead;
    }

    String path() {
        return path;
    }

    @Nullable
    String acceptEncoding() {
        return acceptEncoding;
    }

    @Nullable
    String ifNoneMatch() {
        return ifNoneMatch;
    }

}
