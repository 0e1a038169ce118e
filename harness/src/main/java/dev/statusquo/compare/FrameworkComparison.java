package dev.statusquo.compare;

import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several targets on the same contract: where they differ, and what that follows. Answers are compared as somebody who picks a framework would:
 * verdict, status or ending, and what a RECORD row notes; not octet by octet, since every framework words its pages in its own way.
 *
 * @param targets the targets, in the order in which they were asked for
 * @param differences what differs, in the order of the rows' ids
 * @param rows how many rows every target answered
 * @param leftOut rows that not every target could be tried with
 */
public record FrameworkComparison(List<Target> targets, List<FrameworkDifference> differences, int rows, int leftOut) {

    private static final Pattern VALUE = Pattern.compile("[\\[,]([\\w-]+)=(\\w{3,})(?=[,\\]])");

    /** Copies the lists. */
    public FrameworkComparison {
        targets = List.copyOf(targets);
        differences = List.copyOf(differences);
    }

    /**
     * Rows of one case on which the targets fall into the same groups, each with the same answer.
     *
     * @param id the case's id
     * @param rows the rows
     * @param answers what was seen, with the targets' ids that showed it; the commonest first
     * @param follows what it follows
     */
    public record FrameworkDifference(
            String id, List<String> rows, Map<FrameworkAnswer, List<String>> answers, FollowedFactor follows) {

        /** {@return the topic, the first part of the case's id} */
        public String topic() {
            return id.substring(0, Math.max(0, id.indexOf('/')));
        }
    }

    /**
     * Holds targets against each other.
     *
     * @param reports one for all targets, or several
     * @return where they differ
     */
    public static FrameworkComparison of(List<RunReport> reports) {
        Map<Target, Map<String, NormalisedOutcome>> all = new LinkedHashMap<>();
        reports.forEach(r -> r.targets().forEach(t -> all.putIfAbsent(t, NormalisedOutcomes.of(r, t.id()))));
        List<Target> targets = List.copyOf(all.keySet());
        TreeSet<String> names = new TreeSet<>();
        all.values().forEach(rows -> names.addAll(rows.keySet()));
        Map<List<Object>, List<SeenRow>> grouped = new LinkedHashMap<>();
        int rows = 0;
        for (String row : names) {
            Optional<Map<FrameworkAnswer, List<String>>> seen = answers(row, all);
            rows += seen.isPresent() ? 1 : 0;
            seen.filter(answers -> answers.size() > 1)
                    .ifPresent(answers -> grouped.computeIfAbsent(key(row, answers), k -> new ArrayList<>())
                            .add(new SeenRow(row, answers)));
        }
        List<FrameworkDifference> differences =
                grouped.values().stream().map(seen -> difference(targets, seen)).toList();
        return new FrameworkComparison(targets, differences, rows, names.size() - rows);
    }

    private record SeenRow(String row, Map<FrameworkAnswer, List<String>> answers) {}

    /** Rows are one difference where the same targets stand apart with the same answer, whatever the answer of the others is. */
    private static List<Object> key(String row, Map<FrameworkAnswer, List<String>> answers) {
        List<Object> key = new ArrayList<>(List.of(caseOf(row), List.copyOf(answers.values())));
        answers.keySet().stream().skip(1).forEach(key::add);
        return key;
    }

    private static FrameworkDifference difference(List<Target> targets, List<SeenRow> seen) {
        Map<FrameworkAnswer, List<String>> first = seen.get(0).answers();
        List<FrameworkAnswer> commonest = seen.stream()
                .map(s -> s.answers().keySet().iterator().next())
                .distinct()
                .toList();
        Map<FrameworkAnswer, List<String>> answers = new LinkedHashMap<>();
        answers.put(FrameworkAnswer.joined(commonest), first.values().iterator().next());
        first.entrySet().stream().skip(1).forEach(e -> answers.put(e.getKey(), e.getValue()));
        return new FrameworkDifference(
                caseOf(seen.get(0).row()),
                seen.stream().map(SeenRow::row).toList(),
                Collections.unmodifiableMap(answers),
                follows(targets, first));
    }

    private static String caseOf(String row) {
        int bracket = row.indexOf('[');
        return bracket < 0 ? row : row.substring(0, bracket);
    }

    /** {@return the answers with their targets; empty where a target could not be tried} */
    private static Optional<Map<FrameworkAnswer, List<String>>> answers(
            String row, Map<Target, Map<String, NormalisedOutcome>> all) {
        Map<FrameworkAnswer, List<String>> answers = new TreeMap<>();
        for (Map.Entry<Target, Map<String, NormalisedOutcome>> entry : all.entrySet()) {
            NormalisedOutcome seen = entry.getValue().get(row);
            if (seen == null || !seen.verdict().isConclusive()) {
                return Optional.empty();
            }
            answers.computeIfAbsent(FrameworkAnswer.of(seen).map(words -> general(words, row)), a -> new ArrayList<>())
                    .add(entry.getKey().id());
        }
        LinkedHashMap<FrameworkAnswer, List<String>> commonestFirst = answers.entrySet().stream()
                .sorted((x, y) -> y.getValue().size() - x.getValue().size())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (x, y) -> x, LinkedHashMap::new));
        return Optional.of(commonestFirst);
    }

    /** What a row's own value puts into an answer is no difference to the other rows of its case: a code that is answered as it was asked for is {@code <code>}. */
    private static String general(String words, String row) {
        String result = words;
        Matcher value = VALUE.matcher(row);
        while (value.find()) {
            result = result.replaceAll(
                    "(?<![\\w<])" + Pattern.quote(value.group(2)) + "(?!\\w)", "<" + value.group(1) + ">");
        }
        return result;
    }

    /** A difference follows a factor where targets that share it answer alike, and no other factor does as well. */
    private static FollowedFactor follows(List<Target> targets, Map<FrameworkAnswer, List<String>> answers) {
        List<Factor> able = Factor.alone().stream()
                .filter(factor -> explains(factor, targets, answers))
                .toList();
        if (able.size() == 1) {
            return FollowedFactor.known(able.get(0).words());
        }
        if (!able.isEmpty()) {
            return FollowedFactor.unknown(able.stream().map(Factor::words).collect(Collectors.joining(" or ")));
        }
        if (!explains(Factor.SET_UP, targets, answers)) {
            return FollowedFactor.known("none of framework, server, parser and runtime alone");
        }
        boolean areParsersAlike =
                targets.stream().map(Factor.PARSER::of).distinct().count() == 1;
        return FollowedFactor.known(areParsersAlike ? Factor.SET_UP.words() : "the server and its parser together");
    }

    private static boolean explains(Factor factor, List<Target> targets, Map<FrameworkAnswer, List<String>> answers) {
        Map<String, FrameworkAnswer> answerOf = new TreeMap<>();
        for (Target target : targets) {
            FrameworkAnswer answer = answers.entrySet().stream()
                    .filter(e -> e.getValue().contains(target.id()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            FrameworkAnswer before = answerOf.putIfAbsent(factor.of(target), answer);
            if (before != null && !before.equals(answer)) {
                return false;
            }
        }
        return answerOf.size() > 1;
    }
}
