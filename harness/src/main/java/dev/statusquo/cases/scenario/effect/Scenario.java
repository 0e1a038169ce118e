package dev.statusquo.cases.scenario.effect;

import dev.statusquo.cases.kit.CaseBuilder;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes a case about effects. */
final class Scenario extends CaseBuilder<Scenario> {
    private static final String CONFORMING = "conforming";
    private static final String BLIND = "state-is-always-the-same";

    private final List<Expectation> expectations = new ArrayList<>();
    private BiConsumer<ScenarioRun, Map<String, String>> script = (play, row) -> {};
    private Optional<String> recorded = Optional.empty();
    private boolean mayNotApply;

    private Scenario(String id) {
        super(id);
        needs("items", "calls");
        requires("contract", "state", Level.RECORD, "a fact, no rule");
    }

    static Scenario of(String id) {
        return new Scenario(id);
    }

    @Override
    protected Scenario self() {
        return this;
    }

    Scenario plays(BiConsumer<ScenarioRun, Map<String, String>> how) {
        script = how;
        return this;
    }

    Scenario expects(Expectation... all) {
        expectations.addAll(List.of(all));
        return this;
    }

    Scenario records(String fact) {
        recorded = Optional.of(fact);
        return this;
    }

    /** Proves that a target that keeps every promise conforms, and that a blind oracle is no pass. */
    Scenario proven() {
        return proven(firstRow());
    }

    Scenario proven(Map<String, String> row) {
        return proof(CONFORMING, "conforms", row).proof(BLIND, "inconclusive", row);
    }

    Scenario brokenBy(String... miniatures) {
        for (String miniature : miniatures) {
            brokenBy(miniature, firstRow());
        }
        return this;
    }

    Scenario brokenBy(String miniature, Map<String, String> row) {
        return proof(miniature, "violates", row);
    }

    Scenario doesNotApplyTo(String miniature, Map<String, String> row) {
        mayNotApply = true;
        return proof(miniature, "not-applicable", row);
    }

    ConformanceCase made() {
        BiConsumer<ScenarioRun, Map<String, String>> played = script;
        return made(
                (stage, row) -> ScenarioRun.of(stage, play -> played.accept(play, row)),
                new EffectJudge(List.copyOf(expectations), recorded, mayNotApply));
    }
}
