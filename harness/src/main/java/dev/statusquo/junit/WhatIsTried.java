package dev.statusquo.junit;

import dev.statusquo.checkout.Suite;
import dev.statusquo.config.TargetFolders;
import dev.statusquo.engine.Engine;
import dev.statusquo.engine.service.ServiceEngine;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.run.Plan;
import dev.statusquo.run.RunSettings;
import dev.statusquo.run.Selection;
import dev.statusquo.run.ServicePlan;
import dev.statusquo.service.Service;
import dev.statusquo.service.ServiceDraft;
import java.util.List;
import java.util.Optional;

/**
 * What a run tries.
 *
 * @param targets on what
 * @param plan which rows
 * @param service the service of somebody's own, if it is one
 */
record WhatIsTried(List<DefinedTarget> targets, Plan plan, Optional<Service> service) {

    static WhatIsTried targets(Suite suite, Engine engine, List<String> wanted, Selection selection) {
        TargetFolders.SelectedTargets selected = suite.targets().select(suite.orDefault(wanted), engine::plan);
        selected.problems().stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        return new WhatIsTried(selected.definitions(), Plan.of(suite, selection), Optional.empty());
    }

    static WhatIsTried service(Suite suite, ServiceDraft draft, Selection selection) {
        Service service = draft.made();
        return new WhatIsTried(
                List.of(ServiceEngine.target(DefinedTarget.service(service.name(), suite.root()), draft.start())),
                ServicePlan.of(suite, service, selection),
                Optional.of(service));
    }

    boolean isService() {
        return service.isPresent();
    }

    /** {@return settings of a run that tells no secret of the service} */
    RunSettings guarded(RunSettings settings) {
        return service.map(s -> settings.withSecrets(s.secrets())).orElse(settings);
    }
}
