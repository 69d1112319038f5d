package kanbao.http;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/** The content encodings of a page, the smallest first (RFC 9110, section 8.4.1; RFC 7932). */
enum ContentEncoding {

    BR,
    GZIP,
    IDENTITY;

    private static final List<ContentEncoding> IDENTITY_ONLY = List.of(IDENTITY);
    private static final ConcurrentLruCache<String, List<ContentEncoding>> ACCEPTED = new ConcurrentLruCache<>(64,
            ContentEncoding::parse);
    private static final int MAX_CACHED_LENGTH = 256;
    private static final Pattern MEMBER = Pattern
            .compile("([\\w!#$%&'*+.^`|~-]+)(?:[ \\t]*;[ \\t]*[qQ]=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?))?");

    /**
     * Parses {@code Accept-Encoding} (RFC 9110, section 12.5.3).
     *
     * @return the accepted encodings in order of preference; malformed members are ignored, and identity is always the last
     */
    static List<ContentEncoding> accepted(@Nullable String header) {
        if (header == null) {
            return IDENTITY_ONLY;
        }
        return header.length() > MAX_CACHED_LENGTH ? parse(header) : ACCEPTED.get(header);
    }

    private static List<ContentEncoding> parse(String header) {
        var weights = new EnumMap<ContentEncoding, Double>(ContentEncoding.class);
        var others = 0.0;
        for (var member : header.split(",", -1)) {
            var matcher = MEMBER.matcher(member.strip());
            if (matcher.matches()) {
                var weight = matcher.group(2) == null ? 1 : Double.parseDouble(matcher.group(2));
                others = matcher.group(1).equals("*") ? weight : others;
                byName(matcher.group(1)).ifPresent(encoding -> weights.putIfAbsent(encoding, weight));
            }
        }
        weights.putIfAbsent(BR, others);
        weights.putIfAbsent(GZIP, others);
        var preferred = weights.entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<ContentEncoding, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey);
        return Stream.concat(preferred, Stream.of(IDENTITY)).distinct().toList();
    }

    private static Optional<ContentEncoding> byName(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("x-gzip")
                ? Optional.of(GZIP)
                : Arrays.stream(values()).filter(encoding -> encoding.token().equals(lower)).findFirst();
    }

    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

}
