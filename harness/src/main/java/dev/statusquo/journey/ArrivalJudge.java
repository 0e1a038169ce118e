package dev.statusquo.journey;

import dev.statusquo.http.StatusCode;
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

/** Records what a client made of its one call, how often it sent the request, and how often the origin answered. */
final class ArrivalJudge implements Judge {

    @Override
    public Judgement judge(Observation seen, Map<String, String> parameters) {
        return NothingSent.in(seen).orElseGet(() -> recorded(seen));
    }

    private static Judgement recorded(Observation seen) {
        Facts facts = seen.facts();
        int attempts = facts.attempts().orElse(0);
        String fact = facts.client().orElse("nothing")
                + arrived(seen, facts)
                + counted("sent", attempts, facts)
                + counted("answered", facts.calls().orElse(0), facts)
                + facts.value(CallScript.LOST)
                        .filter(lost -> !lost.isEmpty())
                        .map(lost -> "; without " + lost)
                        .orElse("");
        return Judgement.recorded(
                fact,
                seen.last().map(exchange -> Fingerprint.of(exchange, List.of())).orElse(Fingerprint.none()));
    }

    /** Told only if the client says something else than the wire did. */
    private static String arrived(Observation seen, Facts facts) {
        Optional<String> wire =
                seen.last().flatMap(exchange -> exchange.status()).map(StatusCode::toString);
        return wire.isEmpty() || wire.equals(facts.value(CallScript.STATUS)) ? "" : "; the wire had " + wire.get();
    }

    private static String counted(String what, int times, Facts facts) {
        if (times == 1) {
            return "";
        }
        boolean isByChance = facts.stability().unsteady().isPresent() && times > 1;
        return "; " + what + " " + (isByChance ? "more than once" : times + " times");
    }

    @Override
    public Set<Verdict> verdicts() {
        return Set.of(Verdict.RECORDED);
    }
}
