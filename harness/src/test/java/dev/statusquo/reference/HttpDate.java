package dev.statusquo.reference;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** HTTP-date (RFC 9110 5.6.7): one form is written, three are read. */
final class HttpDate {
    private static final DateTimeFormatter IMF_FIXDATE = format("EEE, dd MMM yyyy HH:mm:ss 'GMT'");
    private static final List<DateTimeFormatter> READ =
            List.of(IMF_FIXDATE, rfc850(), format("EEE MMM ppd HH:mm:ss yyyy"));

    private HttpDate() {}

    static String of(Instant moment) {
        return IMF_FIXDATE.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** {@return the moment, empty if it is no date: then the field that has it is ignored} */
    static Optional<Instant> read(String text) {
        return READ.stream().flatMap(format -> read(text, format).stream()).findFirst();
    }

    private static Optional<Instant> read(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Two digits of a year stand for one at most fifty years ahead. */
    private static DateTimeFormatter rfc850() {
        int first = LocalDateTime.now(ZoneOffset.UTC).getYear() - 49;
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, first)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.US);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US);
    }
}
