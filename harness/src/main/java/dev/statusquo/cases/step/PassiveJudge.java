package dev.statusquo.cases.step;

import dev.statusquo.cases.match.PermittedAnswer;
import dev.statusquo.cases.match.Variables;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Octets;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges every exchange of a target that meets a condition, and lists the offenders by what is wrong with them.
 *
 * @param when which exchanges are judged
 * @param expect the permitted answers
 * @param tolerate the answers that are permitted though a SHOULD asks for another
 * @param record what is recorded of each instead, for a rule that only records; empty otherwise
 * @param values what parameters stand for
 */
record PassiveJudge(
        PermittedAnswer when,
        List<PermittedAnswer> expect,
        List<PermittedAnswer> tolerate,
        List<String> record,
        RowVariables values)
        implements Judge {
    private static final int EXAMPLES = 3;

    @Override
    public Set<Verdict> verdicts() {
        if (!record.isEmpty()) {
            return Set.of(Verdict.RECORDED);
        }
        return tolerate.isEmpty()
                ? Set.of(Verdict.CONFORMS, Verdict.VIOLATES)
                : Set.of(Verdict.CONFORMS, Verdict.VIOLATES, Verdict.TOLERATED);
    }

    @Override
    public Judgement judge(Observation observation, Map<String, String> parameters) {
        Variables variables = values.of(parameters);
        List<ObservedStep> judged = observation.steps().stream()
                .filter(s -> when.compare(s, variables).isEmpty())
                .toList();
        if (judged.isEmpty()) {
            return Judgement.notApplicable("no response of this run is of the kind that this rule is about");
        }
        return record.isEmpty() ? judge(judged, variables) : facts(judged, variables);
    }

    private Judgement facts(List<ObservedStep> judged, Variables variables) {
        String fact = judged.stream()
                .map(s -> RecordedText.of(record, s, variables))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" | "));
        return Judgement.recorded(fact, Fingerprint.none());
    }

    private Judgement judge(List<ObservedStep> judged, Variables variables) {
        Map<String, Offence> violations = new LinkedHashMap<>();
        Map<String, Offence> shortfalls = new LinkedHashMap<>();
        for (ObservedStep seen : judged) {
            boolean tolerated = !tolerate.isEmpty()
                    && PermittedAnswer.nearest(tolerate, seen, variables).isEmpty();
            PermittedAnswer.nearest(expect, seen, variables)
                    .forEach(m -> (tolerated ? shortfalls : violations)
                            .merge(key(m, seen), new Offence(place(m, seen), seen.exchange()), Offence::plus));
        }
        if (violations.isEmpty()) {
            return shortfalls.isEmpty()
                    ? Judgement.conforms(Fingerprint.none())
                    : Judgement.tolerated(told(shortfalls, judged), seen(shortfalls));
        }
        return Judgement.violates(told(violations, judged), seen(violations));
    }

    private static String key(Mismatch mismatch, ObservedStep seen) {
        return place(mismatch, seen).where();
    }

    /** The code belongs to the place: a server that leaves a field out of its own 400s is not to hide it on a 200. */
    private static Mismatch place(Mismatch mismatch, ObservedStep seen) {
        String code = seen.exchange().status().map(c -> " on " + c).orElse("");
        return new Mismatch(mismatch.where() + code, mismatch.expected(), mismatch.actual());
    }

    private static List<Mismatch> told(Map<String, Offence> offences, List<ObservedStep> judged) {
        return offences.values().stream().map(o -> o.told(judged.size())).toList();
    }

    private static Fingerprint seen(Map<String, Offence> offences) {
        List<Mismatch> places =
                offences.values().stream().map(Offence::mismatch).toList();
        return new Fingerprint(Optional.empty(), Optional.empty(), Fingerprint.places(places));
    }

    private record Offence(Mismatch mismatch, List<Exchange> exchanges) {
        Offence(Mismatch mismatch, Exchange exchange) {
            this(mismatch, List.of(exchange));
        }

        Offence plus(Offence other) {
            return new Offence(
                    mismatch,
                    java.util.stream.Stream.concat(exchanges.stream(), other.exchanges.stream())
                            .toList());
        }

        Mismatch told(int judged) {
            String examples = exchanges.stream()
                    .limit(EXAMPLES)
                    .map(e -> firstLine(e.sent()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            String more = exchanges.size() > EXAMPLES ? ", …" : "";
            return new Mismatch(
                    mismatch.where(),
                    mismatch.expected(),
                    mismatch.actual() + " in " + exchanges.size() + " of " + judged + ": " + examples + more);
        }
    }

    private static String firstLine(Octets sent) {
        String text = sent.asLatin1();
        int end = text.indexOf('\r');
        return Octets.latin1(end < 0 ? text : text.substring(0, end)).toString();
    }
}
