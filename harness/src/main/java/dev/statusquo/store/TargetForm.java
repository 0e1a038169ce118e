package dev.statusquo.store;

import dev.statusquo.model.Component;
import dev.statusquo.model.Provenance;
import dev.statusquo.model.Serving;
import dev.statusquo.model.Target;
import dev.statusquo.model.TriedTarget;
import dev.statusquo.report.Durations;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A target as {@code results.jsonl} holds it; what it offers and lacks is not kept. */
final class TargetForm {
    private TargetForm() {}

    static void write(ObjectNode node, Target target) {
        node.put("id", target.id())
                .put("framework", target.framework().name())
                .put("server", target.server().name())
                .put("serverPackage", target.serving().serverPackage())
                .put("parser", target.serving().parser())
                .put("runtime", target.runtime().name());
        ObjectNode versions = node.putObject("versions");
        target.versions().forEach(versions::put);
        if (target.provenance().isDevelopment()) {
            node.put("development", true);
        }
        if (!target.provenance().resolution().isEmpty()) {
            ArrayNode sentences = node.putArray("resolution");
            target.provenance().resolution().forEach(sentences::add);
        }
    }

    static void write(ObjectNode node, TriedTarget met) {
        write(node, met.target());
        met.image().ifPresent(image -> node.put("image", image));
        met.address().ifPresent(address -> node.put("address", address));
        met.ready().ifPresent(ready -> node.put("readySeconds", Durations.seconds(ready)));
        met.trouble().ifPresent(trouble -> node.put("trouble", trouble));
    }

    /** {@return so many seconds} */
    static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1e3));
    }

    static Target read(JsonNode node) {
        return new Target(
                component(node, "framework"),
                component(node, "server"),
                component(node, "runtime"),
                JsonWords.texts(node.path("versions")),
                Set.of(),
                Map.of(),
                new Provenance(
                        asked(node.path("id").asString("")),
                        node.path("resolution")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList(),
                        node.path("development").asBoolean(false)),
                serving(node));
    }

    static TriedTarget readRecord(JsonNode node) {
        return new TriedTarget(
                read(node),
                JsonWords.text(node, "image"),
                JsonWords.text(node, "address"),
                Optional.of(node.path("readySeconds"))
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::asDouble)
                        .map(TargetForm::duration),
                JsonWords.text(node, "trouble"));
    }

    /** Of old reports the id alone has the version of a server whose name is not its package's. */
    private static Component component(JsonNode node, String part) {
        String name = node.path(part).asString("");
        Matcher inId = Pattern.compile("(?:^|\\+)" + Pattern.quote(name) + "@([^+,]+)")
                .matcher(node.path("id").asString(""));
        String version = node.path("versions").path(name).asString(inId.find() ? inId.group(1) : "unknown");
        return new Component(name, version);
    }

    /** What else was asked for follows framework and server in the id. */
    private static Map<String, String> asked(String id) {
        Map<String, String> asked = new LinkedHashMap<>();
        Pattern.compile(",")
                .splitAsStream(id)
                .skip(1)
                .map(word -> word.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> asked.put(pair[0], pair[1]));
        return asked;
    }

    /** Old reports say nothing of parsers. */
    private static Serving serving(JsonNode node) {
        String server = node.path("serverPackage").asString(node.path("server").asString(""));
        return new Serving(server, node.path("parser").asString(server));
    }
}
