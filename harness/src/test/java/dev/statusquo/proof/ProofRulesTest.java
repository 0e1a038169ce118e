package dev.statusquo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.CaseDescription;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Draft;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProofRulesTest {
    private static List<String> gaps(Set<Verdict> verdicts, String... proven) {
        Judge judge = new Judge() {
            @Override
            public Judgement judge(Observation seen, Map<String, String> parameters) {
                return Judgement.conforms(Fingerprint.none());
            }

            @Override
            public Set<Verdict> verdicts() {
                return verdicts;
            }
        };
        ConformanceCase made = Draft.of("a/one").judge(judge).made();
        List<Proof> proofs = Stream.of(proven)
                .map(as ->
                        new Proof(as, Map.of(), List.of(), List.of(), List.of(), Optional.empty(), "cases/made.yaml:9"))
                .toList();
        return ProofRules.gaps(new ConformanceCase(
                new CaseDescription(
                        made.id(), made.title(), made.why(), made.requirement(), made.producer(), made.kind()),
                made.needs(),
                made.rows(),
                made.script(),
                made.judge(),
                proofs,
                made.origin()));
    }

    @Test
    void every_verdict_that_a_case_can_give_has_a_proof_that_gives_it() {
        Set<Verdict> four = Set.of(Verdict.CONFORMS, Verdict.TOLERATED, Verdict.VIOLATES, Verdict.NOT_APPLICABLE);

        assertThat(gaps(four, "conforms", "tolerated", "violates", "not-applicable"))
                .isEmpty();
        assertThat(gaps(four, "conforms", "conforms"))
                .containsExactly(
                        "cases/made.yaml:1: a/one has no proof that it can say 'not-applicable'",
                        "cases/made.yaml:1: a/one has no proof that it can say 'tolerated'",
                        "cases/made.yaml:1: a/one has no proof that it can say 'violates'");
    }

    @Test
    void what_only_records_has_two_proofs_that_record_differently() {
        String gap = "cases/made.yaml:1: a/one has no two proofs that record different facts";

        assertThat(gaps(Set.of(Verdict.RECORDED), "complete 620", "closed-empty"))
                .isEmpty();
        assertThat(gaps(Set.of(Verdict.RECORDED), "complete 620", "complete 620"))
                .containsExactly(gap);
        assertThat(gaps(Set.of(Verdict.RECORDED, Verdict.INCONCLUSIVE), "complete 620", "inconclusive"))
                .containsExactly(gap);
        assertThat(gaps(Set.of(Verdict.RECORDED))).containsExactly(gap);
    }
}
