package dev.statusquo.engine.url;

import dev.statusquo.model.BadInputException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** Malformed requests are for one's own machines: a host counts as near if it is loopback, link-local or private. */
public final class NearbyHost {
    private NearbyHost() {}

    /** Throws BadInputException if the host is not known, or if any address of it is neither loopback, link-local nor private. */
    public static void require(String host) {
        try {
            Stream.of(InetAddress.getAllByName(host))
                    .filter(address -> !isNear(address))
                    .findFirst()
                    .ifPresent(address -> refuse(host, address));
        } catch (UnknownHostException e) {
            throw new BadInputException("--address: the host " + host + " is not known", "check its name");
        }
    }

    /** {@return whether an address is unspecified, loopback, link-local (RFC 3927, RFC 4291 2.5.6) or private (RFC 1918, RFC 4193)} */
    public static boolean isNear(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || (address instanceof Inet6Address ? isUniqueLocal(address) : address.isSiteLocalAddress());
    }

    private static boolean isUniqueLocal(InetAddress address) {
        return (address.getAddress()[0] & 0xFE) == 0xFC;
    }

    private static void refuse(String host, InetAddress address) {
        throw new BadInputException(
                "--address: " + host + " is " + address.getHostAddress() + ", neither loopback, link-local nor private",
                "add --allow-remote if the service is yours to test");
    }
}
