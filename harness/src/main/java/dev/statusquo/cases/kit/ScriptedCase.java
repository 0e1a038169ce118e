package dev.statusquo.cases.kit;

import dev.statusquo.http.Octets;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.CannedAnswer.Then;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Script;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case that is written as a script and a judge. */
public final class ScriptedCase extends CaseBuilder<ScriptedCase> {
    private @Nullable Script script;
    private @Nullable Judge judge;

    private ScriptedCase(String id) {
        super(id);
    }

    private ScriptedCase(String id, String origin) {
        super(id, origin);
    }

    /** {@return a case with this id that is written at the caller's line} */
    public static ScriptedCase of(String id) {
        return new ScriptedCase(id);
    }

    /** {@return a case with this id that is written at a file and line} */
    public static ScriptedCase at(String id, String origin) {
        return new ScriptedCase(id, origin);
    }

    @Override
    protected ScriptedCase self() {
        return this;
    }

    /** Says how it is tried. */
    public ScriptedCase plays(Script how) {
        script = how;
        return this;
    }

    /** Says how it is judged. */
    public ScriptedCase judgedBy(Judge how) {
        judge = how;
        return this;
    }

    /**
     * Proves what the case says of a row of a canned target.
     *
     * @param as the verdict, in lower case
     * @param row the row's parameters
     * @param answers for each request in order: a code for a minimal response, {@code close}, {@code refuse}, or octets
     */
    public ScriptedCase answered(String as, Map<String, String> row, String... answers) {
        List<CannedAnswer> canned =
                Arrays.stream(answers).map(ScriptedCase::answer).toList();
        return proof(new Proof(as, row, canned, List.of(), List.of(), Optional.empty(), origin()));
    }

    private static CannedAnswer answer(String text) {
        return switch (text) {
            case "close" -> new CannedAnswer(Octets.empty(), Then.CLOSE);
            case "refuse" -> new CannedAnswer(Octets.empty(), Then.REFUSE);
            default ->
                text.length() == 3
                        ? CannedAnswer.minimal(Integer.parseInt(text))
                        : new CannedAnswer(Octets.latin1(text), Then.KEEP);
        };
    }

    /** {@return the case} Throws IllegalStateException if a part is missing. */
    public ConformanceCase made() {
        return made(present(script, "a script"), present(judge, "a judge"));
    }
}
