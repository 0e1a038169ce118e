package dev.statusquo.cases.step;

import dev.statusquo.cases.match.PermittedAnswer;
import dev.statusquo.cases.match.ValueSource;
import dev.statusquo.cases.match.Variables;
import dev.statusquo.http.Octets;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.OngoingJudgement;
import dev.statusquo.model.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a passive rule has found so far: how many exchanges it is about, and those that break it by what is wrong with them. */
final class PassiveJudgement implements OngoingJudgement {
    private static final int EXAMPLES = 3;

    private final PassiveJudge rule;
    private final Variables variables;
    private final Set<String> facts = new TreeSet<>();
    private final Map<Place, Offence> violations = new LinkedHashMap<>();
    private final Map<Place, Offence> shortfalls = new LinkedHashMap<>();
    private final List<ObservedStep> violating = new ArrayList<>();
    private final List<ObservedStep> fallingShort = new ArrayList<>();
    private int judged;

    PassiveJudgement(PassiveJudge rule, Variables variables) {
        this.rule = rule;
        this.variables = variables;
    }

    @Override
    public void see(ObservedStep step) {
        if (!rule.judged().include(step, variables)) {
            return;
        }
        judged++;
        if (!rule.record().isEmpty()) {
            facts.add(ValueSource.readAll(rule.record(), step, variables));
            return;
        }
        List<Mismatch> mismatches = PermittedAnswer.nearest(rule.expect(), step, variables);
        if (!mismatches.isEmpty()) {
            boolean tolerated = !rule.tolerate().isEmpty()
                    && PermittedAnswer.nearest(rule.tolerate(), step, variables).isEmpty();
            blame(step, mismatches, tolerated ? shortfalls : violations, tolerated ? fallingShort : violating);
        }
    }

    private static void blame(
            ObservedStep step, List<Mismatch> mismatches, Map<Place, Offence> offences, List<ObservedStep> kept) {
        for (Mismatch mismatch : mismatches) {
            Place place = place(mismatch, step);
            offences.computeIfAbsent(place, at -> new Offence(mismatch.at(at))).by(step);
        }
        if (kept.size() < EVIDENCE) {
            kept.add(step);
        }
    }

    /** The code belongs to the place: a server that leaves a field out of its own 400s is not to hide it on a 200. */
    private static Place place(Mismatch mismatch, ObservedStep seen) {
        return seen.exchange()
                .status()
                .map(code -> mismatch.where().on(code.value()))
                .orElse(mismatch.where());
    }

    @Override
    public Judgement judgement() {
        if (judged == 0) {
            return Judgement.notApplicable("no response of this run is of the kind that this rule is about");
        }
        if (!rule.record().isEmpty()) {
            return Judgement.recorded(String.join(" | ", facts), Fingerprint.none());
        }
        if (!violations.isEmpty()) {
            return Judgement.violates(told(violations.values()), seen(violations.values()));
        }
        return shortfalls.isEmpty()
                ? Judgement.conforms(Fingerprint.none())
                : Judgement.tolerated(told(shortfalls.values()), seen(shortfalls.values()));
    }

    @Override
    public List<ObservedStep> offenders() {
        return List.copyOf(violations.isEmpty() ? fallingShort : violating);
    }

    private List<Mismatch> told(Collection<Offence> offences) {
        return offences.stream().map(offence -> offence.told(judged)).toList();
    }

    private static Fingerprint seen(Collection<Offence> offences) {
        List<Mismatch> places = offences.stream().map(o -> o.mismatch).toList();
        return new Fingerprint(Optional.empty(), Optional.empty(), Fingerprint.places(places));
    }

    /** One thing that is wrong, and the first requests that were answered so. */
    private static final class Offence {
        private final Mismatch mismatch;
        private final Set<String> examples = new LinkedHashSet<>();
        private int times;

        Offence(Mismatch mismatch) {
            this.mismatch = mismatch;
        }

        void by(ObservedStep step) {
            times++;
            if (times <= EXAMPLES) {
                examples.add(firstLine(step.exchange().sent()));
            }
        }

        Mismatch told(int judged) {
            return new Mismatch(
                    mismatch.where(),
                    mismatch.expected(),
                    mismatch.actual() + " in " + times + " of " + judged + ": " + String.join(", ", examples)
                            + (times > EXAMPLES ? ", …" : ""));
        }
    }

    private static String firstLine(Octets sent) {
        String text = sent.asLatin1();
        int end = text.indexOf('\r');
        return Octets.latin1(end < 0 ? text : text.substring(0, end)).toString();
    }
}
