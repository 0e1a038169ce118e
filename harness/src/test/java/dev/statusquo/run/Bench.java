package dev.statusquo.run;

import static dev.statusquo.model.CannedAnswer.minimal;

import dev.statusquo.engine.Engine;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.engine.StartProgress;
import dev.statusquo.http.End;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.AppFolder;
import dev.statusquo.model.Approval;
import dev.statusquo.model.CannedAnswer.Then;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.Draft;
import dev.statusquo.model.Examples;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Hazard;
import dev.statusquo.model.Limits;
import dev.statusquo.model.OfferedFeatures;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunListener;
import dev.statusquo.model.ServerDefinition;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.model.TriedTarget;
import dev.statusquo.wire.CannedWire;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs cases on targets that are not there: their scripts say what is seen. Keeps all that a listener is told. */
final class Bench implements RunListener {
    /** A connection that was closed without an answer, where nothing else was looked at. */
    static final Fingerprint CLOSED = new Fingerprint(Optional.of(End.CLOSED), Optional.empty(), List.of());

    private static final int MOST_PROBES = 10;

    final List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());
    final List<TriedTarget> failed = Collections.synchronizedList(new ArrayList<>());
    final List<String> order = Collections.synchronizedList(new ArrayList<>());
    final List<Running> started = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, RuntimeException> refusals = new HashMap<>();
    private Optional<RunHeader> header = Optional.empty();
    private boolean seesResets = true;
    private Approval approval = Approval.NOTHING_HELD;
    private boolean failFast;
    private boolean revives;
    private Selection selection = Selection.all();
    private List<Deviation> deviations = List.of();
    private List<Hazard> hazards = List.of();
    private List<String> frameworks = List.of("flask");
    private Set<String> features = Set.of("items");

    Bench on(String... names) {
        frameworks = List.of(names);
        return this;
    }

    Bench with(Deviation... declared) {
        deviations = List.of(declared);
        return this;
    }

    Bench endangeredBy(Hazard... declared) {
        hazards = List.of(declared);
        return this;
    }

    /** Targets that come back alive where they are killed and started again. */
    Bench reviving() {
        revives = true;
        return this;
    }

    Bench offering(String... names) {
        features = Set.of(names);
        return this;
    }

    Bench only(Selection wanted) {
        selection = wanted;
        return this;
    }

    Bench failingFast() {
        failFast = true;
        return this;
    }

    Bench approving(Approval some) {
        approval = some;
        return this;
    }

    Bench blindToResets() {
        seesResets = false;
        return this;
    }

    Bench refusing(String framework, RuntimeException why) {
        refusals.put(framework, why);
        return this;
    }

    RunHeader header() {
        return header.orElseThrow();
    }

    RunFooter run(ConformanceCase... cases) {
        RunSettings settings = new RunSettings(
                "1.0",
                CompletableFuture.completedFuture("abc"),
                Limits.standard(),
                failFast,
                approval,
                Clock.systemUTC(),
                Instant.now(),
                Set.of());
        return new Runner(new FakeEngine(), nobody(), settings, this)
                .run(
                        frameworks.stream().map(Bench::definition).toList(),
                        () -> Plan.of(List.of(cases), deviations, hazards, selection));
    }

    /** A plain request of the suite's own finds nobody; scripts say themselves what they see. */
    private static CannedWire nobody() {
        return new CannedWire(Collections.nCopies(MOST_PROBES, Examples.only(Then.REFUSE)));
    }

    Outcome only() {
        if (outcomes.size() != 1) {
            throw new AssertionError("one outcome was to come, not " + outcomes);
        }
        return outcomes.get(0);
    }

    Outcome of(String row) {
        return outcomes.stream()
                .filter(o -> o.row().id().equals(row))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no outcome of " + row + " in " + outcomes));
    }

    @Override
    public void started(RunHeader begun) {
        header = Optional.of(begun);
        order.add("started");
    }

    @Override
    public void ready(TriedTarget target) {
        order.add("ready " + target.target().framework().name());
    }

    @Override
    public void failed(TriedTarget target) {
        failed.add(target);
        order.add("failed " + target.target().framework().name());
    }

    @Override
    public void outcome(Outcome outcome) {
        outcomes.add(outcome);
        order.add("outcome");
    }

    @Override
    public void finished(RunFooter footer) {
        order.add("finished");
    }

    static DefinedTarget definition(String framework) {
        return DefinedTarget.locked(
                new AppFolder(framework, "python", Path.of("containers", framework), Path.of(".")),
                ServerDefinition.of("gunicorn", List.of("run")),
                OfferedFeatures.of());
    }

    private final class FakeEngine implements Engine {
        @Override
        public String name() {
            return "process";
        }

        @Override
        public boolean seesResets() {
            return seesResets;
        }

        @Override
        public Target plan(DefinedTarget definition) {
            return Examples.target(definition.framework(), definition.server().name(), features);
        }

        @Override
        public RunningTarget start(DefinedTarget definition, StartProgress progress) {
            progress.tell("starting");
            RuntimeException why = refusals.get(definition.framework());
            if (why != null) {
                throw why;
            }
            Running running = new Running(plan(definition), revives);
            started.add(running);
            return running;
        }

        @Override
        public void close() {}
    }

    /** A target that lives until it is told otherwise. */
    static final class Running implements RunningTarget {
        final AtomicBoolean closed = new AtomicBoolean();
        final AtomicBoolean dead = new AtomicBoolean();
        final AtomicInteger restarts = new AtomicInteger();
        private final Target target;
        private final boolean revives;

        Running(Target target, boolean revives) {
            this.target = target;
            this.revives = revives;
        }

        @Override
        public Target target() {
            return target;
        }

        @Override
        public HttpAddress address() {
            return Examples.ADDRESS;
        }

        @Override
        public Optional<String> image() {
            return Optional.empty();
        }

        @Override
        public boolean isAlive() {
            return !dead.get() && !closed.get();
        }

        @Override
        public String log(int lines) {
            return "Segmentation fault";
        }

        @Override
        public void killAndRestart() {
            if (!revives) {
                throw new TargetStartException("target did not come back", "", "look");
            }
            restarts.incrementAndGet();
            dead.set(false);
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    static Draft kase(String id) {
        return Draft.of(id).sees(minimal(200));
    }

    static Draft closing(String id) {
        return Draft.of(id).sees(Examples.only(Then.CLOSE)).violatedAt("end");
    }
}
