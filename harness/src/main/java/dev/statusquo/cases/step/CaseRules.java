package dev.statusquo.cases.step;

import dev.statusquo.cases.match.ValueSource;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the schema cannot say of a case: broken, it is refused when it is read. */
final class CaseRules {
    private static final List<String> EXPECTING = List.of("expect", "tolerate");

    private static final Set<String> OF_THE_ROW = Set.of("scope", "host", "request");

    private static final Set<String> TAKEN = Set.of("scope", "host", "request");

    private CaseRules() {}

    static void check(JsonNode node, ConformanceCase parsed) {
        boolean records = parsed.requirement().level() == Level.RECORD;
        require(records == node.has("record"), "level RECORD and `record` go together");
        List<JsonNode> steps =
                Stream.concat(Stream.of(node), node.path("steps").valueStream()).toList();
        require(
                records || steps.stream().anyMatch(s -> s.has("expect")),
                "nothing is expected, so the case cannot fail");
        require(
                records || steps.stream().noneMatch(CaseRules::expectsSilence),
                "a hang is never a permitted answer; only a RECORD can hold one");
        require(
                steps.stream().noneMatch(s -> !s.has("hold") && asksWhatCameBefore(s)),
                "beforeContent needs a `hold`: what came before the content can be told only if it is held back");
        sources(node, steps);
        node.path("each")
                .propertyNames()
                .forEach(name -> require(
                        !TAKEN.contains(name),
                        "each: ${" + name + "} stands for something else already; name it otherwise"));
        steps.stream()
                .flatMap(step -> step.path("save").propertyStream())
                .map(Map.Entry::getKey)
                .forEach(name -> require(
                        !Facts.RESERVED.contains(name) && !OF_THE_ROW.contains(name),
                        "nothing can be saved as '" + name + "': the suite itself uses that name"));
        require(
                node.has("why") || records || parsed.requirement().level() == Level.DOCUMENT,
                "`why` is missing: what does a client suffer where this does not hold?");
    }

    private static boolean expectsSilence(JsonNode step) {
        return EXPECTING.stream()
                .flatMap(name -> step.path(name).valueStream())
                .anyMatch(answer -> answer.path("end").toString().contains("hang"));
    }

    private static boolean asksWhatCameBefore(JsonNode step) {
        return EXPECTING.stream()
                .flatMap(name -> step.path(name).valueStream())
                .anyMatch(answer -> answer.has("beforeContent"));
    }

    private static void sources(JsonNode node, List<JsonNode> steps) {
        Stream.concat(
                        node.path("record").valueStream(),
                        steps.stream().flatMap(s -> s.path("save").valueStream()))
                .map(JsonNode::asString)
                .forEach(s -> require(
                        ValueSource.isKnown(s), "nothing is called '" + s + "' that could be saved or recorded"));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
