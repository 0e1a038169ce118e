package dev.statusquo.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A declared deviation as an outcome tells it: what a reader needs to know of it, without what decides whether it applies.
 *
 * @param id {@code package/what-it-does}
 * @param reason a sentence for people
 * @param link where it is discussed or written
 * @param observed what it declares of the outcome's row, in words; empty if a report does not tell
 * @param cause file and line in the package's source
 * @param review the day after which somebody must look at it again; empty if a report does not tell
 * @param origin where it is written, file and line; empty if a report does not tell
 */
public record KnownDeviation(
        String id,
        String reason,
        URI link,
        String observed,
        Optional<String> cause,
        Optional<LocalDate> review,
        String origin) {

    /** {@return one of which a report tells no more than this} */
    public static KnownDeviation told(String id, String reason, URI link) {
        return new KnownDeviation(id, reason, link, "", Optional.empty(), Optional.empty(), "");
    }
}
