package kanbao.remotepicture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Resolves the name of a host once for each connection, and returns its addresses only if all of them are allowed. Jetty connects to
 * exactly these addresses, so that a name server that changes its answer in between (DNS rebinding) has no effect.
 */
final class CheckedResolver implements SocketAddressResolver {

    private final NameService names;
    private final Predicate<InetAddress> isAllowed;

    /** The tests have their own names and allow the loopback interface. */
    CheckedResolver(NameService names, Predicate<InetAddress> isAllowed) {
        this.names = names;
        this.isAllowed = isAllowed;
    }

    /** Returns the resolver that uses the names of the system and allows only public addresses. */
    static CheckedResolver ofSystem() {
        return new CheckedResolver(InetAddress::getAllByName, PublicAddress::isPublic);
    }

    /** Finds the addresses of a host. */
    interface NameService {

        InetAddress[] resolve(String host) throws IOException;

    }

    /** A host has an address that is not public. */
    static final class RefusedAddressException extends IOException {

        private static final long serialVersionUID = 1;

    }

    @Override
    public void resolve(String host, int port, Map<String, Object> context,
            Promise<List<InetSocketAddress>> promise) {
        try {
            var addresses = names.resolve(host);
            if (!Stream.of(addresses).allMatch(isAllowed)) {
                throw new RefusedAddressException();
            }
            promise.succeeded(Stream.of(addresses).map(address -> new InetSocketAddress(address, port)).toList());
        } catch (IOException | RuntimeException e) {
            promise.failed(e);
        }
    }

}
