package dev.statusquo.cli;

import dev.statusquo.checkout.Commit;
import dev.statusquo.checkout.Root;
import dev.statusquo.checkout.Suite;
import dev.statusquo.compare.BaselineGate;
import dev.statusquo.config.LimitSettings;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import dev.statusquo.run.MergedShards;
import dev.statusquo.run.Plan;
import dev.statusquo.store.BaselineFolder;
import dev.statusquo.store.ReportFolder;
import dev.statusquo.store.ReportListener;
import dev.statusquo.store.RequirementsListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one report out of those of all shards of a run. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description =
                "Makes one report out of those of all shards of a run (`statusquo run --shard`), as one run writes it.",
        footer = {
            "",
            "Exit codes, as of one run: 0 as expected; 1 unexpected, stale or unapproved; 2 usage, or reports that do not belong together;",
            "3 inconclusive and nothing worse."
        })
final class MergeCommand implements Callable<Integer> {
    private final Printer results;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "the reports of all shards, in any order")
    List<Path> reports = new ArrayList<>();

    @Option(names = "--report", paramLabel = "DIR", description = "where the report goes; reports/latest if left out")
    @Nullable
    Path report;

    @Option(names = "--quiet", description = "print the last sentence, nothing else")
    boolean quiet;

    @Option(names = "--json", description = "print the result as JSON; all else goes to standard error")
    boolean json;

    @Option(names = "--strict", description = "every violation fails the run, declared or not")
    boolean strict;

    @Option(
            names = "--baseline",
            defaultValue = "auto",
            paramLabel = "WHEN",
            description =
                    "whether an unapproved change fails the run: auto (for targets at their locked versions), on, off")
    BaselineUse baseline = BaselineUse.auto;

    MergeCommand(Printer printer) {
        this.results = printer;
    }

    @Override
    public Integer call() {
        Suite suite = new Suite(Root.find(), LimitSettings.current());
        Path folder = report == null ? suite.root().resolve("reports/latest") : report;
        Map<String, RunReport> shards = new LinkedHashMap<>();
        Reports.requireDistinct(reports.stream().map(Path::toString).toList());
        reports.forEach(path -> shards.put(path.toString(), Reports.whole(path)));
        RunReport merged = MergedShards.of(shards, selection -> Plan.of(suite, selection));
        requireSameCommit(merged.header().commit(), Commit.of(suite.root()));
        ReportFolder.require(folder);
        return write(suite, merged, folder);
    }

    private int write(Suite suite, RunReport merged, Path folder) {
        BaselineGate gate = BaselineGate.of(held(suite, merged), BaselineFolder.in(suite.root())::read);
        ReportListener reporting = new ReportListener(folder, suite::claims, gate::check);
        RequirementsListener requirements = new RequirementsListener(folder, suite::requirements);
        for (var listener : List.of(reporting, requirements)) {
            listener.started(merged.header());
            merged.outcomes().forEach(listener::outcome);
            listener.finished(merged.footer().orElseThrow());
        }
        Printer printer = json ? results.aside() : results;
        requirements.trouble().filter(t -> reporting.trouble().isEmpty()).ifPresent(printer::trouble);
        RunEnding ending =
                new RunEnding(reporting, folder, strict, requirements.trouble().isPresent());
        ending.say(printer, quiet);
        if (json) {
            results.json(ending.json());
        }
        return ending.code();
    }

    /** {@return the names of the baselines by the ids of the targets that are held against them} */
    private Map<String, String> held(Suite suite, RunReport merged) {
        return merged.header().targets().stream()
                .filter(target -> baseline.isHeld(!suite.isLocked(target)))
                .collect(Collectors.toMap(Target::id, Target::name, (one, same) -> one));
    }

    /** Deviations and baselines are those of this checkout. Files of this machine's own, such as the reports, do not count. */
    private static void requireSameCommit(String run, String here) {
        boolean areKnown = !run.equals("unknown") && !here.equals("unknown");
        if (areKnown && !run.replace("+", "").equals(here.replace("+", ""))) {
            throw new BadInputException(
                    "the shards were run at commit " + run + ", and this checkout is at " + here,
                    "merge with the checkout that ran the shards");
        }
    }
}
