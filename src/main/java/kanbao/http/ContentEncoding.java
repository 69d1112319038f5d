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

/** How the bytes of a page may be coded on their way, the shortest first (RFC 9110, section 8.4.1; RFC 7932). */
enum ContentEncoding {

    BR,
    GZIP,
    IDENTITY;

    private static final List<ContentEncoding> WHOLE_ONLY = List.of(IDENTITY);
    private static final ConcurrentLruCache<String, List<ContentEncoding>> ACCEPTED = new ConcurrentLruCache<>(64,
            ContentEncoding::read);
    private static final int LONGEST = 256;
    private static final Pattern MEMBER = Pattern
            .compile("([\\w!#$%&'*+.^`|~-]+)(?:[ \\t]*;[ \\t]*[qQ]=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?))?");

    /**
     * The codings that a reader takes, the best liked first, by the value of {@code Accept-Encoding} (RFC 9110, section 12.5.3).
     * What cannot be read is not taken; the page as it is is always there in the end.
     */
    static List<ContentEncoding> accepted(@Nullable String header) {
        if (header == null) {
            return WHOLE_ONLY;
        }
        return header.length() > LONGEST ? read(header) : ACCEPTED.get(header);
    }

    private static List<ContentEncoding> read(String header) {
        var weights = new EnumMap<ContentEncoding, Double>(ContentEncoding.class);
        var others = 0.0;
        for (var member : header.split(",", -1)) {
            var read = MEMBER.matcher(member.strip());
            if (read.matches()) {
                var weight = read.group(2) == null ? 1 : Double.parseDouble(read.group(2));
                others = read.group(1).equals("*") ? weight : others;
                named(read.group(1)).ifPresent(coding -> weights.putIfAbsent(coding, weight));
            }
        }
        weights.putIfAbsent(BR, others);
        weights.putIfAbsent(GZIP, others);
        var liked = weights.entrySet()
                .stream()
                .filter(coding -> coding.getValue() > 0)
                .sorted(Map.Entry.<ContentEncoding, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey);
        return Stream.concat(liked, Stream.of(IDENTITY)).distinct().toList();
    }

    private static Optional<ContentEncoding> named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("x-gzip")
                ? Optional.of(GZIP)
                : Arrays.stream(values()).filter(coding -> coding.token().equals(lower)).findFirst();
    }

    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

}
