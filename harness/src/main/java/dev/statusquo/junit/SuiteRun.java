package dev.statusquo.junit;

import dev.statusquo.checkout.Suite;
import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.compare.BaselineGate;
import dev.statusquo.engine.Engine;
import dev.statusquo.engine.Engines;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.OutcomeCounts;
import dev.statusquo.model.RunListener;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Target;
import dev.statusquo.model.TriedTarget;
import dev.statusquo.model.Verdict;
import dev.statusquo.report.BaselineText;
import dev.statusquo.report.Headline;
import dev.statusquo.report.TargetNames;
import dev.statusquo.run.Plan;
import dev.statusquo.run.RunSettings;
import dev.statusquo.run.Runner;
import dev.statusquo.run.Selection;
import dev.statusquo.run.Shard;
import dev.statusquo.service.ServiceDraft;
import dev.statusquo.store.BaselineFolder;
import dev.statusquo.store.ReportListener;
import dev.statusquo.store.RequirementsListener;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the suite behind many tests: it goes on by itself while the tests wait for its outcomes. */
final class SuiteRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("statusquo");

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Engine engine;
    private final Map<String, PlannedRow> rows = new LinkedHashMap<>();
    private final Map<String, HeldTarget> held = new LinkedHashMap<>();
    private final CompletableFuture<Void> end;
    private final ReportListener report;
    private final WhatIsTried tried;
    private final Path folder;

    private SuiteRun(Suite suite, Engines.Choice choice, WhatIsTried tried, Path folder) {
        LOG.info("engine: {}", choice.why());
        this.engine = choice.engine();
        this.tried = tried;
        this.folder = folder;
        List<DefinedTarget> definitions = tried.targets();
        Plan plan = tried.plan();
        TargetNames names =
                TargetNames.of(definitions.stream().map(engine::plan).toList());
        definitions.forEach(d -> plan(engine.plan(d), names, plan));
        BaselineFolder baselines = BaselineFolder.in(suite.root());
        boolean isOff = System.getProperty("statusquo.baseline", "auto").equals("off");
        definitions.stream()
                .filter(d -> !isOff && !tried.isService() && d.request().isEmpty())
                .filter(d -> Files.isRegularFile(baselines.file(d.name())))
                .forEach(d -> hold(engine.plan(d), names));
        BaselineGate gate = BaselineGate.of(
                held.values().stream().map(HeldTarget::target).collect(Collectors.toMap(Target::id, Target::name)),
                baselines::read);
        this.report = new ReportListener(folder, suite::claims, gate::check);
        RunSettings settings = RunSettings.of(suite)
                .since(Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()))
                .approvedBy(gate);
        RequirementsListener requirements = new RequirementsListener(folder, suite::requirements);
        Runner runner = Runner.of(engine, tried.guarded(settings), report, requirements, new Completing());
        this.end = CompletableFuture.runAsync(() -> runner.run(definitions, () -> plan), task -> {
            Thread thread = new Thread(task, "statusquo-run");
            thread.setDaemon(true);
            thread.start();
        });
        end.exceptionally(failure -> {
            rows.values().forEach(row -> row.pending().completeExceptionally(failure));
            return null;
        });
    }

    private void hold(Target target, TargetNames names) {
        held.put(target.id(), new HeldTarget(target, names.of(target.id()), this));
    }

    /** {@return every target that is held against a baseline: none if rows were left out} */
    Stream<HeldTarget> held() {
        return held.values().stream().filter(target -> tried.plan().isWhole());
    }

    /** {@return how a target stands against its baseline, once the run has ended; empty where it could not be held} */
    Optional<BaselineCheck> baseline(String target) {
        finish();
        return report.baselines().stream()
                .filter(c -> c.target().equals(target))
                .findFirst();
    }

    private void plan(Target target, TargetNames names, Plan plan) {
        plan.rows()
                .forEach(row -> rows.put(
                        target.id() + " " + row.id(),
                        new PlannedRow(row, target, names.of(target.id()), new CompletableFuture<>())));
    }

    /** {@return a run of the suite's own targets, or of a service of somebody's own, that has begun} */
    static SuiteRun begin(Suite suite, Optional<ServiceDraft> own) {
        Selection selection = new Selection(words("statusquo.case"), Set.copyOf(words("statusquo.topic")), Set.of());
        Selection part = Optional.ofNullable(System.getProperty("statusquo.shard"))
                .map(text -> selection.in(Shard.parse(text, System.getenv())))
                .orElse(selection);
        return own.map(draft -> ofService(suite, draft, selection)).orElseGet(() -> ofTargets(suite, part));
    }

    private static SuiteRun ofService(Suite suite, ServiceDraft draft, Selection selection) {
        Path folder = Path.of(System.getProperty("statusquo.report", "target/statusquo"));
        return new SuiteRun(
                suite, OwnService.engine(draft, suite.limits()), WhatIsTried.service(suite, draft, selection), folder);
    }

    private static SuiteRun ofTargets(Suite suite, Selection selection) {
        Path folder = Path.of(System.getProperty(
                "statusquo.report", suite.root().resolve("reports/latest").toString()));
        Engines.Choice choice = Engines.choose(System.getProperty("statusquo.engine", "auto"), suite.limits());
        return new SuiteRun(
                suite,
                choice,
                WhatIsTried.targets(suite, choice.engine(), words("statusquo.targets"), selection),
                folder);
    }

    private static List<String> words(String property) {
        return Arrays.stream(System.getProperty(property, "").split(" ", -1))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** {@return every planned row; of a service only those that apply to it, once it is known which they are} */
    Stream<PlannedRow> planned() {
        return rows.values().stream()
                .filter(row -> !tried.isService() || row.outcome().verdict() != Verdict.NOT_APPLICABLE);
    }

    /** Waits for the end of the run, and throws what kept the report from being written. */
    void finish() {
        end.join();
        report.trouble().ifPresent(trouble -> {
            throw new BadInputException(String.valueOf(trouble.getMessage()), trouble.mend());
        });
    }

    @Override
    public void close() {
        engine.close();
        if (end.isDone() && !end.isCompletedExceptionally()) {
            summary();
        }
    }

    /** The last that the suite says: a build prints its own results behind it, thousands of lines if much is red. */
    private void summary() {
        OutcomeCounts counts = OutcomeCounts.of(report.report().outcomes());
        LOG.info(
                "skipped: {} known deviations, {} not applicable",
                counts.of(Standing.EXPECTED),
                counts.of(Verdict.NOT_APPLICABLE));
        LOG.info("{}", Headline.standing(report.report(), report.baselines()));
        LOG.info("report {}", folder.resolve("index.html").toAbsolutePath().normalize());
    }

    /** Completes what the tests wait for. */
    private final class Completing implements RunListener {
        private Instant told = Instant.now();
        private int done;

        @Override
        public void outcome(Outcome outcome) {
            PlannedRow row = rows.get(outcome.target() + " " + outcome.row().id());
            if (row == null) {
                throw new IllegalStateException(
                        "an outcome that nobody planned: " + outcome.row().id());
            }
            row.pending().complete(outcome);
            done++;
            Instant now = Instant.now();
            if (Duration.between(told, now).compareTo(BETWEEN_LINES) >= 0) {
                told = now;
                LOG.info("{} of {} outcomes", done, rows.size());
            }
        }

        @Override
        public void progress(String targetId, String words) {
            LOG.info("{}: {}", targetId, words);
        }

        @Override
        public void failed(TriedTarget target) {
            LOG.error("{}", target.trouble().orElse(""));
        }

        @Override
        public void finished(dev.statusquo.model.RunFooter footer) {
            LOG.info("{}", Headline.of(report.report()));
            report.baselines().stream()
                    .filter(c -> !c.isRed())
                    .map(BaselineText::of)
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> LOG.info("{}", text.strip()));
        }
    }
}
