package dev.statusquo.cli;

import dev.statusquo.config.TargetFolders;
import dev.statusquo.engine.Engine;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.ReadReport;
import dev.statusquo.model.RunListener;
import dev.statusquo.report.JsonLinesReader;
import dev.statusquo.report.ReportFolder;
import dev.statusquo.report.ReportListener;
import dev.statusquo.run.Commit;
import dev.statusquo.run.RunSettings;
import dev.statusquo.run.Runner;
import dev.statusquo.run.Selection;
import dev.statusquo.run.Suite;
import dev.statusquo.wire.SocketWire;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Runs that a comparison needs: each writes a report of its own, which is read back, so that reports and targets are compared alike. */
final class Trials {
    private final Suite suite;
    private final Engine engine;
    private final Path folder;
    private final Printer printer;
    private int made;

    Trials(Suite suite, Engine engine, Path folder, Printer printer) {
        this.suite = suite;
        this.engine = engine;
        this.folder = folder;
        this.printer = printer;
    }

    /**
     * Runs targets side by side.
     *
     * @param requests what was asked for; each must be usable
     * @param selection which rows
     * @param what what the run is for, in a few words
     * @return the report
     * @throws BadInputException where a target cannot be had
     */
    ReadReport run(List<String> requests, Selection selection, String what) {
        TargetFolders.Selection wanted = suite.targets().select(requests, engine::plan);
        wanted.problems().stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        Path own = folder.resolve(String.format(Locale.ROOT, "run-%02d", ++made));
        printer.trouble("run " + made + "  " + what);
        ReportListener reporting = new ReportListener(own, suite::claims);
        Clock clock = Clock.systemUTC();
        RunSettings settings = new RunSettings(
                Suite.version(),
                CompletableFuture.supplyAsync(() -> Commit.of(suite.root())),
                suite.limits(),
                false,
                clock,
                clock.instant());
        new Runner(engine, new SocketWire(suite.limits()), settings, RunListener.all(reporting))
                .run(wanted.definitions(), () -> suite.plan(selection));
        reporting.trouble().ifPresent(trouble -> {
            throw trouble;
        });
        return JsonLinesReader.read(own.resolve(ReportFolder.RESULTS));
    }

    /** {@return how many runs were made} */
    int made() {
        return made;
    }
}
