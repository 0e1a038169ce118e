package dev.statusquo.cases.rest;

import dev.statusquo.http.HttpAddress;
import java.net.URI;
import org.apache.http.Header;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.ProtocolException;
import org.apache.http.impl.client.DefaultRedirectStrategy;
import org.apache.http.protocol.HttpContext;

/** Follows redirects as the client does by default, but never off the target: what a redirect to elsewhere says is the answer. */
final class RedirectsOnTarget extends DefaultRedirectStrategy {
    private final HttpAddress target;

    RedirectsOnTarget(HttpAddress target) {
        this.target = target;
    }

    @Override
    public boolean isRedirected(HttpRequest request, HttpResponse response, HttpContext context)
            throws ProtocolException {
        Header location = response.getFirstHeader("Location");
        return super.isRedirected(request, response, context) && (location == null || isOnTarget(location.getValue()));
    }

    /** A reference that is missing or cannot be read leads nowhere: the client says itself what it makes of it. */
    private boolean isOnTarget(String reference) {
        try {
            URI there = URI.create(target.url() + "/").resolve(reference);
            return target.authority().equals(there.getAuthority());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
