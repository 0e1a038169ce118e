package dev.statusquo.cases.step;

import dev.statusquo.cases.kit.NothingToJudge;
import dev.statusquo.cases.match.ValueSource;
import dev.statusquo.cases.match.Variables;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records what the last step saw.
 *
 * @param sources what is recorded, in order
 * @param given whether a step names a condition, so that the verdict can be INCONCLUSIVE
 * @param values what parameters stand for
 */
record RecordJudge(List<String> sources, boolean given, RowVariables values) implements Judge {

    @Override
    public Set<Verdict> verdicts() {
        return given ? Set.of(Verdict.RECORDED, Verdict.INCONCLUSIVE) : Set.of(Verdict.RECORDED);
    }

    @Override
    public Judgement judge(Observation observation, Map<String, String> parameters) {
        return NothingToJudge.in(observation).orElseGet(() -> {
            ObservedStep last = observation.steps().get(observation.steps().size() - 1);
            Variables variables =
                    values.of(parameters).withLiterals(observation.facts().values());
            String fact = ValueSource.readAll(sources, last, variables);
            return Judgement.recorded(fact, Fingerprint.of(last.exchange(), List.of()));
        });
    }
}
