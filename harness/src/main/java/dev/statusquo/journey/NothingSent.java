package dev.statusquo.journey;

import dev.statusquo.cases.kit.NothingToJudge;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Observation;
import java.util.Optional;

/** Why a call tells nothing of an answer: a client that sends nothing also calls nothing a success, and repeats nothing. */
final class NothingSent {
    private NothingSent() {}

    /** {@return why nothing can be judged: trouble, a client that is not there, or one that sent no request} */
    static Optional<Judgement> in(Observation seen) {
        return NothingToJudge.in(seen)
                .or(() -> seen.steps().isEmpty()
                        ? Optional.of(Judgement.inconclusive(
                                Cause.NOT_EXERCISED,
                                "the client sent nothing: "
                                        + seen.facts().client().orElse("it says nothing")))
                        : Optional.empty());
    }
}
