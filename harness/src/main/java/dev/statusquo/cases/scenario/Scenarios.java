package dev.statusquo.cases.scenario;

import dev.statusquo.cases.scenario.effect.EffectScenarios;
import dev.statusquo.cases.scenario.promise.PromiseScenarios;
import dev.statusquo.model.ConformanceCase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every case that is written in Java. */
public final class Scenarios {
    private Scenarios() {}

    /**
     * Lists them.
     *
     * @param fixtures the folder that holds contract.yaml
     * @return the cases, in a fixed order
     */
    public static List<ConformanceCase> all(Path fixtures) {
        return Stream.of(
                        HeadLikesGet.cases(),
                        AllowedMethods.cases(),
                        SplitRequests.cases(),
                        PromiseScenarios.cases(),
                        EffectScenarios.all(fixtures))
                .flatMap(List::stream)
                .toList();
    }
}
