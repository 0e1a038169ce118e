package dev.statusquo.run;

import dev.statusquo.engine.RunningTarget;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Place;
import dev.statusquo.model.Row;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What a target offers, as its target.yaml says it, held against what cases need and what probes find.
 *
 * @param running the target
 */
record FeatureCheck(RunningTarget running) {
    /** The topic of the cases that look whether a feature is there. */
    private static final String PROBE = "feature";

    /** {@return why a case does not apply, in words, if the target lacks a feature that it needs} */
    Optional<String> lackFor(ConformanceCase of) {
        return of.needs().stream()
                .filter(feature -> !isOffered(feature))
                .findFirst()
                .map(this::lack);
    }

    private boolean isOffered(String feature) {
        return running.target().features().contains(feature);
    }

    private String lack(String feature) {
        return running.target()
                .lacks()
                .getOrDefault(feature, running.target().framework().name() + " lacks " + feature);
    }

    /**
     * {@return the attempt; that of a probe says whether the feature is there as declared} Declared but absent violates, and so does
     * present but undeclared.
     */
    Attempt heldAgainst(Row row, Attempt attempt) {
        if (!row.of().topic().equals(PROBE)) {
            return attempt;
        }
        String feature = row.of().id().substring(PROBE.length() + 1);
        Verdict verdict = attempt.judgement().verdict();
        if (isOffered(feature) || verdict == Verdict.INCONCLUSIVE) {
            return attempt;
        }
        Judgement judgement = verdict == Verdict.VIOLATES
                ? Judgement.notApplicable(lack(feature))
                : Judgement.violates(
                        List.of(new Mismatch(
                                Place.of(Place.Kind.FEATURE, feature), "absent, as target.yaml has it", "present")),
                        Fingerprint.none());
        return new Attempt(attempt.observation(), judgement, attempt.elapsed());
    }
}
