package dev.statusquo.run;

import dev.statusquo.model.Deviation;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Hazard;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Row;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Target;
import dev.statusquo.model.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds verdicts against the declared deviations of one target. */
final class DeclaredDeviations {
    private final List<Deviation> deviations;
    private final List<Hazard> hazards;
    private final boolean staleIsJudged;

    DeclaredDeviations(List<Deviation> all, List<Hazard> hazards, Target target, boolean staleIsJudged) {
        this.deviations = all.stream().filter(d -> d.concerns(target)).toList();
        this.hazards =
                hazards.stream().filter(h -> h.affected().includes(target)).toList();
        this.staleIsJudged = staleIsJudged;
    }

    /**
     * What a judgement means.
     *
     * @param standing the standing, where there is something to say
     * @param deviation the deviation that decided, where one did
     */
    record Match(Optional<Standing> standing, Optional<Deviation> deviation) {
        static final Match NONE = new Match(Optional.empty(), Optional.empty());
    }

    /** {@return the hazard of a row on this target, where it is one} */
    Optional<Hazard> hazard(Row row) {
        return hazards.stream().filter(h -> h.names(row.id())).findFirst();
    }

    /** {@return the deviation that a hazardous row shows by chance, where it does: another attempt would say nothing about it} */
    Optional<Deviation> byChance(Row row, Judgement judgement) {
        return hazard(row)
                .filter(h -> judgement.verdict() == Verdict.VIOLATES)
                .flatMap(h -> h.deviation(judgement.seen()));
    }

    Match of(Row row, Judgement judgement) {
        List<Deviation> declared =
                deviations.stream().filter(d -> d.names(row.id())).toList();
        if (judgement.verdict() == Verdict.VIOLATES) {
            Optional<Deviation> seen = declared.stream()
                    .filter(d -> d.explains(row, judgement.seen()))
                    .findFirst()
                    .or(() -> together(row, judgement.seen(), declared))
                    .or(() -> byChance(row, judgement));
            return seen.isPresent()
                    ? new Match(Optional.of(Standing.EXPECTED), seen)
                    : new Match(
                            Optional.of(Standing.UNEXPECTED), declared.stream().findFirst());
        }
        return staleIsJudged && judgement.verdict().isConclusive() && !declared.isEmpty()
                ? new Match(Optional.of(Standing.STALE), declared.stream().findFirst())
                : Match.NONE;
    }

    /** A passive row sees what several faults do: it is expected if each place is declared, and told with the fault that explains most. */
    private static Optional<Deviation> together(Row row, Fingerprint seen, List<Deviation> declared) {
        boolean isExplained = row.isPassive()
                && seen.places().stream().allMatch(place -> declared.stream().anyMatch(d -> d.explains(row, place)));
        return declared.stream()
                .filter(d -> isExplained)
                .max(Comparator.<Deviation>comparingLong(d -> seen.places().stream()
                                .filter(place -> d.explains(row, place))
                                .count())
                        .thenComparing(Deviation::id));
    }
}
