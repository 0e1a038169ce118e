package dev.statusquo.run;

import dev.statusquo.model.Evidence;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.OngoingJudgement;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Verdict;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes one outcome of what a passive rule said in each shard: the weightiest verdict, and what those say that gave it. */
final class PassiveShards {
    /** A rule that broke says nothing; a violation anywhere is one; a rule is without anything to judge only if it is so everywhere. */
    private static final List<Verdict> WEIGHTIEST_FIRST = List.of(
            Verdict.INCONCLUSIVE,
            Verdict.VIOLATES,
            Verdict.TOLERATED,
            Verdict.RECORDED,
            Verdict.CONFORMS,
            Verdict.NOT_APPLICABLE);

    /** Parts the facts that a passive rule records, each told once and in order. */
    private static final Pattern FACTS = Pattern.compile(" \\| ");

    private PassiveShards() {}

    /**
     * Merges outcomes.
     *
     * @param outcomes those of one row on one target, at least one; of a row that is not passive there is only one
     * @return one that says the same as a rule that saw all exchanges; counts are told shard by shard
     */
    static Outcome merged(List<Outcome> outcomes) {
        if (outcomes.size() == 1) {
            return outcomes.get(0);
        }
        Outcome first = outcomes.stream()
                .min(Comparator.comparingInt(outcome -> WEIGHTIEST_FIRST.indexOf(outcome.verdict())))
                .orElseThrow();
        List<Outcome> same = outcomes.stream()
                .filter(outcome -> outcome.verdict() == first.verdict())
                .toList();
        return new Outcome(
                first.row(),
                first.target(),
                judgement(same),
                Optional.empty(),
                Optional.empty(),
                evidence(same),
                outcomes.stream().map(Outcome::elapsed).reduce(Duration.ZERO, Duration::plus));
    }

    private static Judgement judgement(List<Outcome> same) {
        Judgement first = same.get(0).judgement();
        List<Mismatch> mismatches = same.stream()
                .flatMap(outcome -> outcome.judgement().mismatches().stream())
                .distinct()
                .sorted(Comparator.comparing(mismatch -> mismatch.where().toString()))
                .toList();
        return new Judgement(first.verdict(), mismatches, first.cause(), notes(same), seen(same));
    }

    private static String notes(List<Outcome> same) {
        return same.stream()
                .flatMap(outcome -> FACTS.splitAsStream(outcome.judgement().note()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    private static Fingerprint seen(List<Outcome> same) {
        return new Fingerprint(
                Optional.empty(),
                Optional.empty(),
                same.stream()
                        .flatMap(outcome -> outcome.judgement().seen().fields().stream())
                        .toList());
    }

    private static Evidence evidence(List<Outcome> same) {
        return new Evidence(
                same.stream()
                        .flatMap(outcome -> outcome.exchanges().stream())
                        .limit(OngoingJudgement.EVIDENCE)
                        .toList(),
                List.of(),
                Facts.none(),
                List.of(),
                List.of());
    }
}
