package dev.statusquo.cases.rest;

import dev.statusquo.model.CaseDescription;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Requirement;
import dev.statusquo.model.TapSource;
import java.lang.StackWalker.Option;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A flow under construction: what it promises, how it is played, and which miniatures show that it can fail. One chain of
 * calls makes one flow; it is not for several threads.
 */
final class Flow {
    private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private final String id;
    private final String origin;
    private final Set<String> needs = new LinkedHashSet<>();
    private final List<Proof> proofs = new ArrayList<>();
    private List<Map<String, String>> rows = List.of(Map.of());
    private String title = "";
    private String why = "";
    private @Nullable Requirement requirement;
    private Producer producer = Producer.FRAMEWORK;
    private @Nullable FlowBody body;
    private boolean counted;

    private Flow(String id, String origin) {
        this.id = id;
        this.origin = origin;
    }

    /** {@return a flow with this word id, such as {@code rest/put-creates}; its origin is the caller's line} */
    static Flow named(String id) {
        String origin = WALKER.walk(frames -> frames.filter(f -> f.getDeclaringClass() != Flow.class)
                .findFirst()
                .map(f -> f.getFileName() + ":" + f.getLineNumber())
                .orElse("?"));
        return new Flow(id, origin);
    }

    /** Says what conforms, in one sentence. */
    Flow says(String sentence) {
        title = sentence;
        return this;
    }

    /** Says what a client suffers where it does not hold. */
    Flow because(String sentence) {
        why = sentence;
        return this;
    }

    /** Names the sentence of a specification that is verified. */
    Flow requires(Requirement sentence) {
        requirement = sentence;
        return this;
    }

    /** Names the features that a target must have. */
    Flow needs(String... features) {
        needs.addAll(List.of(features));
        return this;
    }

    /** Says who makes the observed value; the framework where nothing is said. */
    Flow producer(Producer who) {
        producer = who;
        return this;
    }

    /** Makes one row for each value; to be called before the proofs. */
    Flow each(String parameter, Iterable<String> values) {
        List<Map<String, String>> all = new ArrayList<>();
        values.forEach(value -> all.add(Map.of(parameter, value)));
        rows = List.copyOf(all);
        return this;
    }

    /** Asks the side channel, after the last request, how often the handler ran. */
    Flow counted() {
        counted = true;
        return this;
    }

    /** Says how it is played. */
    Flow plays(FlowBody given) {
        body = given;
        return this;
    }

    /** Every row conforms on these miniatures. */
    Flow provenBy(String... miniatures) {
        return proof("conforms", rows, miniatures);
    }

    /** Every row is violated by these miniatures. */
    Flow brokenBy(String... miniatures) {
        return proof("violates", rows, miniatures);
    }

    /** On these miniatures every row falls short of a SHOULD. */
    Flow shortOn(String... miniatures) {
        return proof("tolerated", rows, miniatures);
    }

    /** On these miniatures what the flow needs first does not come about. */
    Flow notExercisedOn(String... miniatures) {
        return proof("inconclusive", rows, miniatures);
    }

    /** Every row of a RECORD notes this fact on the miniature; {@code ${code}} stands for the row's value. */
    Flow recordedOn(String miniature, String fact) {
        rows.forEach(row -> proofs.add(Proof.against(miniature, filled(fact, row), row, origin)));
        return this;
    }

    /** {@return the case, played through taps of this source} Throws IllegalStateException where a part is missing. */
    ConformanceCase through(TapSource taps) {
        Requirement verified = Optional.ofNullable(requirement).orElseThrow(() -> missing("a requirement"));
        FlowBody played = Optional.ofNullable(body).orElseThrow(() -> missing("a body"));
        return new ConformanceCase(
                new CaseDescription(id, title, why, verified, producer, ConformanceCase.Kind.FLOW),
                needs,
                rows,
                new FlowScript(played, counted, taps),
                new FlowJudge(verified.level()),
                proofs,
                origin);
    }

    private Flow proof(String as, List<Map<String, String>> parameters, String... miniatures) {
        for (String miniature : miniatures) {
            parameters.forEach(row -> proofs.add(Proof.against(miniature, as, row, origin)));
        }
        return this;
    }

    private static String filled(String fact, Map<String, String> row) {
        String text = fact;
        for (Map.Entry<String, String> parameter : row.entrySet()) {
            text = text.replace("${" + parameter.getKey() + "}", parameter.getValue());
        }
        return text;
    }

    private IllegalStateException missing(String part) {
        return new IllegalStateException("the flow " + id + " at " + origin + " lacks " + part);
    }
}
