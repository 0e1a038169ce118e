package dev.statusquo.run;

import dev.statusquo.checkout.Suite;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.service.GuardedCases;
import dev.statusquo.service.RouteCases;
import dev.statusquo.service.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is tried on a service of somebody's own: the catalogue as far as it applies, and the cases about its routes. */
public final class ServicePlan {
    /** The topic of the cases that show whether an optional part of the contract is there. */
    private static final String PROBE = "feature";

    private ServicePlan() {}

    /**
     * Plans what is run on a service.
     *
     * @param suite the catalogue
     * @param service the service
     * @param selection which rows are wanted
     * @return the plan
     * @throws dev.statusquo.model.BadInputException if nothing is selected, or an expected violation names no row
     */
    public static Plan of(Suite suite, Service service, Selection selection) {
        return Plan.of(cases(suite, service), service.expected(), List.of(), selection);
    }

    /** {@return every case that is tried on a service} */
    public static List<ConformanceCase> cases(Suite suite, Service service) {
        Path fixtures = suite.root().resolve("fixtures");
        Map<Boolean, List<ConformanceCase>> catalogue =
                suite.catalogue().stream().collect(Collectors.partitioningBy(ServicePlan::isProbe));
        Map<String, ConformanceCase> probes = catalogue.getOrDefault(true, List.of()).stream()
                .collect(Collectors.toMap(c -> c.id().substring(PROBE.length() + 1), c -> c));
        GuardedCases guarded = new GuardedCases(service, fixtures, probes);
        return Stream.concat(
                        RouteCases.of(service, fixtures).stream().map(guarded::ofTheService),
                        catalogue.getOrDefault(false, List.of()).stream().map(guarded::ofTheContract))
                .toList();
    }

    private static boolean isProbe(ConformanceCase one) {
        return one.topic().equals(PROBE);
    }
}
