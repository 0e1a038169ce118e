package dev.statusquo.proof.mutant;

import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.HarmlessMutant;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Verdict;
import dev.statusquo.proof.BrokenProofException;
import dev.statusquo.proof.Replay;
import dev.statusquo.proof.Replayer;
import dev.statusquo.wire.OutOfAnswersException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replays the mutants of conforming proofs through the judge of their case and through the passive rules. */
public final class MutationRun {
    private static final String CONFORMS = Verdict.CONFORMS.name().toLowerCase(Locale.ROOT);

    private final Replayer replayer;
    private final List<ConformanceCase> rules;

    /**
     * A run of mutants.
     *
     * @param replayer what replays them
     * @param catalogue every case; its passive rules judge every mutant
     */
    public MutationRun(Replayer replayer, List<ConformanceCase> catalogue) {
        this.replayer = replayer;
        this.rules = catalogue.stream().filter(c -> c.kind() == Kind.PASSIVE).toList();
    }

    /**
     * Spoils every conforming proof of these cases in every way.
     *
     * @param cases the cases; proofs against miniatures are left out
     * @param harmless which survivors are known to be harmless
     * @return what was noticed and what was not
     */
    public MutationResult of(List<ConformanceCase> cases, List<HarmlessMutant> harmless) {
        List<Tried> tried = cases.parallelStream().flatMap(this::tried).toList();
        return new MutationResult(
                tried.size(),
                tried.stream().filter(t -> !t.noticed()).map(Tried::mutant).toList(),
                harmless);
    }

    private record Tried(Mutant mutant, boolean noticed) {}

    private Stream<Tried> tried(ConformanceCase of) {
        return of.proofs().stream()
                .filter(p -> p.as().equals(CONFORMS) && p.miniature().isEmpty())
                .flatMap(p -> tried(of, p));
    }

    private Stream<Tried> tried(ConformanceCase of, Proof proof) {
        Set<String> before = offences(replayer.replay(of, proof).seen());
        return Mutator.mutants(of, proof).stream().flatMap(m -> tried(m, before).stream());
    }

    /** A case that asks more, or looks more often, than its conforming proof has answers for has noticed something too. */
    private Optional<Tried> tried(Mutant mutant, Set<String> before) {
        try {
            Replay replay = replayer.replay(mutant.of(), mutant.proof());
            Verdict verdict = replay.judgement().verdict();
            if (verdict == Verdict.NOT_APPLICABLE && mutant.of().kind() == Kind.PASSIVE) {
                return Optional.empty(); // the rule is not about such an answer; others are
            }
            boolean silent = verdict == Verdict.CONFORMS || verdict == Verdict.NOT_APPLICABLE;
            return Optional.of(new Tried(mutant, !silent || !before.containsAll(offences(replay.seen()))));
        } catch (OutOfAnswersException | BrokenProofException e) {
            return Optional.of(new Tried(mutant, true));
        }
    }

    /** {@return what the passive rules find fault with, by step, rule and place} */
    private Set<String> offences(Observation seen) {
        return seen.steps().stream()
                .flatMap(step -> rules.stream().flatMap(rule -> offences(rule, step)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> offences(ConformanceCase rule, ObservedStep step) {
        Observation alone = Observation.of(List.of(step));
        return rule.rows().stream()
                .map(parameters -> rule.judge().judge(alone, parameters))
                .filter(j -> j.verdict() == Verdict.VIOLATES || j.verdict() == Verdict.TOLERATED)
                .flatMap(j -> j.mismatches().stream())
                .map(m -> step.label() + " " + rule.id() + " " + m.where());
    }
}
