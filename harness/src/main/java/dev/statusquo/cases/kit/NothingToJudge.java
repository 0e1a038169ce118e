package dev.statusquo.cases.kit;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Trouble;
import java.util.List;
import java.util.Optional;

/** The verdicts of an observation that stops before there is anything to judge. */
public final class NothingToJudge {
    private NothingToJudge() {}

    /** {@return why nothing can be judged: trouble, a target that took no connection, or a row that does not apply} */
    public static Optional<Judgement> in(Observation seen) {
        return trouble(seen)
                .map(t -> Judgement.inconclusive(t.cause(), t.words()))
                .or(() -> seen.facts().notApplicable().map(Judgement::notApplicable));
    }

    /** {@return the same, or that the first request, which the others need, got no whole response} */
    public static Optional<Judgement> inOrAfterTheFirst(Observation seen) {
        return in(seen).or(() -> Optional.of(seen.exchanges().get(0))
                .filter(first -> !first.isWhole())
                .map(first -> Judgement.inconclusive(
                        Cause.NOT_EXERCISED, "the first request got no whole response: " + first.summary())));
    }

    /** {@return the trouble of an observation, a target that took no connection included} */
    public static Optional<Trouble> trouble(Observation seen) {
        return seen.trouble().or(() -> dead(seen.exchanges()));
    }

    /** {@return that the target took no connection, if it took none once} */
    public static Optional<Trouble> dead(List<Exchange> exchanges) {
        return exchanges.stream().anyMatch(exchange -> exchange.end() == End.UNREACHABLE)
                ? Optional.of(new Trouble(Cause.TARGET_DEAD, "no connection to the target"))
                : Optional.empty();
    }
}
