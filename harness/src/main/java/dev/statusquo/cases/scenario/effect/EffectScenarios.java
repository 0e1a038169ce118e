package dev.statusquo.cases.scenario.effect;

import dev.statusquo.model.ConformanceCase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every scenario about effects. */
public final class EffectScenarios {
    private EffectScenarios() {}

    /**
     * Lists them.
     *
     * @param fixtures the folder that holds contract.yaml, whose routes are tried
     * @return the cases, in a fixed order
     * @throws dev.statusquo.model.BadInputException if the contract cannot be read
     */
    public static List<ConformanceCase> all(Path fixtures) {
        Routes routes = Routes.read(fixtures);
        return Stream.of(
                        new SafeOnEveryRoute(routes).cases(),
                        Crawl.cases(routes),
                        RefusedWrites.cases(),
                        RepeatedRequests.cases(),
                        CutOff.cases(),
                        WorkerProcesses.cases(),
                        Conditional.cases(),
                        RunsAndSlashes.cases(),
                        Crowd.cases())
                .flatMap(List::stream)
                .toList();
    }
}
