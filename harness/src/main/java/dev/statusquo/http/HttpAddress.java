package dev.statusquo.http;

import java.net.URI;

/**
 * Where a target listens.
 *
 * @param host a host name or address
 * @param port 1 to 65535
 */
public record HttpAddress(String host, int port) {

    /** Refuses a port outside 1 to 65535 with IllegalArgumentException. */
    public HttpAddress {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
        }
    }

    /**
     * {@return the address in a URL such as http://127.0.0.1:8000; throws IllegalArgumentException for any other, and for a
     * URL that says more than host and port} What could not be kept is refused, not dropped.
     */
    public static HttpAddress parse(String url) {
        URI uri = URI.create(url.contains("://") ? url : "http://" + url);
        if ("https".equalsIgnoreCase(uri.getScheme())) {
            throw new IllegalArgumentException("https is not supported yet");
        }
        if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("an address is http://HOST:PORT, not " + url);
        }
        boolean hasPath = !uri.getRawPath().isEmpty() && !uri.getRawPath().equals("/");
        if (hasPath || uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("an address has a host and a port and nothing else, such as a path");
        }
        return new HttpAddress(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort());
    }

    /** {@return the value of the Host field for it (RFC 9110 7.2)} */
    public String authority() {
        return host + ":" + port;
    }

    /** {@return its URL, without a slash at the end} */
    public String url() {
        return "http://" + authority();
    }

    @Override
    public String toString() {
        return url();
    }
}
