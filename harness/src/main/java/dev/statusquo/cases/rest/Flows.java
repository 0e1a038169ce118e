package dev.statusquo.cases.rest;

import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.TapSource;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All flows, as cases. */
public final class Flows {
    private Flows() {}

    /**
     * Lists every flow.
     *
     * @param taps where a flow gets the tap from that its client talks through
     * @param fixtures the folder that holds contract.yaml
     * @return the cases, in the order of their subjects
     * @throws dev.statusquo.model.BadInputException if the contract cannot be read
     */
    public static List<ConformanceCase> all(TapSource taps, Path fixtures) {
        ContractSchemas schemas = ContractSchemas.read(fixtures.resolve("contract.yaml"));
        return Stream.of(
                        ExampleFlows.all(),
                        CodeFlows.all(),
                        ItemFlows.all(),
                        PutFlows.all(),
                        BearerFlows.all(),
                        JsonFlows.all(),
                        RedirectFlows.all(),
                        HeadFlows.all(),
                        ConditionalFlows.all(),
                        PaymentFlows.all(),
                        JobFlows.all(),
                        HelperFlows.all(schemas),
                        ContractFlows.all(schemas))
                .flatMap(List::stream)
                .map(flow -> flow.through(taps))
                .toList();
    }
}
