package dev.statusquo.report;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.StatusCode;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Verdict;
import java.util.Optional;

/** What a cell of the matrix says: the status code or the ending, as short as it can be said. */
final class CellText {
    private static final int LONGEST = 24;

    private CellText() {}

    /** {@return a few words} */
    static String of(Outcome outcome) {
        if (outcome.verdict() == Verdict.NOT_APPLICABLE) {
            return "n/a";
        }
        if (outcome.verdict() == Verdict.INCONCLUSIVE) {
            return outcome.judgement().cause().map(cause -> cause.words()).orElse("inconclusive");
        }
        if (outcome.verdict() == Verdict.RECORDED
                && !outcome.judgement().note().isEmpty()
                && outcome.judgement().note().length() <= LONGEST) {
            return outcome.judgement().note();
        }
        Fingerprint seen = outcome.judgement().seen();
        Optional<Exchange> last = outcome.lastExchange();
        Optional<End> end = seen.end().or(() -> last.map(Exchange::end));
        Optional<Integer> status =
                seen.status().or(() -> last.flatMap(Exchange::status).map(StatusCode::value));
        String code = status.map(s -> Integer.toString(s)).orElse("");
        return end.filter(e -> e != End.COMPLETE)
                .map(e -> (code + " " + EnglishText.word(e)).strip())
                .orElse(code.isEmpty() ? EnglishText.word(outcome.verdict()) : code);
    }
}
