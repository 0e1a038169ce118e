package dev.statusquo.checkout;

import dev.statusquo.cases.CaseFiles;
import dev.statusquo.cases.rest.Flows;
import dev.statusquo.cases.scenario.Scenarios;
import dev.statusquo.cases.scenario.retry.UnaskedRetries;
import dev.statusquo.cases.scenario.sequence.Sequences;
import dev.statusquo.clients.InstalledClients;
import dev.statusquo.config.ClaimFile;
import dev.statusquo.config.DeviationFiles;
import dev.statusquo.config.HarmlessMutantFile;
import dev.statusquo.config.LimitSettings;
import dev.statusquo.config.RequirementFiles;
import dev.statusquo.config.SeedSetting;
import dev.statusquo.config.Stacks;
import dev.statusquo.config.TargetFolders;
import dev.statusquo.engine.Planned;
import dev.statusquo.machine.Load;
import dev.statusquo.model.Claim;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.HarmlessMutant;
import dev.statusquo.model.Hazard;
import dev.statusquo.model.Limits;
import dev.statusquo.model.RequirementIndex;
import dev.statusquo.model.Target;
import dev.statusquo.wire.TapRelay;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that a checkout holds: cases, claims, deviations, targets.
 *
 * @param root the folder with fixtures and containers
 * @param limits the limits
 * @param seed what generated sequences come from
 */
public record Suite(Path root, Limits limits, long seed) {

    /** A suite with the usual seed. */
    public Suite(Path root, Limits limits) {
        this(root, limits, Sequences.USUAL_SEED);
    }

    /** {@return the suite as it is set on this machine; throws BadInputException where a setting is wrong} */
    public static Suite current() {
        return new Suite(
                Root.find(), LimitSettings.current(), SeedSetting.current().orElse(Sequences.USUAL_SEED));
    }

    /** {@return the same, with limits that allow for a busy machine} */
    public Suite under(Load load) {
        return load.isNotable() ? new Suite(root, limits.times(load.factor()), seed) : this;
    }

    /** {@return the same with another seed} */
    public Suite withSeed(long other) {
        return new Suite(root, limits, other);
    }

    /** {@return every case: YAML, scenarios, flows} */
    public List<ConformanceCase> catalogue() {
        return Stream.of(
                        CaseFiles.read(root.resolve("fixtures")),
                        Scenarios.all(root.resolve("fixtures")),
                        Sequences.all(seed),
                        Flows.all(new TapRelay(limits), root.resolve("fixtures")),
                        UnaskedRetries.all(InstalledClients.all(limits), new TapRelay(limits)))
                .flatMap(List::stream)
                .toList();
    }

    /** {@return the documents' claims} */
    public List<Claim> claims() {
        return ClaimFile.read(root.resolve("fixtures"));
    }

    /** {@return the statements of the RFCs that bind an origin server, beside every case} */
    public RequirementIndex requirements() {
        return new RequirementIndex(RequirementFiles.read(root.resolve("fixtures")), catalogue());
    }

    /** {@return the mutants of proofs that nobody has to notice} */
    public List<HarmlessMutant> harmlessMutants() {
        return HarmlessMutantFile.read(root.resolve("fixtures"));
    }

    /** {@return the known violations} */
    public List<Deviation> deviations() {
        return DeviationFiles.read(root);
    }

    /** {@return the known harms that rows do beyond themselves} */
    public List<Hazard> hazards() {
        return DeviationFiles.hazards(root);
    }

    /** {@return the targets that can be started} */
    public TargetFolders targets() {
        return new TargetFolders(root);
    }

    /** {@return every framework on every server, as the lock files have it for the Python that the images have} */
    public List<Target> lockedTargets() {
        return lockedDefinitions()
                .map(d -> Planned.target(d, d.runtimeVersions().getOrDefault("docker", "")))
                .toList();
    }

    /** {@return whether a target is as its lock file has it, on whatever runtime} */
    public boolean isLocked(Target target) {
        return lockedDefinitions()
                .filter(d -> d.name().equals(target.name()))
                .anyMatch(
                        d -> Planned.target(d, target.runtime().version()).id().equals(target.id()));
    }

    private Stream<DefinedTarget> lockedDefinitions() {
        TargetFolders folders = targets();
        return folders.names().stream()
                .map(folders::folder)
                .flatMap(f -> f.servers().stream().map(f::withServer));
    }

    /** {@return these requests; the default set if there are none} */
    public List<String> orDefault(List<String> requests) {
        return requests.isEmpty() ? stacks().of(List.of(Stacks.DEFAULT)) : requests;
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
