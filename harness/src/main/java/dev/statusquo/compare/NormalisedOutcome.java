package dev.statusquo.compare;

import dev.statusquo.http.Exchange;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Place;
import dev.statusquo.model.Target;
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
 * What one row showed on one target, normalised: equal outcomes mean that nothing changed.
 *
 * @param row the row's id
 * @param verdict the verdict
 * @param aspects every place that could differ, with what stood there; what is absent is {@code absent} in a comparison
 * @param findings the places that the judge found fault with, each once
 * @param source the outcome that showed it; none of what a baseline holds
 */
public record NormalisedOutcome(
        String row,
        Verdict verdict,
        SortedMap<Aspect, String> aspects,
        List<Place> findings,
        Optional<Outcome> source) {
    /** Stands for whatever is there: known to differ from run to run. */
    public static final String ANY = "*";

    static final String ABSENT = "absent";
    private static final String PASSIVE = "passive/";

    /** Copies the aspects. */
    public NormalisedOutcome {
        aspects = Collections.unmodifiableSortedMap(new TreeMap<>(aspects));
        findings = List.copyOf(findings);
    }

    /** {@return whether a row is a rule that looks at every exchange of the catalogue} */
    public static boolean isPassive(String row) {
        return row.startsWith(PASSIVE);
    }

    /** {@return what an outcome shows} */
    public static NormalisedOutcome of(Outcome outcome, Target target) {
        return of(outcome, RunFacts.versions(target));
    }

    /** {@return the same, given what its target says of its own versions} */
    static NormalisedOutcome of(Outcome outcome, List<String> versions) {
        SortedMap<Aspect, String> aspects = new TreeMap<>();
        RunFacts run = RunFacts.of(outcome, versions);
        Facts facts = outcome.facts();
        if (facts.stability().chance().isPresent()) {
            return new NormalisedOutcome(
                    outcome.row().id(), Verdict.RECORDED, aspects, List.of(), Optional.of(outcome));
        }
        aspects.put(Aspect.ofRow(Part.VERDICT), outcome.verdict().name());
        if (!outcome.verdict().isConclusive()) {
            return new NormalisedOutcome(
                    outcome.row().id(), outcome.verdict(), aspects, List.of(), Optional.of(outcome));
        }
        List<Place> findings = findings(outcome);
        if (!findings.isEmpty()) {
            aspects.put(Aspect.ofRow(Part.FINDINGS), words(findings));
        }
        if (facts.stability().unsteady().isEmpty()) {
            steady(aspects, outcome, run);
        }
        return new NormalisedOutcome(outcome.row().id(), outcome.verdict(), aspects, findings, Optional.of(outcome));
    }

    /**
     * Makes what a baseline holds of a row.
     *
     * @param row the row's id
     * @param verdict the verdict
     * @param aspects what was approved besides verdict, findings and the number of exchanges
     * @param findings the places that the judge found fault with
     * @return the outcome
     */
    public static NormalisedOutcome approved(
            String row, Verdict verdict, SortedMap<Aspect, String> aspects, List<Place> findings) {
        SortedMap<Aspect, String> all = new TreeMap<>(aspects);
        all.putIfAbsent(Aspect.ofRow(Part.VERDICT), verdict.name());
        if (!findings.isEmpty()) {
            all.put(Aspect.ofRow(Part.FINDINGS), words(findings));
        }
        int exchanges = all.isEmpty() ? 0 : all.lastKey().exchange();
        if (exchanges > 0) {
            all.put(Aspect.ofRow(Part.COUNT), Integer.toString(exchanges));
        }
        return new NormalisedOutcome(row, verdict, all, findings, Optional.empty());
    }

    private static List<Place> findings(Outcome outcome) {
        boolean endIsChance = outcome.exchanges().stream().anyMatch(ExchangeAspects::isRefusedUnread);
        return outcome.judgement().mismatches().stream()
                .map(Mismatch::where)
                .distinct()
                .filter(place -> !endIsChance || place.kind() != Place.Kind.END)
                .toList();
    }

    private static void steady(SortedMap<Aspect, String> aspects, Outcome outcome, RunFacts run) {
        Facts facts = outcome.facts();
        if (!outcome.judgement().note().isEmpty()) {
            aspects.put(
                    Aspect.ofRow(Part.FACT),
                    Normalisation.all(outcome.judgement().note(), run));
        }
        facts.client()
                .ifPresent(text -> aspects.put(new Aspect(0, Part.CLIENT, "client"), Normalisation.all(text, run)));
        facts.calls().ifPresent(count -> aspects.put(new Aspect(0, Part.CLIENT, "calls"), count.toString()));
        facts.attempts()
                .filter(count -> facts.polled().isEmpty())
                .ifPresent(count -> aspects.put(new Aspect(0, Part.CLIENT, "attempts"), count.toString()));
        if (!outcome.row().isPassive()) {
            exchanges(aspects, StableExchanges.exchanges(outcome), run);
        }
    }

    /** A passive rule counts over the whole catalogue: only where it found fault is a fact of the target. */
    private static String words(List<Place> findings) {
        return findings.stream().map(Place::toString).sorted().collect(Collectors.joining("; "));
    }

    private static void exchanges(SortedMap<Aspect, String> aspects, List<Exchange> exchanges, RunFacts run) {
        aspects.put(Aspect.ofRow(Part.COUNT), Integer.toString(exchanges.size()));
        for (int i = 0; i < exchanges.size(); i++) {
            new ExchangeAspects(i + 1, exchanges.get(i), run).putInto(aspects);
        }
    }

    /** {@return the exchange of that number, counted as its places are; the last one for 0, which is the row as a whole} */
    public Optional<Exchange> exchange(int number) {
        boolean isRow = number == 0;
        List<Exchange> all = source.map(o -> isRow ? o.exchanges() : StableExchanges.exchanges(o))
                .orElse(List.of());
        int index = isRow ? all.size() - 1 : number - 1;
        return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    /** {@return what takes out of a line what no run has twice, and remembers it; the line itself where its outcome is not known} */
    static UnaryOperator<String> normalLines(Optional<Outcome> source) {
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
    public int exchanges() {
        return aspects.isEmpty() ? 0 : aspects.lastKey().exchange();
    }

    /** {@return what stands at a place, {@code absent} where nothing does} */
    String at(Aspect aspect) {
        return aspects.getOrDefault(aspect, ABSENT);
    }
}
