package dev.statusquo.reference;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The conditional fields of a request against what is there now (RFC 9110 13). */
final class Preconditions {
    private static final Pattern TAGS = Pattern.compile("(W/)?(\"[!#-~\\x80-\\xFF]*\")");

    private final Request request;
    private final Optional<String> tag;
    private final Optional<Instant> modified;

    /** Compares with a representation that has a strong tag. */
    Preconditions(Request request, String tag, Optional<Instant> modified) {
        this(request, Optional.of(tag), modified);
    }

    /**
     * Compares with what is there.
     *
     * @param request has the conditional fields
     * @param tag strong; empty if nothing is there
     * @param modified when it was last changed, if that is known
     */
    Preconditions(Request request, Optional<String> tag, Optional<Instant> modified) {
        this.request = request;
        this.tag = tag;
        this.modified = modified;
    }

    /** {@return whether If-Match or, without it, If-Unmodified-Since does not hold} */
    boolean forbid() {
        Optional<String> match = request.field("If-Match");
        if (match.isPresent()) {
            return !holds(match.get(), true);
        }
        return isLaterThan("If-Unmodified-Since").orElse(false);
    }

    /** {@return whether the client has this representation: If-None-Match or, without it, If-Modified-Since says so} */
    boolean areKnown() {
        Optional<String> match = request.field("If-None-Match");
        if (match.isPresent()) {
            return holds(match.get(), false);
        }
        return isLaterThan("If-Modified-Since").map(isLater -> !isLater).orElse(false);
    }

    /** {@return whether a change may not be made} */
    boolean forbidChange() {
        return forbid()
                || request.field("If-None-Match")
                        .filter(value -> holds(value, false))
                        .isPresent();
    }

    /** {@return whether Range counts: without If-Range, or with one that names this representation strongly} */
    boolean allowRange() {
        return request.field("If-Range")
                .map(value -> tag.filter(value::equals).isPresent()
                        || modified.filter(moment -> isSame(value, moment)).isPresent())
                .orElse(true);
    }

    private static boolean isSame(String date, Instant moment) {
        return HttpDate.read(date).filter(moment::equals).isPresent();
    }

    /** {@return whether it was changed after the date; empty without a date, or if the field is no single one and so to be ignored} */
    private Optional<Boolean> isLaterThan(String field) {
        List<String> lines = request.head().fields().all(field);
        if (lines.size() != 1 || modified.isEmpty()) {
            return Optional.empty();
        }
        return HttpDate.read(lines.get(0)).map(modified.get()::isAfter);
    }

    private boolean holds(String value, boolean strongly) {
        if (value.equals("*")) {
            return tag.isPresent();
        }
        return tag.isPresent() && TAGS.matcher(value).results().anyMatch(found -> isTag(found, strongly));
    }

    private boolean isTag(MatchResult found, boolean strongly) {
        boolean isWeak = found.group(1) != null;
        return found.group(2).equals(tag.orElseThrow()) && !(strongly && isWeak);
    }
}
