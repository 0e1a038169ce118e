package dev.statusquo.cases.step;

import dev.statusquo.cases.match.PermittedAnswer;
import dev.statusquo.cases.match.SentRequest;
import dev.statusquo.cases.match.ValueSource;
import dev.statusquo.cases.match.Variables;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Octets;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Glob;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Place;
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
 * @param judged which exchanges are judged
 * @param expect the permitted answers
 * @param tolerate the answers that are permitted though a SHOULD asks for another
 * @param record what is recorded of each instead, for a rule that only records; empty otherwise
 * @param values what parameters stand for
 */
record PassiveJudge(
        JudgedExchanges judged,
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
        List<ObservedStep> about = observation.steps().stream()
                .filter(step -> judged.include(step, variables))
                .toList();
        if (about.isEmpty()) {
            return Judgement.notApplicable("no response of this run is of the kind that this rule is about");
        }
        return record.isEmpty() ? judge(about, variables) : facts(about, variables);
    }

    private Judgement facts(List<ObservedStep> about, Variables variables) {
        String fact = about.stream()
                .map(s -> ValueSource.readAll(record, s, variables))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" | "));
        return Judgement.recorded(fact, Fingerprint.none());
    }

    private Judgement judge(List<ObservedStep> about, Variables variables) {
        Map<Place, Offence> violations = new LinkedHashMap<>();
        Map<Place, Offence> shortfalls = new LinkedHashMap<>();
        for (ObservedStep seen : about) {
            boolean tolerated = !tolerate.isEmpty()
                    && PermittedAnswer.nearest(tolerate, seen, variables).isEmpty();
            PermittedAnswer.nearest(expect, seen, variables)
                    .forEach(m -> (tolerated ? shortfalls : violations)
                            .merge(place(m, seen), new Offence(m.at(place(m, seen)), seen.exchange()), Offence::plus));
        }
        if (violations.isEmpty()) {
            return shortfalls.isEmpty()
                    ? Judgement.conforms(Fingerprint.none())
                    : Judgement.tolerated(told(shortfalls, about), seen(shortfalls));
        }
        return Judgement.violates(told(violations, about), seen(violations));
    }

    /** The code belongs to the place: a server that leaves a field out of its own 400s is not to hide it on a 200. */
    private static Place place(Mismatch mismatch, ObservedStep seen) {
        return seen.exchange()
                .status()
                .map(code -> mismatch.where().on(code.value()))
                .orElse(mismatch.where());
    }

    private static List<Mismatch> told(Map<Place, Offence> offences, List<ObservedStep> about) {
        return offences.values().stream().map(o -> o.told(about.size())).toList();
    }

    private static Fingerprint seen(Map<Place, Offence> offences) {
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

    /**
     * Which exchanges a rule is about.
     *
     * @param when what they are answered with
     * @param except globs of targets that are left out, because the request chooses what the rule is about
     */
    record JudgedExchanges(PermittedAnswer when, List<String> except) {
        boolean include(ObservedStep step, Variables variables) {
            String target = SentRequest.of(step.exchange()).target();
            return except.stream().noneMatch(glob -> Glob.matches(glob, target))
                    && when.compare(step, variables).isEmpty();
        }
    }
}
