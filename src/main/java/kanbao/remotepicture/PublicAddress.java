package kanbao.remotepicture;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Decides which IP addresses belong to hosts on the public internet, by the registries of IANA for special-purpose addresses
 * (RFC 6890 and later). All others could be a service of the operator that only this machine may reach.
 */
final class PublicAddress {

    private static final List<Range> NOT_PUBLIC_4 = List.of(range("0.0.0.0/8"), range("10.0.0.0/8"),
            range("100.64.0.0/10"), range("127.0.0.0/8"), range("169.254.0.0/16"), range("172.16.0.0/12"),
            range("192.0.0.0/24"), range("192.0.2.0/24"), range("192.88.99.0/24"), range("192.168.0.0/16"),
            range("198.18.0.0/15"), range("198.51.100.0/24"), range("203.0.113.0/24"), range("224.0.0.0/4"),
            range("240.0.0.0/4"), range("168.63.129.16/32"));
    /** Of the public range: special purposes, Teredo, 6to4 and documentation. */
    private static final List<Range> NOT_PUBLIC_6 = List.of(range("2001::/23"), range("2001:db8::/32"),
            range("2002::/16"), range("3fff::/20"));
    private static final Range PUBLIC_6 = range("2000::/3");
    /** An IPv4 address in its last four bytes, for networks that have only IPv6 (RFC 6052). */
    private static final Range TRANSLATED = range("64:ff9b::/96");
    private static final int IPV6_LENGTH = 16;

    private PublicAddress() {
    }

    private static final class Range {

        private final byte[] prefix;
        private final int bits;

        Range(byte[] prefix, int bits) {
            this.prefix = prefix;
            this.bits = bits;
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                if (((address[bit / Byte.SIZE] ^ prefix[bit / Byte.SIZE]) & (0x80 >> bit % Byte.SIZE)) != 0) {
                    return false;
                }
            }
            return true;
        }

    }

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> isPublic4(bytes);
            case Inet6Address six when six.getScopeId() != 0 || six.getScopedInterface() != null -> false;
            case Inet6Address _ when TRANSLATED.contains(bytes) -> isPublic4(
                    ByteBuffer.wrap(bytes).slice(IPV6_LENGTH - Integer.BYTES, Integer.BYTES));
            case Inet6Address _ -> PUBLIC_6.contains(bytes)
                    && NOT_PUBLIC_6.stream().noneMatch(range -> range.contains(bytes));
            default -> false;
        };
    }

    private static boolean isPublic4(ByteBuffer address) {
        var bytes = new byte[Integer.BYTES];
        address.get(bytes);
        return isPublic4(bytes);
    }

    private static boolean isPublic4(byte[] address) {
        return NOT_PUBLIC_4.stream().noneMatch(range -> range.contains(address));
    }

    private static Range range(String text) {
        var slash = text.indexOf('/');
        return new Range(InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
                Integer.parseInt(text.substring(slash + 1)));
    }

}
