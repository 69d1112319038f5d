package kanbao.readership;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;

import kanbao.article.Slug;

/**
 * Tells whether a reader reads an article for the first time today, by hashes with a salt that is thrown away at the end of
 * the day: afterwards nobody can tell who read what. Of one address and article at most {@link #AGENTS} different browsers
 * count, so that nobody inflates a count by changing names, and many behind one address still do.
 *
 * <p>Its memory is bounded: a day with more than {@link BoundedSet#MOST} readers leaves the later ones uncounted.
 */
final class DailyReaders {

    static final int AGENTS = 30;

    private final Clock clock;
    private final byte[] salt = new byte[16];
    private final SecureRandom random = new SecureRandom();
    private final BoundedSet seen = new BoundedSet();
    private LocalDate day = LocalDate.MIN;

    DailyReaders(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isFirst(Slug slug, Reader reader) {
        beginDay();
        var ofAddress = hash(slug + "\n" + reader.address());
        return seen.add(hash(slug + "\n" + reader.address() + "\n" + reader.agent())) && hasPlace(ofAddress);
    }

    private boolean hasPlace(long ofAddress) {
        for (var place = 1; place <= AGENTS; place++) {
            if (seen.add(ofAddress + place)) {
                return true;
            }
        }
        return false;
    }

    /** A clock that jumps back begins no day anew. */
    private void beginDay() {
        var today = LocalDate.now(clock);
        if (today.isAfter(day)) {
            day = today;
            seen.clear();
            random.nextBytes(salt);
        }
    }

    private long hash(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return ByteBuffer.wrap(digest.digest(words.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

}
