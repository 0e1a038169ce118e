package dev.statusquo.run;

import static dev.statusquo.model.CannedAnswer.minimal;
import static dev.statusquo.model.Examples.exchange;
import static dev.statusquo.model.Examples.only;
import static dev.statusquo.run.Bench.closing;
import static dev.statusquo.run.Bench.kase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.statusquo.http.Octets;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.CannedAnswer.Then;
import dev.statusquo.model.Cause;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Draft;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Place;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.Standing;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.model.Trouble;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class RunnerTest {

    private final Bench bench = new Bench();

    @Test
    void every_planned_row_has_one_outcome_on_every_target() {
        List<Map<String, String>> rows =
                IntStream.range(0, 40).mapToObj(i -> Map.of("n", "" + i)).toList();

        RunFooter footer = bench.on("flask", "django")
                .run(
                        kase("a/many").rows(rows).made(),
                        kase("a/flow").kind(Kind.FLOW).made(),
                        kase("a/last").kind(Kind.DESTRUCTIVE).made(),
                        kase("a/rule").kind(Kind.PASSIVE).made());

        assertThat(bench.outcomes).hasSize(2 * 43).allMatch(o -> o.verdict() == Verdict.CONFORMS);
        assertThat(bench.outcomes.stream().map(o -> o.target() + o.row().id())).doesNotHaveDuplicates();
        assertThat(bench.header().rows()).isEqualTo(43);
        assertThat(footer.targets()).hasSize(2).allMatch(t -> t.trouble().isEmpty());
        assertThat(footer.lastReady()).isPresent();
        assertThat(bench.started).allMatch(t -> t.closed.get());
    }

    @Test
    void a_listener_hears_the_beginning_first_and_the_end_last() {
        bench.run(kase("a/one").made());

        assertThat(bench.order).containsExactly("started", "ready flask", "outcome", "finished");
    }

    @Test
    void beside_an_outcome_that_makes_the_run_red_stands_what_the_target_logged_last() {
        bench.run(
                Draft.of("a/broken").violatedAt("state").made(), kase("a/fine").made());

        assertThat(bench.outcomes)
                .extracting(o -> o.row().id(), o -> o.evidence().log())
                .containsExactlyInAnyOrder(
                        tuple("a/broken", List.of("Segmentation fault")), tuple("a/fine", List.of()));
    }

    @Test
    void every_run_of_a_row_has_a_scope_of_its_own() {
        ConcurrentLinkedQueue<String> scopes = new ConcurrentLinkedQueue<>();
        Draft scoped = Draft.of("a/one")
                .rows(IntStream.range(0, 20).mapToObj(i -> Map.of("n", "" + i)).toList())
                .script((stage, p) -> {
                    scopes.add(stage.scope());
                    return Observation.of(List.of());
                })
                .violatedAt("state");

        bench.on("flask", "django").run(scoped.made());

        assertThat(scopes).hasSize(80).doesNotHaveDuplicates().allMatch(s -> s.matches("[A-Za-z0-9._~-]+"));
    }

    @Test
    void a_target_that_does_not_start_leaves_inconclusive_rows_and_the_others_run() {
        bench.on("flask", "django")
                .refusing("flask", new TargetStartException("target flask did not start", "No module", "run doctor"));

        RunFooter footer = bench.run(kase("a/one").made(), closing("a/two").made());

        List<Outcome> dead = bench.outcomes.stream()
                .filter(o -> o.target().startsWith("flask"))
                .toList();
        assertThat(dead).hasSize(2).allSatisfy(o -> {
            assertThat(o.judgement().cause()).contains(Cause.TARGET_DEAD);
            assertThat(o.judgement().note()).isEqualTo("target flask did not start");
            assertThat(o.isRed()).isTrue();
        });
        assertThat(bench.outcomes).hasSize(4);
        assertThat(footer.targets().get(0).trouble())
                .contains("target flask did not start\n  its last words    No module\n  fix:              run doctor");
        assertThat(bench.failed).hasSize(1);
    }

    @Test
    void an_engine_that_breaks_over_one_target_does_not_end_the_run_of_the_others() {
        bench.on("flask", "django").refusing("flask", new IllegalStateException("disk full"));

        RunFooter footer = bench.run(kase("a/one").made());

        assertThat(bench.outcomes)
                .extracting(o -> o.target().replaceFirst("@.*", ""), Outcome::verdict)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("flask", Verdict.INCONCLUSIVE),
                        org.assertj.core.groups.Tuple.tuple("django", Verdict.CONFORMS));
        assertThat(footer.targets().get(0).trouble().orElseThrow()).contains("disk full");
    }

    @Test
    void a_target_that_dies_in_the_middle_leaves_inconclusive_rows_with_its_last_words() {
        Draft killer = Draft.of("a/killer")
                .script((stage, p) -> {
                    bench.started.get(0).dead.set(true);
                    return unreachable();
                })
                .judge(RunnerTest::troubled);
        Draft later = kase("a/later").kind(Kind.DESTRUCTIVE);

        RunFooter footer = bench.run(killer.made(), later.made());

        assertThat(bench.outcomes).hasSize(2).allSatisfy(o -> {
            assertThat(o.judgement().cause()).contains(Cause.TARGET_DEAD);
            assertThat(o.judgement().note()).isEqualTo("the target has died; its last words: Segmentation fault");
        });
        assertThat(footer.targets().get(0).trouble())
                .contains(
                        "target flask@3.1.3+gunicorn@26.2.0 died while it was tried\n  its last words    Segmentation fault");
        assertThat(bench.order).containsSubsequence("ready flask", "failed flask", "finished");
    }

    static Observation unreachable() {
        return Observation.of(
                List.of(ObservedStep.of("1", exchange(only(Then.REFUSE)))),
                new Trouble(Cause.TARGET_DEAD, "no connection"));
    }

    static Judgement troubled(Observation seen, Map<String, String> parameters) {
        return seen.trouble()
                .map(t -> Judgement.inconclusive(t.cause(), t.words()))
                .orElse(Judgement.conforms(Fingerprint.none()));
    }

    @Test
    void after_the_first_red_outcome_the_rest_is_not_tried_where_asked_for() {
        AtomicInteger tried = new AtomicInteger();
        Draft counted = Draft.of("b/counted").kind(Kind.DESTRUCTIVE).script((stage, p) -> {
            tried.incrementAndGet();
            return Observation.of(List.of());
        });

        bench.failingFast()
                .run(
                        closing("a/one").made(),
                        counted.made(),
                        kase("c/rule").kind(Kind.PASSIVE).made());

        assertThat(tried).hasValue(0);
        assertThat(bench.outcomes).hasSize(3);
        assertThat(bench.of("b/counted").judgement().note())
                .isEqualTo("the run was ended before this row, by --fail-fast");
    }

    static Stream<CannedAnswer> never_passes() {
        return Stream.of(
                only(Then.HANG),
                new CannedAnswer(Octets.latin1("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab"), Then.HANG),
                new CannedAnswer(Octets.latin1("HTTP/1.1 abc\r\nContent-Length: 0\r\n\r\n"), Then.CLOSE),
                new CannedAnswer(Octets.latin1("HTTP/1.1 200 OK\r\nContent-Length : 0\r\n\r\n"), Then.KEEP),
                new CannedAnswer(Octets.latin1("nonsense\r\n\r\n"), Then.CLOSE));
    }

    @ParameterizedTest
    @MethodSource("never_passes")
    void silence_and_what_is_no_message_never_conform_whatever_a_case_says(CannedAnswer answer) {
        bench.run(Draft.of("a/one").sees(answer).made());

        assertThat(bench.only().verdict()).as(exchange(answer).summary()).isEqualTo(Verdict.VIOLATES);
        assertThat(bench.only().standing()).contains(Standing.UNEXPECTED);
    }

    @Test
    void what_is_no_message_conforms_where_the_case_permits_it_and_silence_does_not() {
        Judge permitting = new Judge() {
            @Override
            public Judgement judge(Observation seen, Map<String, String> parameters) {
                return Judgement.conforms(Fingerprint.none());
            }

            @Override
            public boolean permitsMalformed() {
                return true;
            }
        };
        CannedAnswer nonsense = new CannedAnswer(Octets.latin1("nonsense\r\n\r\n"), Then.CLOSE);

        bench.run(
                Draft.of("a/one").judge(permitting).sees(nonsense).made(),
                Draft.of("a/two").judge(permitting).sees(only(Then.HANG)).made());

        assertThat(bench.of("a/one").verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(bench.of("a/two").verdict()).isEqualTo(Verdict.VIOLATES);
    }

    @Test
    void a_target_that_takes_no_connection_never_conforms() {
        bench.run(Draft.of("a/one").sees(only(Then.REFUSE)).made());

        assertThat(bench.only().judgement().cause()).contains(Cause.TARGET_DEAD);
    }

    @Test
    void silence_is_never_tolerated_either() {
        bench.run(Draft.of("a/one")
                .sees(only(Then.HANG))
                .judge((seen, p) -> Judgement.tolerated(
                        List.of(new Mismatch(Place.parse("status"), "405", "404")), Fingerprint.none()))
                .made());

        assertThat(bench.only().verdict()).isEqualTo(Verdict.VIOLATES);
    }

    @Test
    void a_reset_does_not_apply_where_the_engine_cannot_tell_it() {
        bench.blindToResets()
                .run(Draft.of("a/one").sees(only(Then.RESET)).violatedAt("end").made());

        assertThat(bench.only().verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(bench.only().judgement().note()).isEqualTo("this engine cannot tell a reset from a close");
    }

    @Test
    void a_case_does_not_apply_where_the_target_lacks_what_it_needs() {
        bench.run(
                kase("a/declared").needs("items", "late-status").made(),
                kase("a/nameless").needs("calls").made());

        assertThat(bench.of("a/declared").judgement().note())
                .isEqualTo("flask has no response that could be changed later");
        assertThat(bench.of("a/nameless").judgement().note()).isEqualTo("flask lacks calls");
        assertThat(bench.outcomes).allMatch(o -> o.verdict() == Verdict.NOT_APPLICABLE && !o.isRed());
    }

    @Test
    void a_feature_that_is_there_but_not_declared_violates() {
        bench.run(kase("feature/calls").made());

        assertThat(bench.only().standing()).contains(Standing.UNEXPECTED);
        assertThat(bench.only().judgement().mismatches())
                .containsExactly(
                        new Mismatch(Place.parse("feature calls"), "absent, as target.yaml has it", "present"));
    }

    @Test
    void a_feature_that_is_declared_but_not_there_violates() {
        bench.offering("calls")
                .run(Draft.of("feature/calls")
                        .sees(minimal(404))
                        .violatedAt("status")
                        .made());

        assertThat(bench.only().standing()).contains(Standing.UNEXPECTED);
    }

    @Test
    void a_feature_that_is_neither_there_nor_declared_does_not_apply() {
        bench.run(Draft.of("feature/late-status")
                .sees(minimal(404))
                .violatedAt("status")
                .made());

        assertThat(bench.only().verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(bench.only().judgement().note()).isEqualTo("flask has no response that could be changed later");
    }

    @Test
    void a_rule_judges_the_exchanges_of_all_cases_and_keeps_five_offenders() {
        List<Map<String, String>> rows =
                IntStream.range(0, 9).mapToObj(i -> Map.of("n", "" + i)).toList();
        Draft rule = Draft.of("rule/no-5xx").kind(Kind.PASSIVE).judge((seen, p) -> {
            long bad = seen.exchanges().stream()
                    .filter(e -> e.status().orElseThrow().value() == 500)
                    .count();
            return bad == 0
                    ? Judgement.conforms(Fingerprint.none())
                    : Judgement.violates(
                            List.of(new Mismatch(
                                    Place.parse("status"),
                                    "none",
                                    bad + " of " + seen.exchanges().size())),
                            Fingerprint.none());
        });

        bench.run(
                rule.made(),
                Draft.of("a/bad").rows(rows).sees(minimal(500)).made(),
                kase("a/good").made());

        Outcome judged = bench.of("rule/no-5xx");
        assertThat(judged.judgement().mismatches())
                .containsExactly(new Mismatch(Place.parse("status"), "none", "9 of 10"));
        assertThat(judged.exchanges())
                .hasSize(5)
                .allMatch(e -> e.status().orElseThrow().value() == 500);
        assertThat(judged.standing()).contains(Standing.UNEXPECTED);
    }

    @Test
    void a_case_that_breaks_the_harness_is_inconclusive_and_spares_the_others() {
        Draft throwing = Draft.of("a/script").script((stage, p) -> {
            throw new IllegalStateException("a fault of ours");
        });
        Draft misjudging = Draft.of("a/judge").judge((seen, p) -> {
            throw new IllegalStateException("a fault of ours");
        });

        bench.run(
                throwing.made(),
                misjudging.made(),
                misjudging.kind(Kind.DESTRUCTIVE).made("a/last"),
                misjudging.kind(Kind.PASSIVE).made("a/rule"),
                kase("a/good").made());

        for (String row : List.of("a/script", "a/judge", "a/last", "a/rule")) {
            assertThat(bench.of(row).judgement().cause()).as(row).contains(Cause.HARNESS_ERROR);
            assertThat(bench.of(row).judgement().note())
                    .as(row)
                    .isEqualTo("the harness failed: java.lang.IllegalStateException: a fault of ours");
        }
        assertThat(bench.of("a/good").verdict()).isEqualTo(Verdict.CONFORMS);
    }

    @Test
    void where_no_plan_can_be_made_nothing_is_tried_and_every_target_is_stopped() {
        bench.on("flask", "django").only(new Selection(List.of("a/on"), Set.of(), Set.of()));

        assertThatThrownBy(() -> bench.run(kase("a/one").made()))
                .isInstanceOf(BadInputException.class)
                .hasMessage("there is no case a/on; did you mean a/one?");
        assertThat(bench.order).isEmpty();
        assertThat(bench.started).hasSize(2).allMatch(t -> t.closed.get());
    }

    @Test
    void a_run_of_nothing_is_refused() {
        assertThatThrownBy(() -> bench.run(new ConformanceCase[0]))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("no case is selected");
    }
}
