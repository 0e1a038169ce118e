package dev.statusquo.cli;

import dev.statusquo.checkout.Root;
import dev.statusquo.checkout.Suite;
import dev.statusquo.config.LimitSettings;
import dev.statusquo.journey.Journey;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.HarmlessMutant;
import dev.statusquo.proof.Replayer;
import dev.statusquo.proof.miniature.Miniatures;
import dev.statusquo.proof.mutant.Mutant;
import dev.statusquo.proof.mutant.MutationResult;
import dev.statusquo.proof.mutant.MutationRun;
import dev.statusquo.run.ParallelTasks;
import dev.statusquo.run.Selection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replays the proofs: shows of each case that it can give each of its verdicts, or what of a spoilt target it does not notice. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = "Replays the proofs that every case can fail; needs no engine.")
final class ProveCommand implements Callable<Integer> {
    private static final int AT_A_TIME = 16;

    private final Printer printer;

    @Parameters(paramLabel = "CASE", arity = "0..1", description = "a case's id; * stands for any characters")
    String pattern = "*";

    @Option(
            names = "--mutate",
            description =
                    "spoils the target of every conforming proof in standard ways instead, and names what nobody notices")
    boolean mutate;

    ProveCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Suite suite = new Suite(Root.find(), LimitSettings.current().withSilence(Duration.ofMillis(300)));
        Replayer replayer = new Replayer(suite.limits(), Clock.systemUTC(), Miniatures::open);
        List<ConformanceCase> ofJourneys = Journey.proven(suite.root(), suite.limits());
        List<ConformanceCase> all = Stream.concat(
                        suite.catalogue().stream(), mutate ? Stream.of() : ofJourneys.stream())
                .toList();
        List<ConformanceCase> cases = all.stream()
                .filter(c -> c.allRows().stream().anyMatch(r -> Selection.names(pattern, r)))
                .toList();
        if (cases.isEmpty()) {
            throw UnknownCase.of(pattern, all);
        }
        if (mutate) {
            return mutate(suite, new MutationRun(replayer, suite.catalogue()), cases);
        }
        Replayer ofJourney = Journey.replayer(suite.root(), suite.limits(), Clock.systemUTC());
        List<String> faults = faults(c -> ofJourneys.contains(c) ? ofJourney : replayer, cases);
        faults.forEach(printer::trouble);
        int proofs = cases.stream().mapToInt(c -> c.proofs().size()).sum();
        printer.say(Counted.of(proofs, "proof") + " of " + Counted.of(cases.size(), "case") + ", "
                + Counted.of(faults.size(), "fault"));
        return faults.isEmpty() ? ExitCode.AS_EXPECTED : ExitCode.BAD_INPUT;
    }

    /** Proofs about silence only wait, so that many more are replayed at a time than there are processors. */
    private static List<String> faults(Function<ConformanceCase, Replayer> replayer, List<ConformanceCase> cases) {
        Map<String, List<String>> found = new ConcurrentHashMap<>();
        ParallelTasks.each(
                cases, AT_A_TIME, c -> found.put(c.id(), replayer.apply(c).faults(c)));
        return cases.stream()
                .flatMap(c -> found.getOrDefault(c.id(), List.of()).stream())
                .toList();
    }

    /** What is stale in the list of harmless mutants shows only if every case is tried. */
    private int mutate(Suite suite, MutationRun run, List<ConformanceCase> cases) {
        MutationResult result = run.of(cases, suite.harmlessMutants());
        List<HarmlessMutant> stale = pattern.equals("*") ? result.stale() : List.of();
        List<Mutant> open = result.unexplained();
        new MutantText(printer).say(open, stale);
        printer.say(result.tried() + " mutants: " + result.killed() + " noticed, "
                + (result.survivors().size() - open.size()) + " harmless, " + open.size() + " unexplained; "
                + stale.size() + " stale entries");
        return open.isEmpty() && stale.isEmpty() ? ExitCode.AS_EXPECTED : ExitCode.UNEXPECTED;
    }
}
