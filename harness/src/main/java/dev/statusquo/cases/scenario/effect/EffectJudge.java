package dev.statusquo.cases.scenario.effect;

import dev.statusquo.cases.kit.NothingToJudge;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the facts of a script against what is expected of them. The fingerprint of a violation is where it differs, and nothing else:
 * which of several answers came first says nothing of an effect.
 *
 * @param expectations what must hold; for a RECORD none
 * @param recorded the fact that is recorded instead, by its name
 * @param mayNotApply whether the script may find that the row does not apply
 */
record EffectJudge(List<Expectation> expectations, Optional<String> recorded, boolean mayNotApply) implements Judge {

    @Override
    public Judgement judge(Observation seen, Map<String, String> parameters) {
        return NothingToJudge.in(seen)
                .or(() -> recorded.map(
                        name -> Judgement.recorded(seen.facts().value(name).orElse(""), Fingerprint.none())))
                .orElseGet(() -> judged(Expectation.differences(expectations, seen)));
    }

    private static Judgement judged(List<Mismatch> differences) {
        return Judgement.of(
                differences, new Fingerprint(Optional.empty(), Optional.empty(), Fingerprint.places(differences)));
    }

    @Override
    public Set<Verdict> verdicts() {
        Set<Verdict> all =
                recorded.isPresent() ? EnumSet.of(Verdict.RECORDED) : EnumSet.of(Verdict.CONFORMS, Verdict.VIOLATES);
        if (mayNotApply) {
            all.add(Verdict.NOT_APPLICABLE);
        }
        return all;
    }
}
