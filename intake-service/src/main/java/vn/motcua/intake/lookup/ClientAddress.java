package vn.motcua.intake.lookup;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as somebody who looks up too often is known by: of IPv6 the network, for one home has all of its addresses. */
final class ClientAddress {
    private static final int NETWORK = 8;

    private ClientAddress() {}

    static String of(SocketAddress remote) {
        return remote == null || remote.hostAddress() == null ? "local" : of(remote.hostAddress());
    }

    /** @param address as digits, never a name, so that nothing is looked up in the DNS */
    static String of(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException notDigits) {
            return address;
        }
    }
}
