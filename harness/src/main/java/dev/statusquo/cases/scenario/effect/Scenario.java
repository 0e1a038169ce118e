package dev.statusquo.cases.scenario.effect;

import dev.statusquo.model.CaseDescription;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Requirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Writes a case about effects, in the order in which people read it. */
final class Scenario {
    private static final String CONFORMING = "conforming";
    private static final String BLIND = "state-is-always-the-same";

    private final String id;
    private final String origin;
    private final Set<String> needs = new HashSet<>(Set.of("items", "calls"));
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<FactCheck> checks = new ArrayList<>();
    private final List<Proof> proofs = new ArrayList<>();
    private String title = "";
    private String why = "";
    private Requirement requirement =
            new Requirement("contract", "state", Level.RECORD, "a fact, no rule", Optional.empty());
    private Producer producer = Producer.FRAMEWORK;
    private Kind kind = Kind.WIRE;
    private BiConsumer<ScenarioRun, Map<String, String>> script = (play, row) -> {};
    private Optional<String> recorded = Optional.empty();
    private boolean mayNotApply;

    private Scenario(String id, Class<?> where) {
        this.id = id;
        this.origin = "harness/src/main/java/" + where.getName().replace('.', '/') + ".java";
    }

    static Scenario of(String id, Class<?> where) {
        return new Scenario(id, where);
    }

    Scenario says(String sentence) {
        this.title = sentence;
        return this;
    }

    Scenario because(String sentence) {
        this.why = sentence;
        return this;
    }

    Scenario requires(String source, String section, Level level, String text) {
        this.requirement = new Requirement(source, section, level, text, Optional.empty());
        return this;
    }

    Scenario producedBy(Producer maker) {
        this.producer = maker;
        return this;
    }

    Scenario needs(String feature) {
        needs.add(feature);
        return this;
    }

    /** It kills or burdens the target. */
    Scenario alone() {
        this.kind = Kind.DESTRUCTIVE;
        return this;
    }

    /** One row for each value; a second call multiplies. */
    Scenario each(String name, List<String> values) {
        List<Map<String, String>> before = rows.isEmpty() ? List.of(Map.of()) : List.copyOf(rows);
        rows.clear();
        for (Map<String, String> row : before) {
            for (String value : values) {
                Map<String, String> more = new java.util.HashMap<>(row);
                more.put(name, value);
                rows.add(more);
            }
        }
        return this;
    }

    Scenario except(Map<String, String> row) {
        rows.remove(row);
        return this;
    }

    Scenario plays(BiConsumer<ScenarioRun, Map<String, String>> how) {
        this.script = how;
        return this;
    }

    Scenario expects(FactCheck... all) {
        checks.addAll(List.of(all));
        return this;
    }

    Scenario records(String fact) {
        this.recorded = Optional.of(fact);
        return this;
    }

    /** Proves that a target that keeps every promise conforms, and that a blind oracle is no pass. */
    Scenario proven() {
        return proven(first());
    }

    Scenario proven(Map<String, String> row) {
        proof(CONFORMING, "conforms", row);
        return proof(BLIND, "inconclusive", row);
    }

    Scenario brokenBy(String... miniatures) {
        for (String miniature : miniatures) {
            brokenBy(miniature, first());
        }
        return this;
    }

    Scenario brokenBy(String miniature, Map<String, String> row) {
        return proof(miniature, "violates", row);
    }

    Scenario saysOf(String miniature, String fact, Map<String, String> row) {
        return proof(miniature, fact, row);
    }

    Scenario doesNotApplyTo(String miniature, Map<String, String> row) {
        this.mayNotApply = true;
        return proof(miniature, "not-applicable", row);
    }

    private Scenario proof(String miniature, String as, Map<String, String> row) {
        proofs.add(Proof.against(miniature, as, row, origin));
        return this;
    }

    private Map<String, String> first() {
        return rows.isEmpty() ? Map.of() : rows.get(0);
    }

    ConformanceCase made() {
        BiConsumer<ScenarioRun, Map<String, String>> played = script;
        return new ConformanceCase(
                new CaseDescription(id, title, why, requirement, producer, kind),
                needs,
                rows.isEmpty() ? List.of(Map.of()) : rows,
                (stage, row) -> ScenarioRun.of(stage, play -> played.accept(play, row)),
                new EffectJudge(List.copyOf(checks), recorded, mayNotApply),
                proofs,
                origin);
    }
}
