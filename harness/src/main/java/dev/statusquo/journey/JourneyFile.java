package dev.statusquo.journey;

import dev.statusquo.http.Octets;
import dev.statusquo.journey.JourneyAnswer.Then;
import dev.statusquo.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The answers of journeys, from {@code fixtures/journey.yaml}. */
public final class JourneyFile {
    private JourneyFile() {}

    /**
     * Reads the answers.
     *
     * @param root the checkout, or the unpacked jar
     * @return the answers, in the order of lines
     * @throws dev.statusquo.model.BadInputException if the file has faults, with its line
     */
    public static List<JourneyAnswer> read(Path root) {
        return YamlFile.read(root.resolve("fixtures/journey.yaml"), root.resolve("fixtures/schema/journey.schema.json"))
                .root()
                .get("answers")
                .valueStream()
                .map(JourneyFile::answer)
                .toList();
    }

    private static JourneyAnswer answer(JsonNode node) {
        List<String> calls =
                node.path("calls").valueStream().map(JsonNode::asString).toList();
        return new JourneyAnswer(
                node.get("name").asString(),
                node.get("says").asString(),
                Octets.latin1(node.get("octets").asString()),
                Optional.ofNullable(node.get("then"))
                        .map(then -> Then.valueOf(then.asString().toUpperCase(Locale.ROOT)))
                        .orElse(Then.KEEP),
                node.has("calls") ? calls : List.of("GET"),
                node.path("chance").asString(""));
    }
}
