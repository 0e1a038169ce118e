package dev.statusquo.config;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Level;
import dev.statusquo.model.Requirement;
import dev.statusquo.model.Statement;
import dev.statusquo.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The statements of the RFCs in {@code fixtures/requirements}, one file for each RFC. */
public final class RequirementFiles {
    private RequirementFiles() {}

    /**
     * Reads every statement.
     *
     * @param fixtures the folder {@code fixtures}
     * @return the statements: the file with the most first, each in its own order
     * @throws BadInputException if a file is broken, with file and line
     */
    public static List<Statement> read(Path fixtures) {
        Path schema = fixtures.resolve("schema/requirements.schema.json");
        try (Stream<Path> files = Files.list(fixtures.resolve("requirements"))) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .sorted()
                    .map(f -> statements(YamlFile.read(f, schema)))
                    .sorted(Comparator.<List<Statement>>comparingInt(List::size).reversed())
                    .flatMap(List::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + fixtures.resolve("requirements"), e);
        }
    }

    private static List<Statement> statements(YamlFile file) {
        String source = file.root().get("source").asString();
        JsonNode statements = file.root().get("statements");
        return IntStream.range(0, statements.size())
                .mapToObj(i -> statement(source, statements.get(i), file.at("/statements/" + i)))
                .toList();
    }

    private static Statement statement(String source, JsonNode node, String origin) {
        String id = node.get("id").asString();
        String section = node.get("section").asString();
        String stem = source.replace("RFC ", "") + "-" + section + "-";
        if (!id.startsWith(stem)) {
            throw new BadInputException(origin + ": " + id + " does not begin with " + stem, "correct id or section");
        }
        return new Statement(
                id,
                new Requirement(
                        source,
                        section,
                        Level.valueOf(node.get("level").asString()),
                        node.get("says").asString(),
                        text(node, "contested")),
                node.path("cases").valueStream().map(JsonNode::asString).toList(),
                text(node, "untested"),
                origin);
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asString);
    }
}
