package dev.statusquo.report;

import dev.statusquo.model.Claim;
import dev.statusquo.model.Glob;
import dev.statusquo.model.Level;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Target;
import dev.statusquo.model.TriedTarget;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A claim held against the outcomes of a run.
 *
 * @param claim the claim
 * @param rows the ids of the rows of this run that test it
 * @param states what is said of it on each target, in the report's order
 * @param failures the outcomes that show that it does not hold
 */
record ClaimCheck(Claim claim, List<String> rows, List<ClaimState> states, List<Outcome> failures) {
    private static final Pattern EXAMPLE = Pattern.compile("example/([a-z]+)-.*");

    ClaimCheck {
        rows = List.copyOf(rows);
        states = List.copyOf(states);
        failures = List.copyOf(failures);
    }

    /** {@return every claim, checked} */
    static List<ClaimCheck> of(List<Claim> claims, List<Outcome> outcomes, List<TriedTarget> targets) {
        Map<String, List<Outcome>> byRow = new LinkedHashMap<>();
        Map<String, List<String>> rowsByCase = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            List<Outcome> same = byRow.computeIfAbsent(outcome.row().id(), id -> new ArrayList<>());
            if (same.isEmpty()) {
                rowsByCase
                        .computeIfAbsent(outcome.row().of().id(), id -> new ArrayList<>())
                        .add(outcome.row().id());
            }
            same.add(outcome);
        }
        return claims.stream()
                .map(claim -> of(claim, rows(claim, byRow.keySet(), rowsByCase), byRow, targets))
                .toList();
    }

    /** {@return whether it does not hold on at least one target} */
    boolean fails() {
        return states.contains(ClaimState.FAILS);
    }

    /** {@return whether it was tried on at least one target} */
    boolean isDecided() {
        return fails() || states.contains(ClaimState.HOLDS);
    }

    /** As {@link Claim#isTestedBy}, but most entries are plain ids, and a pattern for each of them would cost seconds. */
    private static List<String> rows(Claim claim, Collection<String> all, Map<String, List<String>> byCase) {
        return claim.cases().stream()
                .flatMap(entry -> {
                    if (entry.contains("*") || entry.contains("{")) {
                        return all.stream().filter(row -> Glob.matches(entry, row));
                    }
                    return all.contains(entry) ? Stream.of(entry) : byCase.getOrDefault(entry, List.of()).stream();
                })
                .distinct()
                .toList();
    }

    private static ClaimCheck of(
            Claim claim, List<String> rows, Map<String, List<Outcome>> byRow, List<TriedTarget> targets) {
        List<ClaimState> states = new ArrayList<>();
        List<Outcome> failures = new ArrayList<>();
        for (TriedTarget met : targets) {
            List<Outcome> here = rows.stream()
                    .flatMap(row -> byRow.getOrDefault(row, List.of()).stream())
                    .filter(o -> o.target().equals(met.target().id()))
                    .toList();
            ClaimState state = concerns(claim, met.target()) ? state(here) : ClaimState.ELSEWHERE;
            states.add(state);
            if (state == ClaimState.FAILS) {
                here.stream().filter(ClaimCheck::shows).forEach(failures::add);
            }
        }
        return new ClaimCheck(claim, rows, states, failures);
    }

    /** What an example for one framework says is no claim about another. */
    private static boolean concerns(Claim claim, Target target) {
        Matcher example = EXAMPLE.matcher(claim.id());
        return !example.matches()
                || !TargetNames.isFramework(example.group(1))
                || example.group(1).equals(target.framework().name());
    }

    private static ClaimState state(List<Outcome> here) {
        if (here.stream().anyMatch(ClaimCheck::shows)) {
            return ClaimState.FAILS;
        }
        List<Verdict> verdicts = here.stream().map(Outcome::verdict).toList();
        if (verdicts.contains(Verdict.CONFORMS) || verdicts.contains(Verdict.TOLERATED)) {
            return ClaimState.HOLDS;
        }
        return verdicts.stream().anyMatch(Verdict::isConclusive) ? ClaimState.RECORDED : ClaimState.UNTESTED;
    }

    private static boolean shows(Outcome outcome) {
        return outcome.verdict() == Verdict.VIOLATES
                && outcome.row().of().requirement().level() == Level.DOCUMENT;
    }
}
