package dev.statusquo.cli;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.RunReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How long runs will take: as long for each row as the last run into the same folder took, else what is usual. */
final class ExpectedTime {
    /** Measured: 1,883 rows on two targets side by side, on two processors, in half a minute. */
    private static final double USUAL_MILLISECONDS_PER_ROW = 8;

    private static final long START_MILLISECONDS = 4_000;

    private ExpectedTime() {}

    /**
     * Says how long it will take.
     *
     * @param rows how many rows each target is tried with
     * @param targets how many targets are tried
     * @param folder where the runs go, and where the last ones went
     * @return a sentence without its full stop
     */
    static String of(int rows, int targets, Path folder) {
        Optional<Double> last = lastRun(folder.resolve("run-01"));
        double each = last.orElse(USUAL_MILLISECONDS_PER_ROW);
        long seconds = Math.max(1, Math.round((START_MILLISECONDS + each * rows * targets) / 1000));
        return String.format(
                Locale.ROOT,
                "%,d rows on %d targets: about %s%s, and what differs is run again",
                rows,
                targets,
                seconds < 120 ? seconds + " s" : Math.round(seconds / 60.0) + " minutes",
                last.isPresent() ? ", as fast as the last run was" : "");
    }

    /** {@return the milliseconds that a row took on a target, without the start} */
    private static Optional<Double> lastRun(Path folder) {
        if (!Files.exists(folder.resolve("results.jsonl"))) {
            return Optional.empty();
        }
        try {
            RunReport report = Reports.whole(folder);
            return report.footer()
                    .map(footer -> footer.elapsed()
                            .minus(footer.lastReady().orElse(Duration.ZERO))
                            .toMillis())
                    .filter(elapsed -> elapsed > 0 && report.outcomes().size() > 0)
                    .map(elapsed -> (double) elapsed / report.outcomes().size() / 2);
        } catch (BadInputException e) {
            // What an unfinished run left tells nothing about time.
            return Optional.empty();
        }
    }
}
