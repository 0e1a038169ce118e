package dev.statusquo.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a package manager decided, beside the lock files that it wrote.
 *
 * @param runtimeVersion the runtime's version
 * @param sentences how the versions were found
 */
record Resolution(String runtimeVersion, List<String> sentences) {
    static final String FILE = "resolution.json";

    Resolution {
        sentences = List.copyOf(sentences);
    }

    void write(Path folder) throws IOException {
        ObjectNode json = JsonMapper.shared().createObjectNode().put("runtimeVersion", runtimeVersion);
        ArrayNode array = json.putArray("sentences");
        sentences.forEach(array::add);
        Files.writeString(folder.resolve(FILE), json.toPrettyString());
    }

    static Resolution read(Path folder) throws IOException {
        JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve(FILE)));
        return new Resolution(
                json.path("runtimeVersion").asString(""),
                json.path("sentences").valueStream().map(JsonNode::asString).toList());
    }
}
