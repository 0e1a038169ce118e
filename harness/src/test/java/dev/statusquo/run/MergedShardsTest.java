package dev.statusquo.run;

import static dev.statusquo.model.CannedAnswer.minimal;
import static dev.statusquo.model.Examples.deviation;
import static dev.statusquo.run.Bench.closing;
import static dev.statusquo.run.Bench.kase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statusquo.compare.Comparison;
import dev.statusquo.compare.TargetComparison;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.Draft;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.KnownDeviation;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Place;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MergedShardsTest {
    private static final String RULE = "passive/no-error";

    private final List<Deviation> declared = List.of(
            deviation("closes", Bench.CLOSED, "a/closes"),
            deviation("mended", Bench.CLOSED, "a/mended"),
            deviation("errs", at("field Date on 500", "field Date on 501", "field Date on 502"), RULE),
            deviation("never-seen", at("field Date on 599"), "passive/never"));
    private final List<ConformanceCase> catalogue = List.of(
            kase("a/many")
                    .rows(IntStream.range(0, 8)
                            .mapToObj(i -> Map.of("n", "" + i))
                            .toList())
                    .made(),
            Draft.of("a/500").sees(minimal(500)).made(),
            Draft.of("a/501").sees(minimal(501)).made(),
            Draft.of("a/502").sees(minimal(502)).made(),
            closing("a/closes").made(),
            closing("a/closes-undeclared").made(),
            kase("a/mended").made(),
            kase("a/last").kind(Kind.DESTRUCTIVE).made(),
            rule(RULE, 500),
            rule("passive/never", 700),
            rule("passive/undeclared", 502),
            Draft.of("passive/notes")
                    .kind(Kind.PASSIVE)
                    .judge((seen, parameters) -> Judgement.recorded(notes(seen), Fingerprint.none()))
                    .made());

    private static Fingerprint at(String... places) {
        return new Fingerprint(
                Optional.empty(),
                Optional.empty(),
                Fingerprint.places(
                        Stream.of(places).map(MergedShardsTest::mismatch).toList()));
    }

    private static Mismatch mismatch(String place) {
        return new Mismatch(Place.parse(place), "a Date", "none");
    }

    /** A rule that answers from this code on break. */
    private static ConformanceCase rule(String id, int code) {
        return Draft.of(id)
                .kind(Kind.PASSIVE)
                .judge((seen, parameters) -> judgement(seen, code))
                .made();
    }

    private static Judgement judgement(Observation seen, int code) {
        List<Mismatch> broken = seen.exchanges().stream()
                .flatMap(exchange -> exchange.status().stream())
                .filter(status -> status.value() >= code)
                .map(status -> mismatch("field Date on " + status.value()))
                .toList();
        if (seen.exchanges().isEmpty()) {
            return Judgement.notApplicable("no answer");
        }
        return Judgement.of(broken, new Fingerprint(Optional.empty(), Optional.empty(), Fingerprint.places(broken)));
    }

    /** The codes of errors that were seen. */
    private static String notes(Observation seen) {
        return seen.exchanges().stream()
                .flatMap(exchange -> exchange.status().stream())
                .map(Object::toString)
                .filter(code -> code.startsWith("50"))
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    private RunReport run(Selection selection) {
        return run(selection, "flask", "django");
    }

    private RunReport run(Selection selection, String... frameworks) {
        Bench bench = new Bench();
        var footer = bench.on(frameworks)
                .with(declared.toArray(Deviation[]::new))
                .only(selection)
                .run(catalogue.toArray(ConformanceCase[]::new));
        return new RunReport(bench.header(), List.of(), bench.outcomes, Optional.of(footer));
    }

    private RunReport shard(int number) {
        return run(Selection.all().in(new Shard(number, 3)));
    }

    private Map<String, RunReport> shards(Integer... numbers) {
        Map<String, RunReport> shards = new LinkedHashMap<>();
        for (int number : numbers) {
            shards.put("s" + number, shard(number));
        }
        return shards;
    }

    private Plan plan(Selection selection) {
        return Plan.of(catalogue, declared, List.of(), selection);
    }

    private RunReport merged(Map<String, RunReport> shards) {
        return MergedShards.of(shards, this::plan);
    }

    private BadInputException refused(Map<String, RunReport> shards) {
        return Objects.requireNonNull(catchThrowableOfType(BadInputException.class, () -> merged(shards)));
    }

    private static String line(Outcome outcome) {
        return String.join(
                " ",
                outcome.target(),
                outcome.row().id(),
                outcome.verdict().name(),
                outcome.standing().map(Standing::name).orElse("-"),
                outcome.deviation().map(KnownDeviation::id).orElse("-"),
                outcome.judgement().seen().toString());
    }

    private static Optional<Outcome> flask(RunReport report, String row) {
        return report.outcomes().stream()
                .filter(o -> o.target().startsWith("flask") && o.row().id().equals(row))
                .findFirst();
    }

    @Test
    void three_merged_shards_equal_the_whole_run() {
        RunReport whole = run(Selection.all());

        RunReport merged = merged(shards(2, 1, 3));

        assertThat(merged.outcomes().stream().map(MergedShardsTest::line))
                .containsExactlyInAnyOrderElementsOf(
                        whole.outcomes().stream().map(MergedShardsTest::line).toList());
        Comparison comparison = Comparison.of(whole, merged);
        assertThat(comparison.isExplained()).isTrue();
        assertThat(comparison.targets())
                .flatExtracting(TargetComparison::changes)
                .isEmpty();
        assertThat(merged.header().filters()).isEmpty();
        assertThat(merged.header().rows()).isEqualTo(whole.header().rows());
        assertThat(merged.targets()).isEqualTo(whole.targets());
        assertThat(merged.isComplete()).isTrue();
    }

    @Test
    void a_deviation_is_stale_only_if_no_shard_saw_it() {
        RunReport merged = merged(shards(1, 2, 3));

        assertThat(shards(1, 2, 3).values())
                .allSatisfy(shard ->
                        assertThat(shard.outcomes()).noneMatch(o -> o.standing().equals(Optional.of(Standing.STALE))));
        assertThat(flask(merged, "a/mended").flatMap(Outcome::standing)).contains(Standing.STALE);
        assertThat(flask(merged, "passive/never").flatMap(Outcome::standing)).contains(Standing.STALE);
        assertThat(flask(merged, RULE).flatMap(Outcome::standing)).contains(Standing.EXPECTED);
        assertThat(flask(merged, "a/closes").flatMap(Outcome::standing)).contains(Standing.EXPECTED);
    }

    @Test
    void a_passive_rule_is_broken_if_it_is_in_any_shard_and_tells_every_place() {
        Map<String, RunReport> shards = shards(1, 2, 3);

        Outcome rule = flask(merged(shards), RULE).orElseThrow();

        assertThat(shards.values().stream()
                        .flatMap(s -> flask(s, "passive/undeclared").stream())
                        .map(Outcome::verdict))
                .contains(Verdict.VIOLATES, Verdict.CONFORMS);
        assertThat(flask(merged(shards), "passive/undeclared").orElseThrow().standing())
                .contains(Standing.UNEXPECTED);
        assertThat(rule.judgement().mismatches())
                .extracting(m -> m.where().toString())
                .containsExactly("field Date on 500", "field Date on 501", "field Date on 502");
    }

    @Test
    void what_a_passive_row_recorded_in_each_shard_is_kept() {
        assertThat(flask(merged(shards(1, 2, 3)), "passive/notes")
                        .orElseThrow()
                        .judgement()
                        .note())
                .contains("500", "501", "502");
    }

    @Test
    void shards_of_a_selection_are_merged_into_a_report_of_it_in_which_nothing_is_stale() {
        Selection topic = new Selection(List.of("a/*"), Set.of(), Set.of());
        Map<String, RunReport> shards = new LinkedHashMap<>();
        shards.put("s1", run(topic.in(new Shard(1, 2))));
        shards.put("s2", run(topic.in(new Shard(2, 2))));

        RunReport merged = merged(shards);

        assertThat(merged.header().filters()).isEqualTo(topic.filters());
        assertThat(merged.outcomes()).hasSize(30);
        assertThat(flask(merged, "a/mended").flatMap(Outcome::standing)).isEmpty();
    }

    @Test
    void a_missing_shard_is_named() {
        assertThat(refused(shards(2))).hasMessage("missing: shard 1/3, shard 3/3");
    }

    @Test
    void a_shard_that_is_there_twice_is_named_with_both_reports() {
        Map<String, RunReport> shards = shards(1, 2, 3);
        shards.put("s4", shard(2));

        assertThat(refused(shards)).hasMessage("shard 2/3 is there twice: s2 and s4");
    }

    @Test
    void a_report_of_a_whole_run_is_no_shard() {
        assertThat(refused(Map.of("whole", run(Selection.all()))))
                .hasMessage("whole is no shard: its run was not given --shard");
    }

    @Test
    void shards_of_another_number_are_refused() {
        Map<String, RunReport> shards = shards(1, 2);
        shards.put("s4", run(Selection.all().in(new Shard(3, 4))));

        assertThat(refused(shards)).hasMessage("not every shard is of as many shards: s1 has 3, s4 has 4");
    }

    @Test
    void shards_of_other_filters_or_targets_are_refused() {
        Map<String, RunReport> filtered = shards(1, 2);
        filtered.put("s3", run(new Selection(List.of("a/*"), Set.of(), Set.of()).in(new Shard(3, 3))));
        Map<String, RunReport> targets = shards(1, 2);
        targets.put("s3", run(Selection.all().in(new Shard(3, 3)), "flask"));

        assertThat(refused(filtered))
                .hasMessage("not every shard was run with the same filters: s1 has [], s3 has [case a/*]");
        assertThat(refused(targets)).hasMessageStartingWith("not every shard has the same targets: s1 has [flask@");
    }

    @Test
    void a_shard_of_another_version_of_the_suite_is_refused() {
        Map<String, RunReport> shards = shards(1, 2, 3);
        shards.computeIfPresent("s3", (name, report) -> atCommit(report, "def"));

        assertThat(refused(shards))
                .hasMessage("not every shard is of the same suite: s1 has 1.0 at commit abc, s3 has 1.0 at commit def");
    }

    private static RunReport atCommit(RunReport report, String commit) {
        RunHeader was = report.header();
        RunHeader header = new RunHeader(
                was.schema(),
                was.suite(),
                commit,
                was.engine(),
                was.targets(),
                was.filters(),
                was.rows(),
                was.started());
        return new RunReport(header, List.of(), report.outcomes(), report.footer());
    }

    @Test
    void a_target_that_met_other_versions_is_refused() {
        Map<String, RunReport> shards = shards(1, 2, 3);
        shards.computeIfPresent("s3", (name, report) -> OtherVersions.of(report, "werkzeug", "2.0.3"));

        assertThat(refused(shards))
                .hasMessageStartingWith(
                        "flask@3.1.3+gunicorn@26.2.0 has other versions in s3 than in s1: werkzeug 2.0.3, not 3.1.4");
    }

    @Test
    void shards_of_another_catalogue_are_refused_with_the_row_that_differs() {
        Map<String, RunReport> shards = shards(1, 2, 3);
        List<ConformanceCase> more = Stream.concat(Stream.of(kase("a/new").made()), catalogue.stream())
                .toList();
        List<ConformanceCase> fewer = catalogue.subList(1, catalogue.size());

        assertThat(refused(shards, more))
                .hasMessage("a/new is in this checkout's catalogue, and no shard has tried it");
        assertThat(refused(shards, fewer)).hasMessage("a/many[n=0] was tried, and is not in this checkout's catalogue");
    }

    @Test
    void rows_that_this_checkout_gives_to_another_shard_are_refused() {
        List<ConformanceCase> reversed = new ArrayList<>(catalogue);
        Collections.reverse(reversed);

        assertThat(refused(shards(1, 2, 3), reversed))
                .hasMessage("s1 has other rows of flask@3.1.3+gunicorn@26.2.0 than this checkout gives to shard 1/3");
    }

    private BadInputException refused(Map<String, RunReport> shards, List<ConformanceCase> other) {
        return Objects.requireNonNull(catchThrowableOfType(
                BadInputException.class,
                () -> MergedShards.of(shards, selection -> Plan.of(other, declared, List.of(), selection))));
    }
}
