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
 * Recognizes repeated page views of an article by one visitor on one day. It stores only hashes, with a salt that is
 * discarded at the end of the day, so that nobody can reconstruct who read what; a restart forgets all visitors. At most
 * {@link #MAX_AGENTS} different browsers of an address count for an article, so that nobody inflates a count by changing the
 * user agent. It uses at most 10 MB: after {@link BoundedHashSet#CAPACITY} page views in a day, no more are counted.
 */
final class UniqueVisitors {

    static final int MAX_AGENTS = 30;

    /** The limit for one address, or for the few addresses that share a bucket. */
    private static final int MAX_VIEWS_OF_ADDRESS = 20_000;
    private static final int ADDRESS_BUCKETS = 1 << 16;
    /** Large enough that hardly any address shares a bucket with one that has reached its limit. */
    private static final int AGENT_BUCKETS = 1 << 20;
    private static final int IPV6_NETWORK = 8;

    private final Clock clock;
    private final int[] viewsByAddress = new int[ADDRESS_BUCKETS];
    private final byte[] agentsByAddress = new byte[AGENT_BUCKETS];
    private final byte[] salt = new byte[16];
    private final SecureRandom random = new SecureRandom();
    private final BoundedHashSet seen = new BoundedHashSet();
    private LocalDate day = LocalDate.MIN;

    UniqueVisitors(Clock clock) {
        this.clock = clock;
    }

    /** @param slugs the slugs of the article, the current one first */
    synchronized boolean isFirst(List<Slug> slugs, Visitor visitor) {
        startNewDay();
        var address = network(visitor.address());
        var bucket = (int) hash(address) & (ADDRESS_BUCKETS - 1);
        if (seen.isFull() || viewsByAddress[bucket] >= MAX_VIEWS_OF_ADDRESS
                || !isFirst(slugs, address, visitor.agent())) {
            return false;
        }
        viewsByAddress[bucket]++;
        return true;
    }

    private boolean isFirst(List<Slug> slugs, String address, String agent) {
        var bucket = (int) hash(slugs.getFirst() + "\n" + address) & (AGENT_BUCKETS - 1);
        var hashes = slugs.stream().mapToLong(slug -> hash(slug + "\n" + address + "\n" + agent)).toArray();
        if (agentsByAddress[bucket] >= MAX_AGENTS || Arrays.stream(hashes).anyMatch(seen::contains)) {
            return false;
        }
        agentsByAddress[bucket]++;
        return seen.add(hashes[0]);
    }

    /** A clock that jumps back by up to a day does not start a new day; one that was far ahead does. */
    private void startNewDay() {
        var today = LocalDate.now(clock);
        if (today.isAfter(day) || today.isBefore(day.minusDays(1))) {
            day = today;
            seen.clear();
            Arrays.fill(viewsByAddress, 0);
            Arrays.fill(agentsByAddress, (byte) 0);
            random.nextBytes(salt);
        }
    }

    /** The first 64 bits of an IPv6 address; the customer chooses the rest (RFC 6177). */
    private static String network(String address) {
        try {
            return address.indexOf(':') < 0
                    ? address
                    : HexFormat.of().formatHex(InetAddress.ofLiteral(address).getAddress(), 0, IPV6_NETWORK);
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return address;
        }
    }

    private long hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

}
