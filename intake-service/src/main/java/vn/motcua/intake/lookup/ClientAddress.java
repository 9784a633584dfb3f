package vn.motcua.intake.lookup;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as somebody who looks up too often is known by: of IPv6 the network, for one home has all of its addresses. */
final class ClientAddress {
    private static final int NETWORK = 8;
    private static final String NOBODY = "nobody";

    private ClientAddress() {}

    static String of(SocketAddress remote) {
        return remote == null || remote.hostAddress() == null ? NOBODY : of(remote.hostAddress());
    }

    /** @param address as digits; a proxy that names anything else makes all of its clients one, and nothing is looked up in the DNS */
    static String of(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException notDigits) {
            return NOBODY;
        }
    }
}
