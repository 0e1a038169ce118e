package dev.statusquo.cases.scenario.sequence;

import dev.statusquo.cases.kit.NothingToJudge;
import dev.statusquo.http.Exchange;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Trouble;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges generated sequences by the differences that the model found. */
final class SequenceJudge implements Judge {

    @Override
    public Judgement judge(Observation seen, Map<String, String> parameters) {
        String seed = "seed " + seen.facts().value(SequenceScript.SEED).orElse("?");
        Optional<Trouble> trouble = NothingToJudge.trouble(seen);
        if (trouble.isPresent()) {
            return Judgement.inconclusive(
                    trouble.get().cause(), seed + ": " + trouble.get().words());
        }
        List<Mismatch> mismatches = seen.mismatches();
        Fingerprint fingerprint =
                new Fingerprint(seen.last().map(Exchange::end), Optional.empty(), Fingerprint.places(mismatches));
        return mismatches.isEmpty()
                ? Judgement.conforms(fingerprint)
                : new Judgement(
                        Verdict.VIOLATES,
                        mismatches,
                        Optional.empty(),
                        seen.facts().value(SequenceScript.FOUND).orElse(seed),
                        fingerprint);
    }
}
