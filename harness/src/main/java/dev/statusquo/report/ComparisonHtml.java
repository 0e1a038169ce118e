package dev.statusquo.report;

import com.samskivert.mustache.Mustache;
import dev.statusquo.compare.Change;
import dev.statusquo.compare.ChangeEffect;
import dev.statusquo.compare.Comparison;
import dev.statusquo.compare.FrameworkAnswer;
import dev.statusquo.compare.FrameworkComparison;
import dev.statusquo.compare.RowChange;
import dev.statusquo.compare.TargetComparison;
import dev.statusquo.http.Exchange;
import dev.statusquo.model.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes {@code comparison.html}: one file that loads nothing and runs nothing, the octets that differ marked side by side. */
final class ComparisonHtml {
    private static final int MOST_EXAMPLES = 3;
    private static final int MOST_OCTETS = 8 << 10;

    private ComparisonHtml() {}

    static String of(Comparison comparison, boolean areTargets) {
        List<Map<String, Object>> targets = comparison.targets().stream()
                .map(t -> target(comparison, t, areTargets))
                .toList();
        boolean breaks = comparison.targets().stream().anyMatch(ChangeWords::mayBreak);
        return page(Map.of(
                "title", "What changed from " + comparison.a() + " to " + comparison.b(),
                "lead", lead(comparison.targets()),
                "mood", breaks ? "red" : "calm",
                "a", comparison.a(),
                "b", comparison.b(),
                "targets", targets,
                "hasChanges",
                        comparison.targets().stream().anyMatch(t -> !t.changes().isEmpty()),
                "unmatched", comparison.unmatched(),
                "topics", List.of(),
                "columns", List.of()));
    }

    private static String lead(List<TargetComparison> targets) {
        if (targets.size() > 1) {
            long changed = targets.stream().filter(t -> !t.changes().isEmpty()).count();
            return changed == 0
                    ? "Nothing changed on " + EnglishText.count(targets.size(), "target")
                    : "Something changed on " + changed + " of " + EnglishText.count(targets.size(), "target");
        }
        return targets.stream()
                .map(t ->
                        t.name() + ": " + ChangeWords.banner(t) + ". " + ChangeWords.sentence(ChangeWords.standing(t)))
                .findFirst()
                .orElse("Nothing was compared");
    }

    static String of(FrameworkComparison contrast, Map<String, String> titles) {
        TargetNames names = FrameworkComparisonText.names(contrast);
        List<Map<String, Object>> topics = FrameworkComparisonText.byTopic(contrast).entrySet().stream()
                .<Map<String, Object>>map(e -> Map.of(
                        "topic",
                        e.getKey(),
                        "size",
                        EnglishText.count(e.getValue().size(), "difference"),
                        "differences",
                        e.getValue().stream()
                                .map(d -> difference(d, titles, contrast))
                                .toList()))
                .toList();
        return page(Map.of(
                "title",
                "Where they differ on the same contract",
                "lead",
                FrameworkComparisonText.lead(contrast),
                "mood",
                "calm",
                "a",
                "",
                "b",
                "",
                "targets",
                List.of(),
                "unmatched",
                List.of(),
                "columns",
                contrast.targets().stream().map(t -> names.of(t.id())).toList(),
                "topics",
                topics));
    }

    private static Map<String, Object> difference(
            FrameworkComparison.FrameworkDifference difference,
            Map<String, String> titles,
            FrameworkComparison contrast) {
        List<Optional<FrameworkAnswer>> cells = contrast.targets().stream()
                .map(t -> difference.answers().entrySet().stream()
                        .filter(e -> e.getValue().contains(t.id()))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .toList();
        FrameworkAnswer commonest = difference.answers().keySet().iterator().next();
        boolean majority =
                difference.answers().getOrDefault(commonest, List.of()).size() > 1;
        return Map.of(
                "what", FrameworkComparisonText.title(difference, titles),
                "id", difference.id(),
                "rows", FrameworkComparisonText.rows(difference),
                "follows", difference.follows().words(),
                "cells",
                        cells.stream()
                                .<Map<String, Object>>map(c -> Map.of(
                                        "text",
                                        c.map(FrameworkAnswer::words).orElse(""),
                                        "odd",
                                        !majority || !c.equals(Optional.of(commonest))))
                                .toList());
    }

    private static Map<String, Object> target(Comparison comparison, TargetComparison target, boolean areTargets) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", target.name());
        values.put("standing", ChangeWords.standing(target));
        values.put("moved", ChangeWords.moved(target));
        values.put("noise", ChangeWords.noise(target));
        values.put("unstable", target.compared().unstable());
        values.put("oneSided", target.compared().oneSided());
        values.put("silent", target.changes().isEmpty());
        values.put(
                "unstableSide",
                ChangeWords.instability(target)
                        .map(words -> Map.of(
                                "words",
                                words,
                                "rows",
                                String.join("\n", target.compared().unstableOnOneSide())))
                        .stream()
                        .toList());
        values.put("first", first(comparison, target));
        values.put("groups", groups(comparison, target, areTargets));
        return values;
    }

    /** The changes by topic, that of the weightiest first. */
    private static List<Map<String, Object>> groups(
            Comparison comparison, TargetComparison target, boolean areTargets) {
        return ComparisonMarkdown.byTopic(target.changes()).entrySet().stream()
                .<Map<String, Object>>map(topic -> Map.of(
                        "topic",
                        topic.getKey(),
                        "anchor",
                        "topic-" + place(comparison, target) + topic.getKey(),
                        "size",
                        EnglishText.count(topic.getValue().size(), "change"),
                        "changes",
                        topic.getValue().stream()
                                .map(c -> change(comparison, target, c, areTargets))
                                .toList()))
                .toList();
    }

