package dev.statusquo.cases.step;

import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Script;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Wire;
import java.util.List;
import java.util.Map;

/**
 * Gets a passive rule one exchange to judge, so that it can be proven; in a run the rule is given all exchanges instead.
 *
 * @param request what goes out
 * @param values what parameters stand for
 */
record PassiveScript(StepRequest request, RowVariables values) implements Script {

    @Override
    public Observation play(Stage stage, Map<String, String> parameters) {
        try (Wire.Link link = stage.wire().connect(stage.lab().address())) {
            var variables = values.of(parameters)
                    .withLiterals(Map.of("host", stage.lab().address().authority(), "scope", stage.scope()));
            return Observation.of(List.of(ObservedStep.of("1", link.exchange(request.transmission(variables, false)))));
        }
    }
}
