package dev.statusquo.run;

import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import dev.statusquo.model.TriedTarget;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reports as they would be if a target had told another version of a package when it was met. */
final class OtherVersions {
    private OtherVersions() {}

    static RunReport of(RunReport report, String name, String version) {
        RunFooter was = report.footer().orElseThrow();
        RunFooter footer = new RunFooter(
                was.targets().stream().map(met -> of(met, name, version)).toList(), was.elapsed(), was.lastReady());
        return new RunReport(report.header(), report.claims(), report.outcomes(), Optional.of(footer));
    }

    private static TriedTarget of(TriedTarget met, String name, String version) {
        Target target = met.target();
        Map<String, String> versions = new TreeMap<>(target.packages());
        versions.put(name, version);
        return new TriedTarget(
                new Target(
                        target.framework(),
                        target.server(),
                        target.runtime(),
                        versions,
                        target.features(),
                        target.lacks()),
                met.image(),
                met.address(),
                met.ready(),
                met.trouble());
    }
}
