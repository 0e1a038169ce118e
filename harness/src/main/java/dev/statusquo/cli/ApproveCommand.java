package dev.statusquo.cli;

import dev.statusquo.checkout.Root;
import dev.statusquo.checkout.Suite;
import dev.statusquo.compare.Baseline;
import dev.statusquo.compare.VersionChange;
import dev.statusquo.config.DeviationRemoval;
import dev.statusquo.config.LimitSettings;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Filter;
import dev.statusquo.model.KnownDeviation;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Target;
import dev.statusquo.model.TriedTarget;
import dev.statusquo.resolve.LockFile;
import dev.statusquo.store.BaselineFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accepts what a run saw as the new baseline. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = {
            "Accepts what a run saw: writes reports/baseline/<target>.json from a whole report, and takes stale deviations out.",
            "Several reports of the same target show what varies by itself; it is not held then."
        },
        footer = {"", "Exit codes: 0 written; 2 bad input; 3 nothing could be approved."})
final class ApproveCommand implements Callable<Integer> {
    private static final Pattern EXACT = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private final Printer printer;

    @Parameters(
            paramLabel = "REPORT",
            arity = "0..*",
            description = "a report's folder, or its results.jsonl; reports/latest if left out")
    List<Path> reports = new ArrayList<>();

    @Option(
            names = "--baseline",
            paramLabel = "DIR",
            description = "the folder of the baseline of a service of your own, as statusquo.yaml names it")
    @Nullable
    Path baseline;

    @Option(names = "--any-version", description = "approve other versions than those that containers/ pins, too")
    boolean anyVersion;

    ApproveCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Suite suite = new Suite(Root.find(), LimitSettings.current());
        List<RunReport> read = (reports.isEmpty() ? List.of(suite.root().resolve("reports/latest")) : reports)
                .stream().map(ApproveCommand::unfiltered).toList();
        Map<String, List<RunReport>> byTarget = new LinkedHashMap<>();
        Map<String, TriedTarget> targets = new LinkedHashMap<>();
        read.forEach(report -> report.records().forEach(met -> {
            String key = sameButForThePatch(met.target());
            targets.putIfAbsent(key, met);
            byTarget.computeIfAbsent(key, k -> new ArrayList<>()).add(report);
        }));
        long written = targets.entrySet().stream()
                .filter(e -> approve(suite, e.getValue(), byTarget.getOrDefault(e.getKey(), List.of())))
                .count();
        stale(suite, read);
        return written > 0 ? ExitCode.AS_EXPECTED : ExitCode.INCONCLUSIVE;
    }

    /** {@return what reports of a target share that are approved together; patches of one runtime are no runtimes of their own} */
    private static String sameButForThePatch(Target target) {
        Map<String, String> versions = new TreeMap<>(target.versions());
        versions.remove(target.runtime().name());
        return target.id() + " " + Baseline.runtimeOf(target) + " " + versions;
    }

    private static RunReport unfiltered(Path path) {
        RunReport report = Reports.whole(path);
        if (!report.header().filters().isEmpty()) {
            throw new BadInputException(
                    path + " is a report of only "
                            + report.header().filters().stream()
                                    .map(Filter::toString)
                                    .collect(Collectors.joining(", ")),
                    "approve a run of the whole catalogue: `./statusquo run`, then `./statusquo approve`");
        }
        return report;
    }

    private boolean approve(Suite suite, TriedTarget met, List<RunReport> of) {
        Target target = met.target();
        String name = target.name();
        BaselineFolder folder = folder(suite, target);
        if (met.trouble().isPresent()) {
            printer.trouble(target.id() + " had trouble, nothing of it is approved");
            return false;
        }
        if (folder.read(name).isEmpty() && !target.isService() && !isDefault(suite, target)) {
            printer.say(target.id() + "  is no default stack and has no baseline: left alone");
            return false;
        }
        List<VersionChange> moved = apartFromPinned(suite, target);
        if (!moved.isEmpty() && !anyVersion) {
            printer.trouble(
                    target.id() + " is not what containers/"
                            + target.framework().name() + " pins (" + moved.get(0)
                            + "): nothing of it is approved\n  fix:              update the lock file first, or add --any-version");
            return false;
        }
        Baseline before = folder.read(name).orElseGet(() -> Baseline.empty(name));
        Baseline after = before.approved(target, of);
        Path file = folder.write(after);
        printer.say(target.id() + "  approved for " + Baseline.runtimeOf(target) + " with "
                + after.rows().size() + (after.rows().size() == 1 ? " row: " : " rows: ")
                + (target.isService() ? file : suite.root().relativize(file)));
        return true;
    }

    private BaselineFolder folder(Suite suite, Target target) {
        if (!target.isService()) {
            return BaselineFolder.in(suite.root());
        }
        return BaselineFolder.at(Optional.ofNullable(baseline)
                .orElseThrow(() -> new BadInputException(
                        target.id() + " is a service of your own: nothing says where its baseline lies",
                        "add --baseline DIR, the folder that statusquo.yaml names")));
    }

    private static boolean isDefault(Suite suite, Target target) {
        return definition(suite, target).stream().anyMatch(d -> d.name().equals(target.name()));
    }

    private static List<DefinedTarget> definition(Suite suite, Target target) {
        return suite.targets().names().contains(target.framework().name())
                ? List.of(suite.targets().folder(target.framework().name()).withDefaultServer())
                : List.of();
    }

    /** What the report's target has in other versions than the lock file of its folder. */
    private static List<VersionChange> apartFromPinned(Suite suite, Target target) {
        String runtime = target.runtime().version();
        Map<String, String> pinned = new TreeMap<>();
        definition(suite, target).forEach(d -> {
            pinned.putAll(LockFile.packages(d, runtime));
            pinned.putAll(pinnedRuntime(d));
        });
        Map<String, String> seen = new TreeMap<>(target.versions());
        // A lock file may name packages that only some platforms install; a target has a few that no lock names.
        pinned.keySet().retainAll(seen.keySet());
        seen.keySet().retainAll(pinned.keySet());
        return VersionChange.between(pinned, seen);
    }

    /** An exact version of the runtime: of Python a machine brings whichever it has. */
    private static Map<String, String> pinnedRuntime(DefinedTarget definition) {
        return definition.runtimeVersions().values().stream()
                .filter(version -> EXACT.matcher(version).matches())
                .collect(Collectors.toMap(version -> definition.runtime(), version -> version, (one, same) -> one));
    }

    /** What some row still shows as declared is not stale: its cases or versions have to be narrowed by somebody who knows why. */
    private void stale(Suite suite, List<RunReport> read) {
        Set<String> stale = declared(read, Standing.STALE);
        Set<String> seen = declared(read, Standing.EXPECTED);
        for (String id : stale) {
            if (seen.contains(id)) {
                printer.trouble("deviation " + id + " is stale in some rows and seen in others: it stays"
                        + "\n  fix:              narrow its cases or its versions");
            } else {
                printer.say("deviation " + id + "  is not seen any more: taken out of "
                        + suite.root().relativize(DeviationRemoval.remove(suite.root(), id)));
            }
        }
    }

    private static Set<String> declared(List<RunReport> read, Standing standing) {
        return read.stream()
                .flatMap(r -> r.outcomes().stream())
                .filter(o -> o.standing().equals(Optional.of(standing)))
                .flatMap(o -> o.deviation().map(KnownDeviation::id).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
