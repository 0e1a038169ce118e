package dev.statusquo.compare;

import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ReadExchange;
import dev.statusquo.model.ReadOutcome;
import dev.statusquo.model.ReadTarget;
import dev.statusquo.model.Verdict;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What one row showed on one target, normalised: equal sightings mean that nothing changed.
 *
 * @param row the row's id
 * @param verdict the verdict
 * @param aspects every place that could differ, with what stood there; what is absent is {@code absent} in a comparison
 * @param source the outcome as the report has it, where there is one
 */
public record NormalisedOutcome(
        String row, Verdict verdict, SortedMap<Aspect, String> aspects, Optional<ReadOutcome> source) {
    /** Stands for whatever is there: known to differ from run to run. */
    static final String ANY = "*";

    static final String ABSENT = "absent";
    private static final String PASSIVE = "passive/";
    private static final List<String> CLIENT_FACTS =
            List.of(Observation.ATTEMPTS, Observation.CALLS, Observation.CLIENT);

    /** Copies the aspects. */
    public NormalisedOutcome {
        aspects = Collections.unmodifiableSortedMap(new TreeMap<>(aspects));
    }

    /** {@return whether a row is a rule that looks at every exchange of the catalogue} */
    public static boolean isPassive(String row) {
        return row.startsWith(PASSIVE);
    }

    /** {@return what an outcome shows} */
    public static NormalisedOutcome of(ReadOutcome outcome, ReadTarget target) {
        SortedMap<Aspect, String> aspects = new TreeMap<>();
        RunFacts run = RunFacts.of(outcome, RunFacts.versions(target));
        if (outcome.facts().containsKey(Observation.CHANCE)) {
            return new NormalisedOutcome(outcome.row(), Verdict.RECORDED, aspects, Optional.of(outcome));
        }
        aspects.put(Aspect.ofRow(Part.VERDICT), outcome.verdict().name());
        if (!outcome.verdict().isConclusive()) {
            return new NormalisedOutcome(outcome.row(), outcome.verdict(), aspects, Optional.of(outcome));
        }
        if (!outcome.mismatches().isEmpty()) {
            aspects.put(Aspect.ofRow(Part.FINDINGS), places(outcome));
        }
        if (outcome.facts().containsKey(Observation.UNSTEADY)) {
            return new NormalisedOutcome(outcome.row(), outcome.verdict(), aspects, Optional.of(outcome));
        }
        if (!outcome.note().isEmpty()) {
            aspects.put(Aspect.ofRow(Part.FACT), Normalisation.all(outcome.note(), run));
        }
        CLIENT_FACTS.stream()
                .filter(outcome.facts()::containsKey)
                .filter(name -> !(name.equals(Observation.ATTEMPTS) && StableExchanges.isPolled(outcome)))
                .forEach(name -> aspects.put(
                        new Aspect(0, Part.CLIENT, name),
                        Normalisation.all(outcome.facts().getOrDefault(name, ""), run)));
        if (!isPassive(outcome.row())) {
            exchanges(aspects, StableExchanges.exchanges(outcome), run);
        }
        return new NormalisedOutcome(outcome.row(), outcome.verdict(), aspects, Optional.of(outcome));
    }

    /** A passive rule counts over the whole catalogue: only where it found fault is a fact of the target. */
    private static String places(ReadOutcome outcome) {
        return outcome.mismatches().stream()
                .map(Mismatch::where)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static void exchanges(SortedMap<Aspect, String> aspects, List<ReadExchange> exchanges, RunFacts run) {
        aspects.put(Aspect.ofRow(Part.COUNT), Integer.toString(exchanges.size()));
        for (int i = 0; i < exchanges.size(); i++) {
            new ExchangeAspects(i + 1, exchanges.get(i), run).putInto(aspects);
        }
    }

    /** {@return the exchange of that number, counted as its places are; the last one for 0, which is the row as a whole} */
    public Optional<ReadExchange> exchange(int number) {
        boolean isRow = number == 0;
        List<ReadExchange> all = source.map(o -> isRow ? o.exchanges() : StableExchanges.exchanges(o))
                .orElse(List.of());
        int index = isRow ? all.size() - 1 : number - 1;
        return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    /** {@return what takes out of a line what no run has twice, and remembers it; the line itself where its outcome is not known} */
    static UnaryOperator<String> normalLines(Optional<ReadOutcome> source) {
        Optional<RunFacts> run = source.map(o -> RunFacts.of(o, List.of()));
        Map<String, String> known = new HashMap<>();
        return line -> run.map(facts -> known.computeIfAbsent(line, l -> Normalisation.all(l, facts)))
                .orElse(line);
    }

    /** {@return whether nothing can be said of the row on this target} */
    boolean isInconclusive() {
        return verdict == Verdict.INCONCLUSIVE;
    }

    /** {@return how many exchanges there were} */
    int exchanges() {
        return aspects.keySet().stream().mapToInt(Aspect::exchange).max().orElse(0);
    }

    /** {@return what stands at a place, {@code absent} where nothing does} */
    String at(Aspect aspect) {
        return aspects.getOrDefault(aspect, ABSENT);
    }
}
