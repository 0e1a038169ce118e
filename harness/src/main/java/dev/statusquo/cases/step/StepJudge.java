package dev.statusquo.cases.step;

import dev.statusquo.cases.kit.NothingToJudge;
import dev.statusquo.cases.match.PermittedAnswer;
import dev.statusquo.cases.match.Variables;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges the steps of a case against what they expect: the worst step decides, every difference is told.
 *
 * @param steps the steps
 * @param values what parameters stand for
 */
record StepJudge(List<Step> steps, RowVariables values) implements Judge {

    @Override
    public Set<Verdict> verdicts() {
        Set<Verdict> verdicts = EnumSet.of(Verdict.CONFORMS, Verdict.VIOLATES);
        steps.forEach(step -> {
            step.given().ifPresent(g -> verdicts.add(Verdict.INCONCLUSIVE));
            step.applies().ifPresent(a -> verdicts.add(Verdict.NOT_APPLICABLE));
            step.tolerate().stream().findFirst().ifPresent(t -> verdicts.add(Verdict.TOLERATED));
        });
        return verdicts;
    }

    @Override
    public boolean permitsMalformed() {
        return steps.stream()
                .flatMap(step -> Stream.concat(step.expect().stream(), step.tolerate().stream()))
                .anyMatch(PermittedAnswer::malformed);
    }

    @Override
    public Judgement judge(Observation observation, Map<String, String> parameters) {
        return NothingToJudge.in(observation).orElseGet(() -> {
            Variables variables =
                    values.of(parameters).withLiterals(observation.facts().values());
            List<Mismatch> violations = new ArrayList<>();
            List<Mismatch> shortfalls = new ArrayList<>();
            Optional<ObservedStep> offender = Optional.empty();
            for (int i = 0; i < observation.steps().size(); i++) {
                ObservedStep seen = observation.steps().get(i);
                Compared compared = compare(steps.get(i), seen, variables);
                violations.addAll(compared.violations());
                shortfalls.addAll(compared.shortfalls());
                boolean first = offender.isEmpty() && !compared.isClean();
                offender = first ? Optional.of(seen) : offender;
            }
            return judgement(observation, violations, shortfalls, offender);
        });
    }

    private static Judgement judgement(
            Observation observation,
            List<Mismatch> violations,
            List<Mismatch> shortfalls,
            Optional<ObservedStep> offender) {
        List<Mismatch> told = violations.isEmpty() ? shortfalls : violations;
        Fingerprint seen = offender.map(ObservedStep::exchange)
                .or(observation::last)
                .map(e -> Fingerprint.of(e, told))
                .orElse(Fingerprint.none());
        if (!violations.isEmpty()) {
            return Judgement.violates(violations, seen);
        }
        return shortfalls.isEmpty() ? Judgement.conforms(seen) : Judgement.tolerated(shortfalls, seen);
    }

    private Compared compare(Step step, ObservedStep seen, Variables shared) {
        if (step.expect().isEmpty()) {
            return new Compared(List.of(), List.of());
        }
        Variables variables = shared.withLiterals(Map.of("request", shared.in("${scope}") + "-" + step.label()));
        List<Mismatch> differences = placed(step, PermittedAnswer.nearest(step.expect(), seen, variables));
        boolean tolerated = !step.tolerate().isEmpty()
                && PermittedAnswer.nearest(step.tolerate(), seen, variables).isEmpty();
        return tolerated ? new Compared(List.of(), differences) : new Compared(differences, List.of());
    }

    private List<Mismatch> placed(Step step, List<Mismatch> differences) {
        return steps.size() == 1
                ? differences
                : differences.stream()
                        .map(m -> m.at(m.where().inStep(step.label())))
                        .toList();
    }

    private record Compared(List<Mismatch> violations, List<Mismatch> shortfalls) {
        boolean isClean() {
            return violations.isEmpty() && shortfalls.isEmpty();
        }
    }
}
