package dev.statusquo.store;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.RequirementIndex;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunListener;
import dev.statusquo.model.RunReport;
import dev.statusquo.report.ReportPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes {@code requirements.html} beside the other pages of a report when a run has ended; that of an earlier run is taken away when it
 * begins. A disk that cannot be written does not end the run.
 */
public final class RequirementsListener implements RunListener {
    private final Path file;
    private final Supplier<RequirementIndex> index;
    private final List<Outcome> outcomes = new ArrayList<>();
    private Optional<RunHeader> header = Optional.empty();
    private Optional<BadInputException> trouble = Optional.empty();

    /**
     * Writes into a folder.
     *
     * @param folder the folder of the report
     * @param index the statements, asked for when the run has ended
     */
    public RequirementsListener(Path folder, Supplier<RequirementIndex> index) {
        this.file = folder.resolve("requirements.html");
        this.index = index;
    }

    @Override
    public void started(RunHeader begun) {
        header = Optional.of(begun);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            trouble = Optional.of(Unwritable.because(file, e));
        }
    }

    @Override
    public void outcome(Outcome outcome) {
        outcomes.add(outcome);
    }

    @Override
    public void finished(RunFooter ended) {
        RunReport report = new RunReport(header.orElseThrow(), List.of(), outcomes, Optional.of(ended));
        try {
            WholeFile.write(file, ReportPages.requirements(report, index.get()));
        } catch (BadInputException e) {
            trouble = Optional.of(e);
        }
    }

    /** {@return why the page could not be written, or an earlier one not be taken away} */
    public Optional<BadInputException> trouble() {
        return trouble;
    }
}
