package dev.statusquo.model;

import java.time.Instant;
import java.util.List;

/**
 * What is known of a run when it begins.
 *
 * @param schema the version of the report's form, {@code 1}
 * @param suite the suite's version
 * @param commit the suite's commit, {@code unknown} outside a checkout; {@code +} at the end where it was changed
 * @param engine {@code docker}, {@code process} or {@code url}
 * @param targets the targets, as planned
 * @param filters the options that left rows out; empty if the whole catalogue ran
 * @param rows how many rows each target is to be tried with
 * @param started when it began
 */
public record RunHeader(
        int schema,
        String suite,
        String commit,
        String engine,
        List<Target> targets,
        List<Filter> filters,
        int rows,
        Instant started) {

    /** The report's form that this suite writes. */
    public static final int SCHEMA = 1;

    /** Copies the collections. */
    public RunHeader {
        targets = List.copyOf(targets);
        filters = List.copyOf(filters);
    }
}
