package dev.statusquo.cli;

import dev.statusquo.checkout.Suite;
import dev.statusquo.config.TargetFolders;
import dev.statusquo.engine.Engine;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.RunReport;
import dev.statusquo.run.RunSettings;
import dev.statusquo.run.Runner;
import dev.statusquo.run.Selection;
import dev.statusquo.store.ReportListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Runs that a comparison needs: each writes a report of its own. */
final class ComparisonRuns {
    /** A run waits most of its time, so that it must not take a thread from those that work. */
    private static final Executor THREADS = task -> {
        Thread thread = new Thread(task, "statusquo-trial");
        thread.setDaemon(true);
        thread.start();
    };

    private final Suite suite;
    private final Engine engine;
    private final ComparedSides sides;
    private final Path folder;
    private final Printer printer;
    private int made;

    ComparisonRuns(Suite suite, Engine engine, Path folder, Printer printer) {
        this(suite, engine, ComparedSides.targets(suite, engine), folder, printer);
    }

    ComparisonRuns(Suite suite, Engine engine, ComparedSides sides, Path folder, Printer printer) {
        this.suite = suite;
        this.engine = engine;
        this.sides = sides;
        this.folder = folder;
        this.printer = printer;
    }

    /**
     * One run.
     *
     * @param requests the targets that were asked for; each must be usable
     * @param selection which rows
     * @param what what the run is for, in a few words
     */
    record RunRequest(List<String> requests, Selection selection, String what) {}

    /**
     * Makes runs side by side: two targets at once take less time than one after the other, and {@code run} does the same with four.
     *
     * @return the reports, in the order of the trials
     * @throws BadInputException where a target cannot be had; nothing is run then
     */
    List<RunReport> together(List<RunRequest> trials) {
        List<TargetFolders.SelectedTargets> wanted =
                trials.stream().map(t -> wanted(t.requests())).toList();
        List<CompletableFuture<RunReport>> runs = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            RunRequest trial = trials.get(i);
            List<DefinedTarget> definitions = wanted.get(i).definitions();
            Path own = next(trial.what());
            runs.add(CompletableFuture.supplyAsync(() -> run(definitions, trial.selection(), own), THREADS));
        }
        // Every run ends before a failure of one is told, so that no target outlives the engine.
        runs.forEach(
                r -> r.handle((report, failure) -> Optional.ofNullable(report)).join());
        return runs.stream().map(ComparisonRuns::joined).toList();
    }

    private static RunReport joined(CompletableFuture<RunReport> run) {
        try {
            return run.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * Runs targets.
     *
     * @param requests what was asked for; each must be usable
     * @param selection which rows
     * @param what what the run is for, in a few words
     * @return the report
     * @throws BadInputException where a target cannot be had
     */
    RunReport run(List<String> requests, Selection selection, String what) {
        return run(wanted(requests).definitions(), selection, next(what));
    }

    /** {@return how many rows a run has for each of its targets} */
    int rows(Selection selection) {
        return sides.plan(selection).rows().size();
    }

    /** Says what is wrong with a request before the first of many runs; throws BadInputException. */
    void check(List<String> requests) {
        wanted(requests);
    }

    private TargetFolders.SelectedTargets wanted(List<String> requests) {
        TargetFolders.SelectedTargets wanted = sides.select(requests);
        wanted.problems().stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        return wanted;
    }

    private Path next(String what) {
        printer.trouble("run " + ++made + "  " + what);
        return folder.resolve(String.format(Locale.ROOT, "run-%02d", made));
    }

    private RunReport run(List<DefinedTarget> definitions, Selection selection, Path own) {
        ReportListener reporting = new ReportListener(own, suite::claims);
        Runner.of(engine, sides.guarded(RunSettings.of(suite)), reporting)
                .run(definitions, () -> sides.plan(selection));
        reporting.trouble().ifPresent(trouble -> {
            throw trouble;
        });
        return reporting.report();
    }
}
