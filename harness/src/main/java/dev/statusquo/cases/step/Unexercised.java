package dev.statusquo.cases.step;

import dev.statusquo.model.Judgement;
import dev.statusquo.model.Observation;
import java.util.Optional;

/** The verdicts of an observation that stops before there is anything to judge. */
final class Unexercised {
    private Unexercised() {}

    /** {@return why nothing can be judged, or nothing where it can} */
    static Optional<Judgement> judgement(Observation observation) {
        Optional<Judgement> trouble = observation.trouble().map(t -> Judgement.inconclusive(t.cause(), t.words()));
        return trouble.or(() -> observation.facts().notApplicable().map(Judgement::notApplicable));
    }
}
