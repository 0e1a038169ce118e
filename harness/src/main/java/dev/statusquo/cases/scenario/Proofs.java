package dev.statusquo.cases.scenario;

import dev.statusquo.http.Octets;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.CannedAnswer.Then;
import dev.statusquo.model.Proof;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the proofs of one scenario.
 *
 * @param origin where the scenario is written
 */
record Proofs(String origin) {

    /** {@return the proofs of the class, told by the name of its source file} */
    static Proofs of(Class<?> scenario) {
        return new Proofs("harness/src/main/java/" + scenario.getName().replace('.', '/') + ".java");
    }

    /**
     * Writes a proof.
     *
     * @param as the verdict, in lower case
     * @param row the row's parameters
     * @param answers for each request in order: a code for a minimal response, {@code close}, {@code refuse}, or octets
     */
    Proof proof(String as, Map<String, String> row, String... answers) {
        List<CannedAnswer> canned = Arrays.stream(answers).map(Proofs::answer).toList();
        return new Proof(as, row, canned, List.of(), List.of(), Optional.empty(), origin);
    }

    private static CannedAnswer answer(String text) {
        if (text.equals("close") || text.equals("refuse")) {
            return new CannedAnswer(Octets.empty(), text.equals("close") ? Then.CLOSE : Then.REFUSE);
        }
        return text.length() == 3
                ? CannedAnswer.minimal(Integer.parseInt(text))
                : new CannedAnswer(Octets.latin1(text), Then.KEEP);
    }
}
