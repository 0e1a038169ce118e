package dev.statusquo.run;

import dev.statusquo.engine.Engine;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Cause;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Row;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunListener;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.model.TriedTarget;
import dev.statusquo.model.Wire;
import dev.statusquo.wire.SocketWire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The only loop: starts every target, tries every planned row on each, and tells what came of it. */
public final class Runner {
    private final Engine engine;
    private final Wire wire;
    private final RunSettings settings;
    private final RunListener listener;

    /** More targets than the machine can bear are started as others end. */
    private final Semaphore places;

    private final AtomicBoolean stopped = new AtomicBoolean();

    /**
     * A runner of one run.
     *
     * @param engine what starts the targets; closed by the caller
     * @param wire the network
     * @param settings limits, clock and versions
     * @param listener told of everything, one call at a time
     */
    public Runner(Engine engine, Wire wire, RunSettings settings, RunListener listener) {
        this.engine = engine;
        this.wire = wire;
        this.settings = settings;
        this.places = new Semaphore(settings.limits().targets(), true);
        this.listener = new OneAtATime(listener);
    }

    /** {@return a runner that asks over sockets and tells all of these, in order} */
    public static Runner of(Engine engine, RunSettings settings, RunListener... listeners) {
        return new Runner(engine, new SocketWire(settings.limits()), settings, RunListener.all(listeners));
    }

    /**
     * Runs a plan.
     *
     * @param definitions what to start; as many at the same time as {@code limits.targets} says
     * @param plan made while targets are starting
     * @return what is known at the end
     */
    public RunFooter run(List<DefinedTarget> definitions, Supplier<Plan> plan) {
        List<Target> targets = definitions.stream().map(engine::plan).toList();
        CompletableFuture<Plan> planned = CompletableFuture.supplyAsync(plan);
        List<CompletableFuture<TriedTarget>> runs = java.util.stream.IntStream.range(0, targets.size())
                .mapToObj(i -> inThread(() -> one(definitions.get(i), targets.get(i), planned)))
                .toList();
        try {
            Plan made = Failures.unwrapped(planned);
            listener.started(header(targets, made));
        } catch (RuntimeException e) {
            stopped.set(true);
            runs.forEach(CompletableFuture::join);
            throw e;
        }
        List<TriedTarget> records = runs.stream().map(CompletableFuture::join).toList();
        RunFooter footer = new RunFooter(records, sinceStart(), lastReady(records));
        listener.finished(footer);
        return footer;
    }

    private RunHeader header(List<Target> targets, Plan plan) {
        return new RunHeader(
                RunHeader.SCHEMA,
                settings.suite(),
                settings.commit().join(),
                engine.name(),
                targets,
                plan.filters(),
                plan.rows().size(),
                settings.clock().instant());
    }

    private static Optional<Duration> lastReady(List<TriedTarget> records) {
        return records.stream().flatMap(r -> r.ready().stream()).max(Duration::compareTo);
    }

    private Duration sinceStart() {
        return Duration.between(settings.programStart(), Instant.now(settings.clock()));
    }

    private static CompletableFuture<TriedTarget> inThread(Supplier<TriedTarget> task) {
        CompletableFuture<TriedTarget> result = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        result.complete(task.get());
                    } catch (RuntimeException | Error e) {
                        result.completeExceptionally(e);
                    }
                },
                "statusquo-target");
        thread.setDaemon(true);
        thread.start();
        return result;
    }

    private TriedTarget one(DefinedTarget definition, Target target, CompletableFuture<Plan> planned) {
        places.acquireUninterruptibly();
        try {
            return inItsPlace(definition, target, planned);
        } finally {
            places.release();
        }
    }

    private TriedTarget inItsPlace(DefinedTarget definition, Target target, CompletableFuture<Plan> planned) {
        try (RunningTarget running = started(definition, target)) {
            return tried(running, target, planned);
        } catch (TargetStartException e) {
            TriedTarget failed = failed(target, e);
            listener.failed(failed);
            withPlan(planned, plan -> plan.rows().forEach(row -> tell(untried(row, target, notStarted(e)))));
            return failed;
        }
    }

    /** Whatever breaks while one target starts is that target's trouble: the others still run. */
    private RunningTarget started(DefinedTarget definition, Target target) {
        try {
            return engine.start(definition, words -> listener.progress(target.id(), words));
        } catch (BadInputException e) {
            throw new TargetStartException(String.valueOf(e.getMessage()), "", e.mend());
        } catch (TargetStartException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new TargetStartException(
                    "target " + target.name() + " did not start: " + e, "", "see what `./statusquo doctor` says");
        }
    }

    private TriedTarget tried(RunningTarget running, Target target, CompletableFuture<Plan> planned) {
        Duration ready = sinceStart();
        TriedTarget record = new TriedTarget(
                running.target(),
                running.image(),
                Optional.of(running.address().url()),
                Optional.of(ready),
                Optional.empty());
        listener.ready(record);
        withPlan(planned, plan -> tryRows(running, target, plan));
        return running.isAlive() ? record : died(record, running);
    }

    private void tryRows(RunningTarget running, Target target, Plan plan) {
        Set<Row> told = ConcurrentHashMap.newKeySet();
        boolean staleIsJudged = plan.isWhole() && !settings.failFast();
        new TargetRun(
                        plan,
                        target,
                        running,
                        engine.seesResets(),
                        wire,
                        settings,
                        staleIsJudged,
                        outcome -> {
                            told.add(outcome.row());
                            tell(outcome);
                        },
                        stopped::get)
                .tryAll();
        plan.rows().stream()
                .filter(row -> !told.contains(row))
                .forEach(row -> tell(untried(
                        row,
                        target,
                        Judgement.inconclusive(Cause.HARNESS_ERROR, "the row was planned but never run"))));
    }

    private Outcome untried(Row row, Target target, Judgement judgement) {
        return TargetRun.untried(row, target, judgement, List.of(), settings.secrets());
    }

    private void tell(Outcome outcome) {
        if (outcome.isRed() && settings.failFast()) {
            stopped.set(true);
        }
        listener.outcome(outcome);
    }

    private static void withPlan(CompletableFuture<Plan> planned, java.util.function.Consumer<Plan> task) {
        // Where the plan could not be made the run ends with that error; the target only has to be stopped.
        planned.handle((plan, failure) -> Optional.ofNullable(plan)).join().ifPresent(task);
    }

    private TriedTarget died(TriedTarget record, RunningTarget running) {
        TriedTarget dead = new TriedTarget(
                record.target(),
                record.image(),
                record.address(),
                record.ready(),
                Optional.of("target " + record.target().id() + " died while it was tried\n  its last words    "
                        + running.log(20).replace("\n", "\n                    ")));
        listener.failed(dead);
        return dead;
    }

    private static TriedTarget failed(Target target, TargetStartException e) {
        String words = e.getMessage() + (e.lastWords().isBlank() ? "" : "\n  its last words    " + e.lastWords())
                + "\n  fix:              " + e.mend();
        return new TriedTarget(target, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(words));
    }

    private static Judgement notStarted(TargetStartException e) {
        return Judgement.inconclusive(Cause.TARGET_DEAD, String.valueOf(e.getMessage()));
    }
}
