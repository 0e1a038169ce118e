package dev.statusquo.report;

import dev.statusquo.compare.Change;
import dev.statusquo.compare.Comparison;
import dev.statusquo.compare.FrameworkComparison;
import dev.statusquo.compare.RowChange;
import dev.statusquo.compare.TargetComparison;
import dev.statusquo.model.Target;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A comparison for programs. Held by {@code fixtures/schema/comparison.schema.json}. */
final class ComparisonJson {
    private static final int FORM = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ComparisonJson() {}

    static String of(Comparison comparison) {
        ObjectNode root = JSON.createObjectNode()
                .put("type", "comparison")
                .put("form", FORM)
                .put("a", comparison.a())
                .put("b", comparison.b())
                .put("explained", comparison.isExplained());
        ArrayNode unmatched = root.putArray("unmatched");
        comparison.unmatched().forEach(unmatched::add);
        ArrayNode targets = root.putArray("targets");
        comparison.targets().forEach(t -> target(targets.addObject(), t));
        return JSON.writeValueAsString(root) + "\n";
    }

    static String of(FrameworkComparison contrast, Map<String, String> titles) {
        ObjectNode root = JSON.createObjectNode()
                .put("type", "contrast")
                .put("form", FORM)
                .put("rows", contrast.rows())
                .put("leftOut", contrast.leftOut());
        ArrayNode targets = root.putArray("targets");
        contrast.targets().forEach(t -> describe(targets.addObject(), t));
        ArrayNode differences = root.putArray("differences");
        contrast.differences().forEach(d -> {
            ObjectNode node = differences
                    .addObject()
                    .put("case", d.id())
                    .put("topic", d.topic())
                    .put("title", FrameworkComparisonText.title(d, titles))
                    .put("follows", d.follows().words());
            ArrayNode rows = node.putArray("rows");
            d.rows().forEach(rows::add);
            ArrayNode answers = node.putArray("answers");
            d.answers().forEach((answer, ids) -> {
                ArrayNode of = answers.addObject().put("answer", answer.words()).putArray("targets");
                ids.forEach(of::add);
            });
        });
        return JSON.writeValueAsString(root) + "\n";
    }

    private static void target(ObjectNode node, TargetComparison target) {
        node.put("name", target.name())
                .put("rows", target.compared().both())
                .put("runsOfA", target.compared().runs());
        describe(node.putObject("a"), target.a());
        describe(node.putObject("b"), target.b());
        ArrayNode moved = node.putArray("moved");
        target.moved()
                .forEach(m -> moved.addObject()
                        .put("package", m.name())
                        .put("from", m.from())
                        .put("to", m.to()));
        ArrayNode changes = node.putArray("changes");
        target.changes().forEach(c -> change(changes.addObject(), c));
        target.compared().unstable().forEach(node.putArray("unstable")::add);
        target.compared().oneSided().forEach(node.putArray("oneSided")::add);
        target.compared().noise().forEach(node.putArray("noise")::add);
        target.compared().unstableOnA().forEach(node.putArray("unstableOnA")::add);
        target.compared().unstableOnB().forEach(node.putArray("unstableOnB")::add);
    }

    private static void describe(ObjectNode node, Target target) {
        node.put("id", target.id());
        ObjectNode versions = node.putObject("versions");
        target.versions().forEach(versions::put);
    }

    private static void change(ObjectNode node, Change change) {
        node.put("what", ChangeWords.what(change))
                .put("kind", EnglishText.word(change.kind()))
                .put("effect", EnglishText.word(change.effect()))
                .put("impact", EnglishText.word(change.impact()))
                .put("mayBreak", change.mayBreak())
                .put("sent", SentWords.of(change.example()))
                .put("cause", change.cause().words());
        change.cause()
                .moved()
                .ifPresent(m -> node.putObject("follows")
                        .put("package", m.name())
                        .put("from", m.from())
                        .put("to", m.to()));
        ArrayNode signatures = node.putArray("signatures");
        change.signatures()
                .forEach(s -> signatures
                        .addObject()
                        .put("part", EnglishText.word(s.part()))
                        .put("name", s.name())
                        .put("from", s.from())
                        .put("to", s.to()));
        ArrayNode rows = node.putArray("rows");
        change.rows().forEach(r -> row(rows.addObject(), r));
    }

    private static void row(ObjectNode node, RowChange row) {
        node.put("row", row.row())
                .put("exchange", row.difference().aspect().exchange())
                .put("from", row.difference().from())
                .put("to", row.difference().to())
                .put("verdictFrom", row.a().verdict().name())
                .put("verdictTo", row.b().verdict().name())
                .put("effect", EnglishText.word(row.effect()));
    }
}
