package dev.statusquo.cases.rest;

import dev.statusquo.cases.kit.CaseBuilder;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.TapSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a flow: how a client plays it, and which miniatures show that it can fail. */
final class Flow extends CaseBuilder<Flow> {
    private @Nullable FlowBody body;
    private boolean counted;

    private Flow(String id) {
        super(id);
        ofKind(ConformanceCase.Kind.FLOW);
    }

    /** {@return a flow with this word id, such as {@code rest/put-creates}} */
    static Flow named(String id) {
        return new Flow(id);
    }

    @Override
    protected Flow self() {
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
        return everyRow("conforms", miniatures);
    }

    /** Every row is violated by these miniatures. */
    Flow brokenBy(String... miniatures) {
        return everyRow("violates", miniatures);
    }

    /** On these miniatures every row falls short of a SHOULD. */
    Flow shortOn(String... miniatures) {
        return everyRow("tolerated", miniatures);
    }

    /** On these miniatures what the flow needs first does not come about. */
    Flow notExercisedOn(String... miniatures) {
        return everyRow("inconclusive", miniatures);
    }

    /** Every row of a RECORD notes this fact on the miniature; {@code ${code}} stands for the row's value. */
    Flow recordedOn(String miniature, String fact) {
        rows().forEach(row -> proof(miniature, filled(fact, row), row));
        return this;
    }

    private Flow everyRow(String as, String... miniatures) {
        for (String miniature : miniatures) {
            rows().forEach(row -> proof(miniature, as, row));
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

    /** {@return the case, played through taps of this source} Throws IllegalStateException if a part is missing. */
    ConformanceCase through(TapSource taps) {
        return made(
                new FlowScript(present(body, "a body"), counted, taps),
                new FlowJudge(requirement().level()));
    }
}
