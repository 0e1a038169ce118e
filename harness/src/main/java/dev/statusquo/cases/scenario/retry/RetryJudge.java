package dev.statusquo.cases.scenario.retry;

import dev.statusquo.cases.kit.NothingToJudge;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records what a client made of its one call, how often it sent the request, and how often the handler ran. */
final class RetryJudge implements Judge {

    @Override
    public Judgement judge(Observation seen, Map<String, String> parameters) {
        return NothingToJudge.in(seen).orElseGet(() -> judge(seen));
    }

    private static Judgement judge(Observation seen) {
        Facts facts = seen.facts();
        if (seen.steps().isEmpty()) {
            return Judgement.inconclusive(
                    Cause.NOT_EXERCISED,
                    "the client sent nothing: " + facts.client().orElse("it says nothing"));
        }
        String fact = facts.client().orElse("nothing") + "; sent "
                + times(facts, facts.attempts()) + ", handler ran "
                + times(facts, facts.calls());
        return Judgement.recorded(
                fact,
                seen.last().map(exchange -> Fingerprint.of(exchange, List.of())).orElse(Fingerprint.none()));
    }

    private static String times(Facts facts, Optional<Integer> counted) {
        int count = counted.orElse(0);
        if (count == 1) {
            return "1 time";
        }
        return facts.stability().unsteady().isPresent() && count != 0 ? "more than once" : count + " times";
    }

    @Override
    public Set<Verdict> verdicts() {
        return Set.of(Verdict.RECORDED);
    }
}
