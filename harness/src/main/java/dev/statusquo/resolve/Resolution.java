package dev.statusquo.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a package manager decided, beside the lock files that it wrote.
 *
 * @param runtimeVersion the runtime's version
 * @param sentences how the versions were found
 * @param leftOut a sentence for each feature that had to be left out so that the versions go together
 */
record Resolution(String runtimeVersion, List<String> sentences, Map<String, String> leftOut) {
    static final String FILE = "resolution.json";

    Resolution {
        sentences = List.copyOf(sentences);
        leftOut = Map.copyOf(leftOut);
    }

    void write(Path folder) throws IOException {
        ObjectNode json = JsonMapper.shared().createObjectNode().put("runtimeVersion", runtimeVersion);
        ArrayNode array = json.putArray("sentences");
        sentences.forEach(array::add);
        ObjectNode features = json.putObject("leftOut");
        leftOut.forEach(features::put);
        Files.writeString(folder.resolve(FILE), json.toPrettyString());
    }

    static Resolution read(Path folder) throws IOException {
        JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve(FILE)));
        Map<String, String> leftOut = new LinkedHashMap<>();
        json.path("leftOut")
                .propertyStream()
                .forEach(e -> leftOut.put(e.getKey(), e.getValue().asString("")));
        return new Resolution(
                json.path("runtimeVersion").asString(""),
                json.path("sentences").valueStream().map(JsonNode::asString).toList(),
                leftOut);
    }
}
