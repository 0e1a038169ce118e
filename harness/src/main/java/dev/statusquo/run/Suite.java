package dev.statusquo.run;

import dev.statusquo.cases.CaseFiles;
import dev.statusquo.cases.rest.Flows;
import dev.statusquo.cases.scenario.Scenarios;
import dev.statusquo.config.ClaimFile;
import dev.statusquo.config.DeviationFiles;
import dev.statusquo.config.Stacks;
import dev.statusquo.config.TargetFolders;
import dev.statusquo.model.Claim;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.Limits;
import dev.statusquo.wire.TapRelay;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that a checkout holds: cases, claims, deviations, targets.
 *
 * @param root the folder with fixtures and containers
 * @param limits the limits
 */
public record Suite(Path root, Limits limits) {

    /** {@return every case: YAML, scenarios, flows} */
    public List<ConformanceCase> catalogue() {
        return Stream.of(
                        CaseFiles.read(root.resolve("fixtures")),
                        Scenarios.all(),
                        Flows.all(new TapRelay(limits), root.resolve("fixtures")))
                .flatMap(List::stream)
                .toList();
    }

    /** {@return the documents' claims} */
    public List<Claim> claims() {
        return ClaimFile.read(root.resolve("fixtures"));
    }

    /** {@return the known violations} */
    public List<Deviation> deviations() {
        return DeviationFiles.read(root);
    }

    /** {@return the targets that can be started} */
    public TargetFolders targets() {
        return new TargetFolders(root);
    }

    /** {@return the sets of targets that have a name} */
    public Stacks stacks() {
        return Stacks.read(root);
    }

    /** {@return the suite's version, {@code development} where it does not run from its jar} */
    public static String version() {
        String version = Suite.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