    /** With several targets on a page each has anchors of its own. */
    private static String place(Comparison comparison, TargetComparison target) {
        return comparison.targets().size() == 1 ? "" : comparison.targets().indexOf(target) + 1 + "-";
    }

    private static String anchor(Comparison comparison, TargetComparison target, Change change) {
        return "change-" + place(comparison, target) + number(target, change);
    }

    private static int number(TargetComparison target, Change change) {
        return target.changes().indexOf(change) + 1;
    }

    /** The ten that matter most, each in one line, before the octets of any. */
    private static List<Map<String, Object>> first(Comparison comparison, TargetComparison target) {
        return target.changes().stream()
                .limit(ComparisonMarkdown.FIRST)
                .<Map<String, Object>>map(c -> Map.of(
                        "id", anchor(comparison, target, c),
                        "number", number(target, c),
                        "mood", mood(c.effect()),
                        "what", ChangeWords.what(c),
                        "impact", ChangeWords.impact(target, c),
                        "sent", SentWords.of(c.example()),
                        "extent", ChangeWords.extent(c),
                        "cause", c.cause().words()))
                .toList();
    }

    private static String mood(ChangeEffect effect) {
        return switch (effect) {
            case WORSE -> "bad";
            case BETTER -> "ok";
            case NEUTRAL -> "fact";
        };
    }

    private static Map<String, Object> change(
            Comparison comparison, TargetComparison target, Change change, boolean areTargets) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", anchor(comparison, target, change));
        values.put("mood", mood(change.effect()) + (change.mayBreak() ? " breaking" : ""));
        values.put("number", number(target, change));
        values.put("what", ChangeWords.what(change));
        values.put("impact", ChangeWords.impact(target, change));
        values.put("details", details(change));
        values.put("extent", ChangeWords.extent(change));
        values.put("cause", change.cause().words());
        values.put("repeat", ChangeWords.repeat(comparison.a(), comparison.b(), areTargets, target, change));
        values.put("rows", change.rows().stream().map(RowChange::row).collect(Collectors.joining("\n")));
        values.put(
                "examples",
                change.rows().stream()
                        .limit(MOST_EXAMPLES)
                        .map(ComparisonHtml::example)
                        .toList());
        return values;
    }

    private static List<Map<String, String>> details(Change change) {
        return ChangeWords.details(change).entrySet().stream()
                .map(e -> Map.of("name", e.getKey(), "words", e.getValue()))
                .toList();
    }

    private static Map<String, Object> example(RowChange row) {
        Optional<Exchange> left = row.a().exchange(row.difference().aspect().exchange());
        Optional<Exchange> right = row.b().exchange(row.difference().aspect().exchange());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("words", ChangeWords.example(row));
        values.put("notes", List.of(note(row.a().source()), note(row.b().source())));
        values.put("hasOctets", left.isPresent() || right.isPresent());
        values.put(
                "sent",
                left.or(() -> right).map(e -> shown(e.sent().asLatin1())).orElse(""));
        values.put("ends", List.of(end(left), end(right)));
        values.put(
                "lines",
                SideBySide.of(received(left), received(right), row.sameLines()).lines().stream()
                        .<Map<String, Object>>map(line -> Map.of(
                                "left", pieces(line.left()), "right", pieces(line.right()), "differs", line.differs()))
                        .toList());
        return values;
    }

    private static String note(Optional<Outcome> outcome) {
        return outcome.map(o -> o.verdict()
                        + (o.judgement().note().isEmpty()
                                ? ""
                                : ": " + o.judgement().note())
                        + o.judgement().mismatches().stream()
                                .map(m -> "; " + m)
                                .limit(3)
                                .collect(Collectors.joining()))
                .orElse("");
    }

    private static String end(Optional<Exchange> exchange) {
        return exchange.map(e -> e.end().words()
                        + e.fault().map(f -> ", malformed: " + f).orElse("")
                        + e.next()
                                .map(n -> "; the next request on the connection: "
                                        + EnglishText.word(n).replace('-', ' '))
                                .orElse(""))
                .orElse("no such exchange");
    }

    private static String received(Optional<Exchange> exchange) {
        return exchange.map(e -> e.received().asLatin1())
                .map(text -> text.substring(0, Math.min(MOST_OCTETS, text.length())))
                .orElse("");
    }

    private static List<Map<String, Object>> pieces(List<SideBySide.Piece> pieces) {
        return pieces.stream()
                .<Map<String, Object>>map(p -> Map.of("text", shown(p.text()), "marked", p.marked()))
                .toList();
    }

    /** Ordinary line ends are line ends; every other control, and a CR or LF that stands alone, is seen as an escape. */
    private static String shown(String octets) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < octets.length(); i++) {
            char c = octets.charAt(i);
            if (c == '\r' && octets.startsWith("\n", i + 1)) {
                out.append('\n');
                i++;
            } else if (c == '\n') {
                out.append("\\n\n");
            } else if (c >= 0x20 && c < 0x7f) {
                out.append(c);
            } else {
                out.append(c == '\r' ? "\\r" : String.format(java.util.Locale.ROOT, "\\x%02x", (int) c));
            }
        }
        return out.toString();
    }

    private static String page(Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putIfAbsent("hasChanges", false);
        all.put("style", HtmlReport.resource("report.css") + HtmlReport.resource("comparison.css"));
        return Mustache.compiler()
                .compile(HtmlReport.resource("comparison.mustache"))
                .execute(all);
    }
}
