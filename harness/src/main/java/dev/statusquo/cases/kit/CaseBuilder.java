package dev.statusquo.cases.kit;

import dev.statusquo.model.CaseDescription;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Requirement;
import dev.statusquo.model.Script;
import java.lang.StackWalker.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a case in the order in which people read it: what it promises, why, who makes it, its rows and its proofs. One chain of calls makes one case; it is
 * not for several threads.
 *
 * @param <B> the builder itself, so that its own words can stand anywhere in the chain
 */
public abstract class CaseBuilder<B extends CaseBuilder<B>> {
    private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
    private static final String SOURCES = "harness/src/main/java/";

    private final String id;
    private final String origin;
    private final Set<String> needs = new LinkedHashSet<>();
    private final List<Proof> proofs = new ArrayList<>();
    private List<Map<String, String>> rows = List.of(Map.of());
    private String title = "";
    private String why = "";
    private @Nullable Requirement requirement;
    private Producer producer = Producer.FRAMEWORK;
    private Kind kind = Kind.WIRE;

    /** A case with this word id, such as {@code rest/put-creates}, that is written at the caller's line. */
    protected CaseBuilder(String id) {
        this(id, callersLine());
    }

    /** A case with this word id that is written at a file and line. */
    protected CaseBuilder(String id, String origin) {
        this.id = id;
        this.origin = origin;
    }

    private static String callersLine() {
        return WALKER.walk(frames -> frames.filter(f -> !CaseBuilder.class.isAssignableFrom(f.getDeclaringClass()))
                .findFirst()
                .map(f -> SOURCES + f.getDeclaringClass().getPackageName().replace('.', '/') + "/" + f.getFileName()
                        + ":" + f.getLineNumber())
                .orElseThrow());
    }

    /** {@return this builder, by its own type} */
    protected abstract B self();

    /** Says what conforms, in one sentence. */
    public final B says(String sentence) {
        title = sentence;
        return self();
    }

    /** Says what a client suffers if it does not hold. */
    public final B because(String sentence) {
        why = sentence;
        return self();
    }

    /** Names the sentence of a specification that is verified. */
    public final B requires(Requirement sentence) {
        requirement = sentence;
        return self();
    }

    /** Names the sentence of a specification that is verified, in our words. */
    public final B requires(String source, String section, Level level, String text) {
        return requires(new Requirement(source, section, level, text, Optional.empty()));
    }

    /** Says where implementers dispute the reading of what is required; follows {@code requires}. */
    public final B contested(String sentence) {
        Requirement plain = Objects.requireNonNull(requirement, "say what is required first");
        return requires(
                new Requirement(plain.source(), plain.section(), plain.level(), plain.text(), Optional.of(sentence)));
    }

    /** Names features that a target must have. */
    public final B needs(String... features) {
        needs.addAll(List.of(features));
        return self();
    }

    /** Says who makes the observed value; the framework if nothing is said. */
    public final B producedBy(Producer who) {
        producer = who;
        return self();
    }

    /** Says how it gets its observation; by requests of its own if nothing is said. */
    public final B ofKind(Kind other) {
        kind = other;
        return self();
    }

    /** Says that it kills or burdens the target: it runs last and alone. */
    public final B alone() {
        return ofKind(Kind.DESTRUCTIVE);
    }

    /** Makes one row for each value, to be called before the proofs; a second parameter multiplies. */
    public final B each(String parameter, Iterable<String> values) {
        List<Map<String, String>> all = new ArrayList<>();
        for (Map<String, String> row : rows) {
            for (String value : values) {
                Map<String, String> more = new LinkedHashMap<>(row);
                more.put(parameter, value);
                all.add(more);
            }
        }
        return rows(all);
    }

    /** Makes these rows. */
    public final B rows(List<Map<String, String>> all) {
        rows = List.copyOf(all);
        return self();
    }

    /** Leaves a row out. */
    public final B except(Map<String, String> row) {
        return rows(rows.stream().filter(one -> !one.equals(row)).toList());
    }

    /** Proves that the case says this of a row on a miniature: a verdict in lower case, or what a RECORD records. */
    public final B proof(String miniature, String as, Map<String, String> row) {
        return proof(Proof.against(miniature, as, row, origin));
    }

    /** Adds a proof. */
    public final B proof(Proof proof) {
        proofs.add(proof);
        return self();
    }

    /** {@return the word id} */
    public final String id() {
        return id;
    }

    /** {@return the rows so far} */
    protected final List<Map<String, String>> rows() {
        return rows;
    }

    /** {@return the first of the rows so far} */
    protected final Map<String, String> firstRow() {
        return rows.get(0);
    }

    /** {@return where the case is written, file and line} */
    protected final String origin() {
        return origin;
    }

    /** {@return the requirement} Throws IllegalStateException if it is missing. */
    protected final Requirement requirement() {
        return present(requirement, "a requirement");
    }

    /** {@return a part that the case must have} Throws IllegalStateException if it is missing. */
    protected final <T> T present(@Nullable T part, String name) {
        return Optional.ofNullable(part)
                .orElseThrow(() -> new IllegalStateException("the case " + id + " at " + origin + " lacks " + name));
    }

    /** {@return the case} */
    protected final ConformanceCase made(Script script, Judge judge) {
        CaseDescription about = new CaseDescription(id, title, why, requirement(), producer, kind);
        return new ConformanceCase(about, needs, rows, script, judge, proofs, origin);
    }
}
