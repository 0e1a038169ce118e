package dev.statusquo.run;

import dev.statusquo.engine.Readiness;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.http.Exchange;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Evidence;
import dev.statusquo.model.Hazard;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Row;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.model.Wire;
import dev.statusquo.run.Confirmation.Told;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries every row of a plan on one running target. */
final class TargetRun {
    private static final AtomicInteger SCOPES = new AtomicInteger();
    private static final String HAZARD = "hazard";

    /** How often a row that chance decides about may say nothing. */
    private static final int CHANCES = 5;

    /** So many lines of the target's log stand beside an outcome that makes the run red, and beside so many of those. */
    private static final int LOG_LINES = 12;

    private static final int MOST_LOGS = 50;

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
    private final FeatureCheck features;
    private final PassiveRows passive;
    private final Vitality vitality;
    private final Confirmation confirmation;
    private final AtomicInteger logs = new AtomicInteger();
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
        this.features = new FeatureCheck(running);
        this.passive = new PassiveRows(plan);
        this.vitality = new Vitality(
                running,
                () -> Readiness.answers(running.address(), wire),
                plan.rows().size());
        this.confirmation = new Confirmation(standings, (row, attempt) -> isApproved(outcome(row, Told.only(attempt))));
    }

    /** Tries every row; each gets an outcome, whatever happens to the target. */
    void tryAll() {
        Queue<Repeat> repeats = new ConcurrentLinkedQueue<>();
        ParallelTasks.each(harmless(Kind.WIRE, Kind.FLOW), settings.limits().parallel(), row -> first(row, repeats));
        repeat(repeats);
        harmless(Kind.DESTRUCTIVE).forEach(this::alone);
        hazardous().forEach(this::apart);
        passive.all().forEach(this::passive);
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
        Outcome outcome = outcome(row, Told.only(attempt));
        if (confirmation.isDoubtful(row, attempt) || !isApproved(outcome)) {
            repeats.add(new Repeat(row, attempt));
        } else {
            outcomes.accept(outcome);
        }
    }

    /** Rows that are not tried get their outcome here. */
    private boolean isOutOfPlay(Row row) {
        return isStopped(row) || lacksWhatItNeeds(row) || isGone(row, List.of());
    }

    private boolean isStopped(Row row) {
        boolean isStopped = stopped.getAsBoolean();
        if (isStopped) {
            tell(row, Judgement.notApplicable("the run was ended before this row, by --fail-fast"), List.of());
        }
        return isStopped;
    }

    private boolean isGone(Row row, List<Exchange> earlier) {
        Optional<Judgement> gone = vitality.gone();
        gone.ifPresent(judgement -> tell(row, judgement, earlier));
        return gone.isPresent();
    }

    private boolean lacksWhatItNeeds(Row row) {
        Optional<String> lack = features.lackFor(plan.caseOf(row));
        lack.ifPresent(words -> tell(row, Judgement.notApplicable(words), List.of()));
        return lack.isPresent();
    }

    private Attempt attempt(Row row) {
        Stage stage = new Stage(wire, lab, scopePrefix + SCOPES.incrementAndGet(), settings.limits());
        Attempt whole = Attempt.at(plan.caseOf(row), row, stage);
        passive.see(whole.observation().steps());
        vitality.saw(whole);
        Attempt attempt = whole.shortened();
        return features.heldAgainst(row, attempt);
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
        Row row = repeat.row();
        if (!isGone(row, repeat.first().observation().exchanges())) {
            settle(row, confirmation.confirmed(row, repeat.first(), () -> attemptIfAlive(row)));
        }
    }

    private void alone(Row row) {
        if (isOutOfPlay(row)) {
            return;
        }
        settle(row, Told.only(attemptIfAlive(row)));
    }

    private Attempt attemptIfAlive(Row row) {
        return running.isAlive()
                ? attempt(row)
                : new Attempt(Observation.of(List.of()), vitality.dead(), Duration.ZERO);
    }

    private void apart(Row row) {
        if (isOutOfPlay(row)) {
            return;
        }
        Attempt attempt = telling(row);
        boolean isDoubtful = confirmation.isDoubtful(row, attempt) && !confirmation.isByChance(row, attempt);
        settle(row, isDoubtful ? confirmation.confirmed(row, attempt, () -> telling(row)) : Told.only(attempt));
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
        Attempt attempt = hazard.chance().isEmpty()
                ? plain
                : plain.with(facts -> facts.chance(hazard.grounds().reason()));
        if (running.canRestart()) {
            try {
                running.killAndRestart();
                vitality.restarted();
            } catch (TargetStartException e) {
                LOG.debug("the target did not come back after {}; the rows that follow will say so", row.id(), e);
            }
        }
        return attempt;
    }

    /** What was seen before a target died still tells something. */
    private void passive(Row row) {
        if (!isStopped(row) && !lacksWhatItNeeds(row)) {
            settle(row, Told.only(passive.attempt(row)));
        }
    }

    private void settle(Row row, Told told) {
        if (told.attempt().wasReset() && !seesResets) {
            tell(row, Judgement.notApplicable("this engine cannot tell a reset from a close"), told.earlier());
            return;
        }
        Outcome outcome = outcome(row, told);
        boolean isLogTold = outcome.isRed() && plan.caseOf(row).about().kind() != Kind.PASSIVE;
        outcomes.accept(isLogTold && logs.incrementAndGet() <= MOST_LOGS ? outcome(row, told, lastLog()) : outcome);
    }

    private List<String> lastLog() {
        return running.log(LOG_LINES).lines().toList();
    }

    private Outcome outcome(Row row, Told told) {
        return outcome(row, told, List.of());
    }

    private Outcome outcome(Row row, Told told, List<String> log) {
        Attempt attempt = told.attempt();
        DeclaredDeviations.Match match = standings.of(row, attempt.judgement());
        return new Outcome(
                        row,
                        target.id(),
                        attempt.judgement(),
                        match.standing(),
                        match.deviation().map(deviation -> deviation.knownIn(row)),
                        Evidence.of(attempt.observation()).after(told.earlier()).withLog(log),
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
