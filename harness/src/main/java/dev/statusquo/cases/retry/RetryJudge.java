package dev.statusquo.cases.retry;

import dev.statusquo.model.Cause;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Trouble;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records what a client made of its one call, how often it sent the request, and how often the handler ran. */
final class RetryJudge implements Judge {

    @Override
    public Judgement judge(Observation seen, Map<String, String> parameters) {
        Map<String, String> facts = seen.facts();
        Optional<Trouble> trouble = seen.trouble();
        if (trouble.isPresent()) {
            return Judgement.inconclusive(trouble.get().cause(), trouble.get().words());
        }
        if (facts.containsKey(RetryScript.ABSENT)) {
            return Judgement.notApplicable(facts.getOrDefault(RetryScript.ABSENT, ""));
        }
        if (seen.steps().isEmpty()) {
            return Judgement.inconclusive(
                    Cause.NOT_EXERCISED,
                    "the client sent nothing: " + facts.getOrDefault(Observation.CLIENT, "it says nothing"));
        }
        String fact = facts.getOrDefault(Observation.CLIENT, "nothing") + "; sent "
                + times(facts, Observation.ATTEMPTS) + ", handler ran "
                + times(facts, Observation.CALLS);
        return Judgement.recorded(
                fact,
                seen.last().map(exchange -> Fingerprint.of(exchange, List.of())).orElse(Fingerprint.none()));
    }

    private static String times(Map<String, String> facts, String name) {
        String count = facts.getOrDefault(name, "0");
        if (count.equals("1")) {
            return "1 time";
        }
        return facts.containsKey(Observation.UNSTEADY) && !count.equals("0") ? "more than once" : count + " times";
    }

    @Override
    public Set<Verdict> verdicts() {
        return Set.of(Verdict.RECORDED);
    }
}
