package dev.statusquo.cases.match;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The preferred form of a date, IMF-fixdate (RFC 9110 5.6.7). */
public final class HttpDate {
    private static final Pattern SHAPE = Pattern.compile(
            "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    /** {@return the time that an IMF-fixdate names, its weekday right; nothing for any other text} */
    public static Optional<Instant> parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZonedDateTime.parse(text, FORMAT).toInstant());
        } catch (DateTimeException e) {
            // The shape is right but such a day does not exist: that is the answer, not an error.
            return Optional.empty();
        }
    }

    /** {@return whether two times are no further apart than that} */
    public static boolean isWithin(Instant one, Instant other, Duration distance) {
        return Duration.between(one, other).abs().compareTo(distance) <= 0;
    }
}
