package dev.statusquo.proof.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.checkout.Suite;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.HarmlessMutant;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Mutation;
import dev.statusquo.proof.Replayer;
import dev.statusquo.proof.miniature.Miniatures;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Spoils the target of every conforming proof: the suite's own evidence that it notices. */
class MutationRunTest {
    private static final Suite SUITE = new Suite(Path.of(".."), Limits.standard());
    private static final List<ConformanceCase> CATALOGUE = SUITE.catalogue();

    private static final MutationRun RUN =
            new MutationRun(new Replayer(SUITE.limits(), Clock.systemUTC(), Miniatures::open), CATALOGUE);

    private static final MutationResult WHOLE = RUN.of(CATALOGUE, SUITE.harmlessMutants());

    @Test
    void every_mutant_is_noticed_or_listed_with_the_reason_why_it_is_harmless_and_no_entry_is_stale() {
        assertThat(WHOLE.unexplained())
                .extracting(m -> m.of().id() + ": " + m.words())
                .isEmpty();
        assertThat(WHOLE.stale())
                .extracting(h -> h.origin() + " " + h.cases() + " " + h.mutations())
                .isEmpty();
        assertThat(WHOLE.tried()).isGreaterThan(5000);
    }

    @Test
    void a_hang_is_noticed_by_every_case_that_is_not_passive() {
        assertThat(WHOLE.survivors()).noneMatch(m -> m.mutation() == Mutation.SILENT);
    }

    @Test
    void a_passive_rule_notices_what_the_case_itself_does_not_look_at() {
        MutationResult result = RUN.of(named("status/204-has-no-content-length"), List.of());

        assertThat(result.survivors())
                .noneMatch(m -> m.detail().equals("Date"))
                .allMatch(m -> m.mutation() == Mutation.INTERIM_ADDED);
    }

    @Test
    void a_survivor_that_is_listed_is_explained_and_an_entry_without_a_survivor_is_stale() {
        List<HarmlessMutant> entries =
                List.of(entry(Mutation.INTERIM_ADDED, "status/204-*"), entry(Mutation.SILENT, "status/204-*"));
        MutationResult result = RUN.of(named("status/204-has-no-content-length"), entries);

        assertThat(result.unexplained()).isEmpty();
        assertThat(result.stale()).containsExactly(entries.get(1));
    }

    private static HarmlessMutant entry(Mutation mutation, String glob) {
        return new HarmlessMutant(List.of(glob), List.of(mutation), List.of(), "it does no harm", "mutants.yaml:1");
    }

    private static List<ConformanceCase> named(String id) {
        return CATALOGUE.stream().filter(c -> c.id().equals(id)).toList();
    }
}
