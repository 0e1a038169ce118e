package dev.statusquo.report;

import java.time.Duration;
import java.util.Locale;

/** Durations as reports write them. */
public final class Durations {
    private Durations() {}

    /** {@return milliseconds, to the microsecond} */
    public static double milliseconds(Duration duration) {
        return Math.round(duration.toNanos() / 1e3) / 1e3;
    }

    /** {@return seconds, to the millisecond} */
    public static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    /** {@return such as {@code 2.9 s}} */
    static String words(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
    }
}
