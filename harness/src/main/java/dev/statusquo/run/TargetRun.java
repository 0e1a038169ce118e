package dev.statusquo.run;

import dev.statusquo.engine.RunningTarget;
import dev.statusquo.http.Exchange;
import dev.statusquo.model.Cause;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Evidence;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Hazard;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Place;
import dev.statusquo.model.Row;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.model.Verdict;
import dev.statusquo.model.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries every row of a plan on one running target. */
final class TargetRun {
    private static final AtomicInteger SCOPES = new AtomicInteger();
    private static final int OFFENDERS_KEPT = 5;
    private static final String PROBE = "feature";
    private static final String HAZARD = "hazard";

    /** How often a row that chance decides about may say nothing. */
    private static final int CHANCES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(TargetRun.class);

    private final Plan plan;
    private final Target target;
    private final RunningTarget running;
    private final boolean seesResets;
    private final Wire wire;
    private final LiveLab lab;
    private final RunSettings settings;
    private final DeclaredDeviations standings;
    private final Consumer<Outcome> outcomes;
    private final BooleanSupplier stopped;
    private final Queue<ObservedStep> seen = new ConcurrentLinkedQueue<>();
    private final String scopePrefix = "t" + Long.toString(System.nanoTime() & 0xffffffL, 36);

    TargetRun(
            Plan plan,
            Target planned,
            RunningTarget running,
            boolean seesResets,
            Wire wire,
            RunSettings settings,
            boolean staleIsJudged,
            Consumer<Outcome> outcomes,
            BooleanSupplier stopped) {
        this.plan = plan;
        this.target = planned;
        this.running = running;
        this.seesResets = seesResets;
        this.wire = wire;
        this.lab = new LiveLab(running, wire, settings.limits());
        this.settings = settings;
        this.standings = new DeclaredDeviations(plan.deviations(), plan.hazards(), running.target(), staleIsJudged);
        this.outcomes = outcomes;
        this.stopped = stopped;
    }

    /** Tries every row; each gets an outcome, whatever happens to the target. */
    void tryAll() {
        Queue<Repeat> repeats = new ConcurrentLinkedQueue<>();
        ParallelTasks.each(harmless(Kind.WIRE, Kind.FLOW), settings.limits().parallel(), row -> first(row, repeats));
        repeat(repeats);
        harmless(Kind.DESTRUCTIVE).forEach(this::alone);
        hazardous().forEach(this::apart);
        plan.rows(Kind.PASSIVE).forEach(this::passive);
    }

    private List<Row> harmless(Kind first, Kind... more) {
        return plan.rows(first, more).stream()
                .filter(row -> standings.hazard(row).isEmpty())
                .toList();
    }

    private List<Row> hazardous() {
        return plan.rows(Kind.WIRE, Kind.FLOW, Kind.DESTRUCTIVE).stream()
                .filter(row -> standings.hazard(row).isPresent())
                .toList();
    }

    private record Repeat(Row row, Attempt first) {}

    private void first(Row row, Queue<Repeat> repeats) {
        if (isOutOfPlay(row)) {
            return;
        }
        Attempt attempt = attempt(row);
        Optional<Outcome> undoubted =
                Optional.of(attempt).filter(a -> !isDoubtful(row, a)).map(a -> outcome(row, a, List.of()));
        undoubted.filter(this::isApproved).ifPresentOrElse(outcomes, () -> repeats.add(new Repeat(row, attempt)));
    }

    /** Rows that are not tried get their outcome here. */
    private boolean isOutOfPlay(Row row) {
        if (stopped.getAsBoolean()) {
            tell(row, Judgement.notApplicable("the run was ended before this row, by --fail-fast"), List.of());
            return true;
        }
        Optional<String> missing = plan.caseOf(row).needs().stream()
                .filter(f -> !running.target().features().contains(f))
                .findFirst();
        missing.ifPresent(f -> tell(row, Judgement.notApplicable(lack(f)), List.of()));
        return missing.isPresent();
    }

