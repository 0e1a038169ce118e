package dev.statusquo.cases.step;

import dev.statusquo.cases.match.Variables;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Seen;
import java.util.List;
import java.util.Map;

/**
 * Records what the last step saw.
 *
 * @param sources what is recorded, in order
 * @param values what parameters stand for
 */
record RecordJudge(List<String> sources, Values values) implements Judge {

    @Override
    public Judgement judge(Observation observation, Map<String, String> parameters) {
        return Unexercised.judgement(observation).orElseGet(() -> {
            Seen last = observation.steps().get(observation.steps().size() - 1);
            Variables variables = values.of(parameters).with(observation.facts());
            String fact = RecordedText.of(sources, last, variables);
            return Judgement.recorded(fact, Fingerprint.of(last.exchange(), List.of()));
        });
    }
}
