package kanbao.pageviews;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import kanbao.article.Slug;

/**
 * Tells whether a reader reads an article for the first time today, by hashes with a salt that is thrown away at the end of
 * the day: afterwards nobody can tell who read what. A restart forgets who has read. Of one address and article at most
 * {@link #AGENTS} different browsers count, so that nobody inflates a count by changing names, and many behind one address
 * still do.
 *
 * <p>Its memory is bounded by 10 MB: a day with more than {@link BoundedHashSet#MOST} reads leaves the later ones uncounted.
 */
final class UniqueVisitors {

    static final int AGENTS = 30;

    /** What one address, or the few that share a bucket with it, may take of the memory for all. */
    private static final int MOST_OF_AN_ADDRESS = 20_000;
    private static final int ADDRESS_BUCKETS = 1 << 16;
    /** So many that hardly two addresses on a day share one that is full. */
    private static final int AGENT_BUCKETS = 1 << 20;
    private static final int IPV6_NETWORK = 8;

    private final Clock clock;
    private final int[] taken = new int[ADDRESS_BUCKETS];
    private final byte[] agents = new byte[AGENT_BUCKETS];
    private final byte[] salt = new byte[16];
    private final SecureRandom random = new SecureRandom();
    private final BoundedHashSet seen = new BoundedHashSet();
    private LocalDate day = LocalDate.MIN;

    UniqueVisitors(Clock clock) {
        this.clock = clock;
    }

    /** @param names the slug of the article, and those under which it may have been read before today */
    synchronized boolean isFirst(List<Slug> names, Visitor reader) {
        beginDay();
        var address = network(reader.address());
        var bucket = (int) hash(address) & (ADDRESS_BUCKETS - 1);
        if (seen.isFull() || taken[bucket] >= MOST_OF_AN_ADDRESS || !isFirst(names, address, reader.agent())) {
            return false;
        }
        taken[bucket]++;
        return true;
    }

    private boolean isFirst(List<Slug> names, String address, String agent) {
        var bucket = (int) hash(names.getFirst() + "\n" + address) & (AGENT_BUCKETS - 1);
        var reads = names.stream().mapToLong(slug -> hash(slug + "\n" + address + "\n" + agent)).toArray();
        if (agents[bucket] >= AGENTS || Arrays.stream(reads).anyMatch(seen::contains)) {
            return false;
        }
        agents[bucket]++;
        return seen.add(reads[0]);
    }

    /** A clock that jumps back a little begins no day anew; one that was far ahead must not keep the salt for long. */
    private void beginDay() {
        var today = LocalDate.now(clock);
        if (today.isAfter(day) || today.isBefore(day.minusDays(1))) {
            day = today;
            seen.clear();
            Arrays.fill(taken, 0);
            Arrays.fill(agents, (byte) 0);
            random.nextBytes(salt);
        }
    }

    /** Of an IPv6 address its first half: the other is the customer's to choose (RFC 6177). */
    private static String network(String address) {
        try {
            return address.indexOf(':') < 0
                    ? address
                    : HexFormat.of().formatHex(InetAddress.ofLiteral(address).getAddress(), 0, IPV6_NETWORK);
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return address;
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
