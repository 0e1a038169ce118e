package dev.statusquo.config;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.HarmlessMutant;
import dev.statusquo.model.Mutation;
import dev.statusquo.yaml.YamlFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The mutants that nobody has to notice, in {@code fixtures/mutants.yaml}. */
public final class HarmlessMutantFile {
    private HarmlessMutantFile() {}

    /**
     * Reads the list.
     *
     * @param fixtures the folder {@code fixtures}
     * @return its entries, in order
     * @throws BadInputException if the file is broken or names a mutation that there is not, with file and line
     */
    public static List<HarmlessMutant> read(Path fixtures) {
        YamlFile file = YamlFile.read(fixtures.resolve("mutants.yaml"), fixtures.resolve("schema/mutants.schema.json"));
        JsonNode entries = file.root().get("harmless");
        return IntStream.range(0, entries.size())
                .mapToObj(i -> entry(entries.get(i), file.at("/harmless/" + i)))
                .toList();
    }

    private static HarmlessMutant entry(JsonNode node, String origin) {
        return new HarmlessMutant(
                texts(node, "cases"),
                texts(node, "mutations").stream()
                        .map(word -> mutation(word, origin))
                        .toList(),
                texts(node, "details"),
                node.get("reason").asString(),
                origin);
    }

    private static Mutation mutation(String word, String origin) {
        return Arrays.stream(Mutation.values())
                .filter(m -> m.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        origin + ": there is no mutation " + word,
                        "write one of "
                                + Arrays.stream(Mutation.values())
                                        .map(Mutation::word)
                                        .toList()));
    }

    private static List<String> texts(JsonNode node, String name) {
        return node.path(name).valueStream().map(JsonNode::asString).toList();
    }
}
