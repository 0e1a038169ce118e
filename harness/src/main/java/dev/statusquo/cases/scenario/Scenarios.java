package dev.statusquo.cases.scenario;

import dev.statusquo.cases.scenario.promise.PromiseScenarios;
import dev.statusquo.model.ConformanceCase;
import java.util.List;
import java.util.stream.Stream;

/** Every case that is written in Java. */
public final class Scenarios {
    private Scenarios() {}

    /** {@return the cases, in a fixed order} */
    public static List<ConformanceCase> all() {
        return Stream.of(HeadLikesGet.cases(), AllowedMethods.cases(), PromiseScenarios.cases())
                .flatMap(List::stream)
                .toList();
    }
}
