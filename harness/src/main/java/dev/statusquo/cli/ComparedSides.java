package dev.statusquo.cli;

import dev.statusquo.checkout.Suite;
import dev.statusquo.config.TargetFolders;
import dev.statusquo.engine.Engine;
import dev.statusquo.engine.service.ServiceEngine;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.ServiceStart;
import dev.statusquo.run.Plan;
import dev.statusquo.run.RunSettings;
import dev.statusquo.run.Selection;
import dev.statusquo.run.ServicePlan;
import dev.statusquo.service.Service;
import java.util.List;

/** What is compared, and what it is asked. */
interface ComparedSides {

    /** {@return the targets that were asked for, and what is wrong with the others} */
    TargetFolders.SelectedTargets select(List<String> requests);

    /** {@return the rows that are tried on each} */
    Plan plan(Selection selection);

    /** {@return settings of a run that tells no secret} */
    default RunSettings guarded(RunSettings settings) {
        return settings;
    }

    /** {@return the targets of containers/, and the catalogue} */
    static ComparedSides targets(Suite suite, Engine engine) {
        return new ComparedSides() {
            @Override
            public TargetFolders.SelectedTargets select(List<String> requests) {
                return suite.targets().select(requests, engine::plan);
            }

            @Override
            public Plan plan(Selection selection) {
                return Plan.of(suite, selection);
            }
        };
    }

    /** {@return versions of one service, each written as it is started, and the cases about it} */
    static ComparedSides versions(Suite suite, Service service) {
        return new ComparedSides() {
            @Override
            public TargetFolders.SelectedTargets select(List<String> requests) {
                DefinedTarget plain = DefinedTarget.service(service.name(), suite.root());
                List<DefinedTarget> started = requests.stream()
                        .map(request -> ServiceEngine.version(
                                plain, ServiceStart.in(suite.root()).as(request)))
                        .toList();
                return new TargetFolders.SelectedTargets(started, List.of());
            }

            @Override
            public Plan plan(Selection selection) {
                return ServicePlan.of(suite, service, selection);
            }

            @Override
            public RunSettings guarded(RunSettings settings) {
                return settings.withSecrets(service.secrets());
            }
        };
    }
}