    private String lack(String feature) {
        return running.target()
                .lacks()
                .getOrDefault(feature, running.target().framework().name() + " lacks " + feature);
    }

    private Attempt attempt(Row row) {
        Stage stage = new Stage(wire, lab, scopePrefix + SCOPES.incrementAndGet(), settings.limits());
        Attempt attempt = Attempt.at(plan.caseOf(row), row, stage);
        seen.addAll(attempt.observation().steps());
        return row.of().topic().equals(PROBE) ? probed(row, attempt) : attempt;
    }

    /** A probe shows whether a feature is there: declared but absent violates, present but undeclared does too. */
    private Attempt probed(Row row, Attempt attempt) {
        String feature = row.of().id().substring(PROBE.length() + 1);
        Verdict verdict = attempt.judgement().verdict();
        if (running.target().features().contains(feature) || verdict == Verdict.INCONCLUSIVE) {
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

    private boolean isDoubtful(Row row, Attempt attempt) {
        boolean unexpected = standings
                .of(row, attempt.judgement())
                .standing()
                .filter(s -> s != Standing.EXPECTED)
                .isPresent();
        return unexpected
                || attempt.hung()
                || attempt.wasReset()
                || attempt.judgement().verdict() == Verdict.INCONCLUSIVE;
    }

    private boolean isApproved(Outcome outcome) {
        return settings.approval().isApproved(running.target(), outcome);
    }

    /** Silence costs no work, so rows that hung wait side by side; all others run once more alone. */
    private void repeat(Queue<Repeat> repeats) {
        List<Repeat> hung = repeats.stream().filter(r -> r.first().hung()).toList();
        List<Repeat> others = repeats.stream().filter(r -> !r.first().hung()).toList();
        others.forEach(this::again);
        ParallelTasks.each(hung, hung.size(), this::again);
    }

    private void again(Repeat repeat) {
        if (!running.isAlive()) {
            tell(repeat.row(), dead(), repeat.first().observation().exchanges());
            return;
        }
        confirm(repeat.row(), repeat.first(), () -> attempt(repeat.row()));
    }

    private void confirm(Row row, Attempt first, Supplier<Attempt> more) {
        // An attempt that says nothing cannot disagree: then the second one is the first that has to be confirmed.
        Attempt second = more.get();
        boolean isFirstWord = first.judgement().verdict() == Verdict.INCONCLUSIVE
                && second.judgement().verdict() != Verdict.INCONCLUSIVE;
        settle(row, isFirstWord ? second : first, isFirstWord ? more.get() : second);
    }

    private void settle(Row row, Attempt first, Attempt second) {
        if (second.agreesWith(first)) {
            settle(row, second, List.of());
            return;
        }
        Outcome last = outcome(row, second, first.observation().exchanges());
        boolean isApprovedNow = !isDoubtful(row, first) && !isDoubtful(row, second) && isApproved(last);
        if (isApprovedNow || standings.byChance(row, second.judgement()).isPresent()) {
            settle(row, second, first.observation().exchanges());
            return;
        }
        Judgement unstable = Judgement.inconclusive(
                Cause.UNSTABLE, "two runs of this row disagree: " + words(first) + ", then " + words(second));
        settle(
                row,
                new Attempt(second.observation(), unstable, second.elapsed()),
                first.observation().exchanges());
    }

    private static String words(Attempt attempt) {
        Judgement j = attempt.judgement();
        String detail = j.note().isEmpty() ? j.mismatches().toString() : j.note();
        return j.verdict() + " ("
                + attempt.observation().last().map(Exchange::summary).orElse("nothing") + "; " + detail + ")";
    }

    private Judgement dead() {
        return Judgement.inconclusive(Cause.TARGET_DEAD, "the target has died; its last words: " + running.log(5));
    }

    private void alone(Row row) {
        if (isOutOfPlay(row)) {
            return;
        }
        settle(row, attemptIfAlive(row), List.of());
    }

    private Attempt attemptIfAlive(Row row) {
        return running.isAlive() ? attempt(row) : new Attempt(Observation.of(List.of()), dead(), Duration.ZERO);
    }

    private void apart(Row row) {
        if (isOutOfPlay(row)) {
            return;
        }
        Attempt attempt = telling(row);
        if (isDoubtful(row, attempt)
                && standings.byChance(row, attempt.judgement()).isEmpty()) {
            confirm(row, attempt, () -> telling(row));
        } else {
            settle(row, attempt, List.of());
        }
    }

    /**
     * A target answers as soon as its first worker does. Where chance decides which of them a row meets, the row may come before the second one listens, and says
     * nothing then.
     */
    private Attempt telling(Row row) {
        Attempt attempt = attemptAndRestart(row);
        boolean isByChance =
                standings.hazard(row).filter(h -> !h.chance().isEmpty()).isPresent();
        for (int again = 1;
                isByChance && again < CHANCES && !attempt.judgement().verdict().isConclusive();
                again++) {
            attempt = attemptAndRestart(row);
        }
        return attempt;
    }

    /** What a hazardous row has left behind, a server that counts the ends of its workers for one, must not be there for the next. */
    private Attempt attemptAndRestart(Row row) {
        Hazard hazard = standings.hazard(row).orElseThrow();
        Attempt plain = attemptIfAlive(row).with(facts -> facts.value(HAZARD, hazard.id()));
        Attempt attempt = hazard.chance().isEmpty() ? plain : plain.with(facts -> facts.chance(hazard.reason()));
        if (running.canRestart()) {
            try {
                running.killAndRestart();
            } catch (TargetStartException e) {
                LOG.debug("the target did not come back after {}; the rows that follow will say so", row.id(), e);
            }
        }
        return attempt;
    }

    private void passive(Row row) {
        if (isOutOfPlay(row)) {
            return;
        }
        settle(row, judged(row, plan.caseOf(row).judge(), Observation.of(List.copyOf(seen))), List.of());
    }

    private static Attempt judged(Row row, Judge judge, Observation all) {
        long start = System.nanoTime();
        try {
            Judgement judgement = judge.judge(all, row.parameters());
            List<ObservedStep> offenders =
                    judgement.mismatches().isEmpty() ? List.of() : offenders(row, judge, all, judgement.verdict());
            return new Attempt(Observation.of(offenders), judgement, Duration.ofNanos(System.nanoTime() - start));
        } catch (RuntimeException e) {
            return Attempt.broken(row, e, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static List<ObservedStep> offenders(Row row, Judge judge, Observation all, Verdict verdict) {
        return all.steps().stream()
                .filter(s -> judge.judge(Observation.of(List.of(s)), row.parameters())
                                .verdict()
                        == verdict)
                .limit(OFFENDERS_KEPT)
                .toList();
    }

    private void settle(Row row, Attempt attempt, List<Exchange> earlier) {
        if (attempt.wasReset() && !seesResets) {
            tell(row, Judgement.notApplicable("this engine cannot tell a reset from a close"), earlier);
            return;
        }
        outcomes.accept(outcome(row, attempt, earlier));
    }

    private Outcome outcome(Row row, Attempt attempt, List<Exchange> earlier) {
        DeclaredDeviations.Match match = standings.of(row, attempt.judgement());
        return new Outcome(
                        row,
                        target.id(),
                        attempt.judgement(),
                        match.standing(),
                        match.deviation().map(deviation -> deviation.knownIn(row)),
                        Evidence.of(attempt.observation()).after(earlier),
                        attempt.elapsed())
                .redacted(settings.secrets());
    }

    private void tell(Row row, Judgement judgement, List<Exchange> earlier) {
        outcomes.accept(untried(row, target, judgement, earlier, settings.secrets()));
    }

    /** {@return the outcome of a row that was not tried} */
    static Outcome untried(Row row, Target target, Judgement judgement, List<Exchange> earlier, Set<String> secrets) {
        return new Outcome(
                        row,
                        target.id(),
                        judgement,
                        Optional.empty(),
                        Optional.empty(),
                        Evidence.none().after(earlier),
                        Duration.ZERO)
                .redacted(secrets);
    }
}
