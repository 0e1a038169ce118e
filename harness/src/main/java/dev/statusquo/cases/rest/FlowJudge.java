package dev.statusquo.cases.rest;

import dev.statusquo.cases.kit.NothingToJudge;
import dev.statusquo.http.End;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Level;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Place.Kind;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges a flow by the differences that its assertions found. */
record FlowJudge(Level level) implements Judge {

    @Override
    public Judgement judge(Observation seen, Map<String, String> parameters) {
        return NothingToJudge.in(seen).orElseGet(() -> judge(seen));
    }

    private Judgement judge(Observation seen) {
        List<Mismatch> mismatches = differences(seen);
        Fingerprint fingerprint = seen.last()
                .map(exchange -> Fingerprint.of(exchange, mismatches))
                .orElse(new Fingerprint(Optional.empty(), Optional.empty(), Fingerprint.places(mismatches)));
        if (level == Level.RECORD) {
            return Judgement.recorded(fact(seen.facts()), fingerprint);
        }
        return !mismatches.isEmpty() && isTolerable(mismatches)
                ? Judgement.tolerated(mismatches, fingerprint)
                : Judgement.of(mismatches, fingerprint);
    }

    @Override
    public Set<Verdict> verdicts() {
        return switch (level) {
            case RECORD -> Set.of(Verdict.RECORDED);
            case SHOULD, MAY -> Set.of(Verdict.CONFORMS, Verdict.TOLERATED, Verdict.VIOLATES);
            case MUST, DEFINED, DOCUMENT -> Set.of(Verdict.CONFORMS, Verdict.VIOLATES);
        };
    }

    /** A client library may be content with a broken message; this suite never is. */
    private static List<Mismatch> differences(Observation seen) {
        List<Mismatch> found = new ArrayList<>(seen.mismatches());
        boolean clientThrew = found.stream().anyMatch(m -> m.where().kind() == Kind.CLIENT);
        if (!clientThrew) {
            seen.exchanges().stream()
                    .filter(exchange -> !exchange.isWhole())
                    .forEach(exchange -> found.add(new Mismatch(Kind.END, End.COMPLETE.words(), exchange.summary())));
        }
        return found;
    }

    private boolean isTolerable(List<Mismatch> mismatches) {
        boolean advice = level == Level.SHOULD || level == Level.MAY;
        return advice
                && mismatches.stream()
                        .map(mismatch -> mismatch.where().kind())
                        .noneMatch(kind -> kind == Kind.CLIENT || kind == Kind.END || kind == Kind.ASSERTION);
    }

    /** {@return what a RECORD notes: {@code status 620 (1 exchange, handler ran 1 time)}} */
    static String fact(Facts facts) {
        String exchanges = times(facts.attempts().orElse(0), "exchange");
        String calls = facts.calls()
                .map(count -> ", handler ran " + times(count, "time"))
                .orElse("");
        return facts.client().orElse("no answer") + " (" + exchanges + calls + ")";
    }

    private static String times(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
