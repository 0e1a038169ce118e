package dev.statusquo.store;

import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Claim;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunListener;
import dev.statusquo.model.RunReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Writes a run's report while it goes on and its pages at the end. A disk that cannot be written does not end the run: the
 * outcomes stay in memory and the trouble is kept for the end.
 */
public final class ReportListener implements RunListener {
    private final Path folder;
    private final Supplier<List<Claim>> claims;
    private final Function<RunReport, List<BaselineCheck>> baselines;
    private List<BaselineCheck> checks = List.of();
    private final List<Outcome> outcomes = new ArrayList<>();
    private Optional<ResultsWriter> stream = Optional.empty();
    private Optional<RunHeader> header = Optional.empty();
    private Optional<RunFooter> footer = Optional.empty();
    private Optional<BadInputException> trouble = Optional.empty();

    /**
     * Writes into a folder.
     *
     * @param folder made where it is missing
     * @param claims the documents' claims, asked for when a report is made
     */
    public ReportListener(Path folder, Supplier<List<Claim>> claims) {
        this(folder, claims, report -> List.of());
    }

    /**
     * Writes into a folder, and holds the run against baselines once it has ended.
     *
     * @param folder made where it is missing
     * @param claims the documents' claims, asked for when a report is made
     * @param baselines holds what was seen against what is approved
     */
    public ReportListener(
            Path folder, Supplier<List<Claim>> claims, Function<RunReport, List<BaselineCheck>> baselines) {
        this.folder = folder;
        this.claims = claims;
        this.baselines = baselines;
    }

    @Override
    public void started(RunHeader begun) {
        header = Optional.of(begun);
        attempt(() -> stream = Optional.of(ReportFolder.open(folder, begun)));
    }

    @Override
    public void outcome(Outcome outcome) {
        outcomes.add(outcome);
        attempt(() -> stream.ifPresent(s -> s.append(outcome)));
    }

    @Override
    public void finished(RunFooter ended) {
        footer = Optional.of(ended);
        attempt(() -> stream.ifPresent(s -> {
            s.finish(ended);
            s.close();
        }));
        checks = List.copyOf(baselines.apply(report()));
        attempt(() -> ReportFolder.write(report(), checks, folder));
    }

    private void attempt(Runnable writing) {
        try {
            writing.run();
        } catch (BadInputException e) {
            stream = Optional.empty();
            trouble = trouble.or(() -> Optional.of(e));
        }
    }

    /** {@return the report as far as it goes; throws IllegalStateException before the run has started} */
    public RunReport report() {
        return new RunReport(
                header.orElseThrow(() -> new IllegalStateException("the run has not started")),
                claims.get(),
                outcomes,
                footer);
    }

    /** {@return how the targets stand against their baselines; empty before the end, and where none has one} */
    public List<BaselineCheck> baselines() {
        return checks;
    }

    /** {@return why the report could not be written, where it could not} */
    public Optional<BadInputException> trouble() {
        return trouble;
    }
}
