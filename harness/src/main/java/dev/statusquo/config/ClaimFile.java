package dev.statusquo.config;

import dev.statusquo.model.Claim;
import dev.statusquo.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The documents' claims in {@code fixtures/documents.yaml}. */
public final class ClaimFile {
    private ClaimFile() {}

    /**
     * Reads the claims.
     *
     * @param fixtures the folder {@code fixtures}
     * @return the claims, in the order of the document
     */
    public static List<Claim> read(Path fixtures) {
        JsonNode root = YamlFile.read(
                        fixtures.resolve("documents.yaml"), fixtures.resolve("schema/documents.schema.json"))
                .root();
        return root.get("claims").valueStream().map(ClaimFile::claim).toList();
    }

    private static Claim claim(JsonNode node) {
        return new Claim(
                node.get("id").asString(),
                node.get("line").asInt(),
                node.get("quote").asString(),
                node.get("says").asString(),
                List.copyOf(
                        node.path("cases").valueStream().map(JsonNode::asString).toList()),
                text(node, "untested"),
                text(node, "rfc"));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asString);
    }
}
