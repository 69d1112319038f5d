package kanbao.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jetty.http.QuotedQualityCSV;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/** How the bytes of a page may be coded on their way, the shortest first (RFC 9110, section 8.4.1; RFC 7932). */
enum Coding {

    BR,
    GZIP,
    IDENTITY;

    private static final List<Coding> WHOLE_ONLY = List.of(IDENTITY);
    private static final ConcurrentLruCache<String, List<Coding>> ACCEPTED = new ConcurrentLruCache<>(64, Coding::read);
    private static final int LONGEST = 256;

    /**
     * The codings that a reader takes, the best liked first, by the value of {@code Accept-Encoding}; who has none, or one that
     * cannot be read, takes the whole (RFC 9110, section 12.5.3).
     */
    static List<Coding> accepted(@Nullable String header) {
        if (header == null) {
            return WHOLE_ONLY;
        }
        return header.length() > LONGEST ? read(header) : ACCEPTED.get(header);
    }

    private static List<Coding> read(String header) {
        try {
            var liked = new QuotedQualityCSV(name -> -named(name).map(Coding::ordinal).orElse(0));
            liked.addValue(header);
            return Stream.concat(liked.getValues().stream().flatMap(Coding::meant), Stream.of(IDENTITY))
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            return WHOLE_ONLY;
        }
    }

    private static Stream<Coding> meant(String name) {
        return name.equals("*") ? Stream.of(BR) : named(name).stream();
    }

    private static Optional<Coding> named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("x-gzip")
                ? Optional.of(GZIP)
                : Arrays.stream(values()).filter(coding -> coding.token().equals(lower)).findFirst();
    }

    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

}
