package dev.statusquo.compare;

import static dev.statusquo.compare.Built.answer;
import static dev.statusquo.compare.Built.outcome;
import static dev.statusquo.compare.Built.report;
import static dev.statusquo.compare.Built.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.Target;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class BisectionTest {
    private static final Target A =
            target("flask", "1", "gunicorn", Map.of("werkzeug", "1", "jinja2", "1", "click", "1", "idna", "1"));
    private static final Target B =
            target("flask", "2", "gunicorn", Map.of("werkzeug", "2", "jinja2", "2", "click", "2", "idna", "2"));
    private static final TargetComparison CHANGED = comparison(A, B);
    private static final Signature SEEN = CHANGED.changes().get(0).signature();

    private final List<List<String>> tried = new ArrayList<>();

    private LikelyCause cause(int most, Predicate<List<String>> shows, Predicate<List<String>> canBeHad) {
        Bisection bisection = new Bisection(most, ofB -> {
            List<String> names = ofB.stream().map(VersionChange::name).toList();
            tried.add(names);
            return canBeHad.test(names) ? Optional.of(shows.test(names) ? Set.of(SEEN) : Set.of()) : Optional.empty();
        });
        return bisection.attribute(CHANGED).changes().get(0).cause();
    }

    private static TargetComparison comparison(Target a, Target b) {
        return Comparison.of(
                        report(
                                List.of(a),
                                outcome(a, "a/one", Verdict.RECORDED, "x", answer("HTTP/1.1 200 OK", "", ""))),
                        report(
                                List.of(b),
                                outcome(b, "a/one", Verdict.RECORDED, "x", answer("HTTP/1.1 206 OK", "", ""))))
                .targets()
                .get(0);
    }

    private void causeOf(int most, TargetComparison comparison) {
        new Bisection(most, ofB -> {
                    tried.add(ofB.stream().map(VersionChange::name).toList());
                    return Optional.of(Set.of());
                })
                .attribute(comparison);
    }

    @Test
    void the_one_package_is_found_in_few_runs() {
        LikelyCause cause = cause(16, names -> names.contains("werkzeug"), names -> true);

        assertThat(cause.words()).isEqualTo("follows werkzeug 1 → 2");
        assertThat(cause.moved()).contains(new VersionChange("werkzeug", "1", "2"));
        assertThat(tried).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void two_that_each_bring_it_are_both_named() {
        LikelyCause cause = cause(16, names -> names.contains("flask") || names.contains("werkzeug"), names -> true);

        assertThat(cause.words()).isEqualTo("follows werkzeug 1 → 2; flask 1 → 2 alone brings it as well");
    }

    @Test
    void a_half_that_cannot_be_had_is_tried_one_by_one() {
        LikelyCause cause = cause(16, names -> names.contains("flask"), names -> names.size() == 1);

        assertThat(cause.words()).isEqualTo("follows flask 1 → 2");
    }

    @Test
    void two_that_only_work_together_are_said_to() {
        LikelyCause cause = cause(16, names -> names.contains("flask") && names.contains("werkzeug"), names -> true);

        assertThat(cause.moved()).isEmpty();
        assertThat(cause.words())
                .isEqualTo("follows flask 1 → 2 and werkzeug 1 → 2 together: neither brings it without the other");
    }

    @Test
    void one_that_cannot_be_had_without_another_is_named_where_the_other_does_not_bring_it() {
        LikelyCause cause = cause(
                16, names -> names.contains("flask"), names -> !names.contains("flask") || names.contains("werkzeug"));

        assertThat(cause.moved()).contains(new VersionChange("flask", "1", "2"));
        assertThat(cause.words())
                .isEqualTo(
                        "follows flask 1 → 2: it does not come without that, which cannot be had without werkzeug 1 → 2");
    }

    @Test
    void there_is_an_end_to_trying() {
        LikelyCause cause = cause(1, names -> names.equals(List.of("werkzeug")), names -> true);

        assertThat(tried).hasSize(1);
        assertThat(cause.words()).startsWith("not enough runs to tell");
    }

    @Test
    void tries_that_cannot_be_had_count_too() {
        LikelyCause cause = cause(3, names -> true, names -> false);

        assertThat(tried).hasSize(3);
        assertThat(cause.words()).startsWith("not enough runs to tell");
    }

    @Test
    void what_only_one_side_has_is_not_tried_alone() {
        Target before = target("flask", "1", "gunicorn", Map.of("werkzeug", "1", "hasown", "1"));
        Target after = target("flask", "2", "gunicorn", Map.of("werkzeug", "2", "es-errors", "1"));
        causeOf(16, comparison(before, after));
        assertThat(tried).isNotEmpty().allSatisfy(names -> assertThat(names).doesNotContain("es-errors", "hasown"));

        tried.clear();
        Target bare = target("flask", "1", "gunicorn", Map.of());
        Target full = target("flask", "1", "gunicorn", Map.of("es-errors", "1", "hasown", "1"));
        causeOf(16, comparison(bare, full));
        assertThat(tried).isEmpty();
    }

    @Test
    void what_was_tried_is_not_tried_again() {
        cause(16, names -> names.contains("werkzeug"), names -> true);

        assertThat(tried).doesNotHaveDuplicates();
    }
}
