package dev.statusquo.service;

import dev.statusquo.model.Glob;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may be sent to a service.
 *
 * @param writes whether methods may be sent that are not safe
 * @param avoided globs of request targets, or of a method and a target, that are never asked
 */
public record Permission(boolean writes, List<String> avoided) {
    /** The safe methods of RFC 9110 9.2.1: a service that does not know a newer one may take it for anything. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Copies the globs. */
    public Permission {
        avoided = List.copyOf(avoided);
    }

    /** {@return that of a service whose team has said nothing} */
    public static Permission safeOnly() {
        return new Permission(false, List.of());
    }

    /** {@return why such a request is not sent, as a sentence without a full stop; empty if it may be} */
    Optional<String> refusal(String method, String target) {
        if (!writes && !SAFE.contains(method)) {
            return Optional.of(
                    "'" + method + "' is no safe method, and only safe methods are sent; --writes lets it be sent");
        }
        return avoided.stream()
                .filter(glob -> Glob.matches(glob, target) || Glob.matches(glob, method + " " + target))
                .findFirst()
                .map(glob -> "the service is not to be asked for " + glob);
    }
}
