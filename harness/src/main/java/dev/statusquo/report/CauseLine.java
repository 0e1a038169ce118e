package dev.statusquo.report;

import dev.statusquo.model.CaseDescription;
import dev.statusquo.model.Cause;
import dev.statusquo.model.KnownDeviation;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything in a run that has one cause, however many rows show it.
 *
 * @param id names it in links; the same in the next run if the cause is
 * @param harm the worst that a client suffers from it
 * @param outcomes what shows it, the plainest example of the worst first; never empty
 */
record CauseLine(String id, Harm harm, List<Outcome> outcomes) {
    CauseLine {
        outcomes = List.copyOf(outcomes);
    }

    /** {@return the causes in a run, the worst first; what differs without any cause for complaint comes last, by case} */
    static List<CauseLine> of(Collection<Outcome> outcomes) {
        Set<String> names = new HashSet<>();
        return Stream.concat(
                        gathered(outcomes.stream().filter(o -> Harm.of(o) != Harm.NONE)),
                        gathered(different(outcomes).stream()))
                .sorted(Comparator.comparing((List<Outcome> of) -> Harm.of(of.get(0)))
                        .thenComparing(of -> -rows(of).size()))
                .map(of -> new CauseLine(name(of, names), Harm.of(of.get(0)), of))
                .toList();
    }

    /** {@return the ids of the targets that show it} */
    List<String> targets() {
        return outcomes.stream().map(Outcome::target).distinct().toList();
    }

    /** {@return what the targets do, with the ids of those that do it; of each target the worst alone} */
    Map<FailureSentence, List<String>> deeds() {
        Map<String, FailureSentence> byTarget = new LinkedHashMap<>();
        outcomes.forEach(o -> byTarget.putIfAbsent(o.target(), shown(o)));
        Map<FailureSentence, List<String>> deeds = new LinkedHashMap<>();
        byTarget.forEach((target, deed) ->
                deeds.computeIfAbsent(deed, d -> new ArrayList<>()).add(target));
        return deeds;
    }

    private static FailureSentence shown(Outcome outcome) {
        if (outcome.verdict() == Verdict.INCONCLUSIVE) {
            String why = outcome.judgement().cause().map(Cause::words).orElse("inconclusive");
            return new FailureSentence(
                    FailureSentence.Weight.PLACE,
                    "shows nothing that can be judged: " + why,
                    "show nothing that can be judged: " + why);
        }
        if (outcome.standing().equals(Optional.of(Standing.STALE))) {
            return new FailureSentence(
                    FailureSentence.Weight.PLACE, "no longer does what is declared", "no longer do what is declared");
        }
        return FailureSentence.of(outcome);
    }

    /** {@return the ids of the rows that show it} */
    List<String> rows() {
        return rows(outcomes);
    }

    /** {@return the outcome to look at first} */
    Outcome example() {
        return outcomes.get(0);
    }

    /** {@return what declares it, if anything does} */
    Optional<KnownDeviation> declared() {
        return example().deviation();
    }

    private static List<String> rows(List<Outcome> of) {
        return of.stream().map(o -> o.row().id()).distinct().toList();
    }

    /** Outcomes have one cause if the same reason is declared for them; if none is, they are of one case and show the same. */
    private static Stream<List<Outcome>> gathered(Stream<Outcome> outcomes) {
        Map<List<Object>, List<Outcome>> byCause =
                outcomes.collect(Collectors.groupingBy(CauseLine::key, LinkedHashMap::new, Collectors.toList()));
        return byCause.values().stream()
                .map(of -> of.stream().sorted(Comparator.comparing(Harm::of)).toList());
    }

    private static List<Object> key(Outcome outcome) {
        Harm harm = Harm.of(outcome);
        String id = outcome.row().of().id();
        return switch (harm) {
            case NONE -> List.of(harm, id);
            case RED -> List.of(harm, id, outcome.standing(), shown(outcome));
            default ->
                outcome.deviation()
                        .<List<Object>>map(known -> List.of(known.reason()))
                        .orElseGet(() -> undeclared(outcome));
        };
    }

    /** A server sends its own phrases with whatever is asked of it. */
    private static List<Object> undeclared(Outcome outcome) {
        FailureSentence what = FailureSentence.of(outcome);
        return Harm.of(outcome) == Harm.PHRASE
                ? List.of(Harm.PHRASE, outcome.target())
                : List.of(what, outcome.row().of().id());
    }

    /** {@return the outcomes of rows that only differ: every target may do what it does} */
    private static List<Outcome> different(Collection<Outcome> outcomes) {
        Map<String, List<Outcome>> byRow = new LinkedHashMap<>();
        outcomes.forEach(o ->
                byRow.computeIfAbsent(o.row().id(), row -> new ArrayList<>()).add(o));
        return byRow.values().stream()
                .filter(row -> row.stream().allMatch(o -> Harm.of(o) == Harm.NONE))
                .filter(row -> row.stream()
                                .map(o -> List.of(o.verdict(), CellText.of(o)))
                                .distinct()
                                .count()
                        > 1)
                .flatMap(List::stream)
                .toList();
    }

    private static String name(List<Outcome> of, Set<String> taken) {
        CaseDescription example = of.get(0).row().of();
        String plain = of.get(0).deviation().map(KnownDeviation::id).orElse(example.id());
        String name = plain;
        for (int n = 2; !taken.add(name); n++) {
            name = plain + "-" + n;
        }
        return name;
    }
}
