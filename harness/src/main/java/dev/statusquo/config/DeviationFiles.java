package dev.statusquo.config;

import dev.statusquo.http.End;
import dev.statusquo.model.Affected;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.ExpectedViolation;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Grounds;
import dev.statusquo.model.Hazard;
import dev.statusquo.model.VersionRange;
import dev.statusquo.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The known violations and hazards in {@code containers/deviations}, one file for each package. */
public final class DeviationFiles {
    private DeviationFiles() {}

    /**
     * Reads every declared deviation.
     *
     * @param root the checkout, or the unpacked jar
     * @return the deviations, in the order of files and lines
     * @throws BadInputException where a file is broken, with file and line
     */
    public static List<Deviation> read(Path root) {
        return each(root, "containers/deviations", DeviationFiles::deviations);
    }

    /** {@return the known violations of clients and proxies, in {@code containers/peers/deviations}; throws as {@link #read} does} */
    public static List<Deviation> ofJourney(Path root) {
        return each(root, "containers/peers/deviations", DeviationFiles::deviations);
    }

    /**
     * Reads every declared hazard.
     *
     * @param root the checkout, or the unpacked jar
     * @return the hazards, in the order of files and lines
     * @throws BadInputException where a file is broken, with file and line
     */
    public static List<Hazard> hazards(Path root) {
        return each(root, "containers/deviations", DeviationFiles::hazards);
    }

    private static <T> List<T> each(Path root, String folder, Function<YamlFile, List<T>> part) {
        Path schema = root.resolve("fixtures/schema/deviation.schema.json");
        List<T> all = new ArrayList<>();
        files(root.resolve(folder)).forEach(f -> all.addAll(part.apply(YamlFile.read(f, schema))));
        return all;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static List<Deviation> deviations(YamlFile file) {
        return declared(file, "deviation", DeviationFiles::deviation);
    }

    private static Deviation deviation(String id, Affected affected, JsonNode node, String origin) {
        return new Deviation(id, affected, rows(node), grounds(node), origin);
    }

    private static Grounds grounds(JsonNode node) {
        return new Grounds(
                node.get("reason").asString(),
                Optional.ofNullable(node.get("cause")).map(JsonNode::asString),
                URI.create(node.get("link").asString()),
                LocalDate.parse(node.get("review").asString()));
    }

    /** An entry that shows one thing only has {@code cases} and {@code observed} itself. */
    private static List<ExpectedViolation> rows(JsonNode node) {
        return (node.has("rows") ? node.get("rows").valueStream() : Stream.of(node))
                .map(row -> new ExpectedViolation(texts(row, "cases"), observed(row.get("observed"))))
                .toList();
    }

    private static List<Hazard> hazards(YamlFile file) {
        return declared(file, "hazard", DeviationFiles::hazard);
    }

    private static Hazard hazard(String id, Affected affected, JsonNode node, String origin) {
        return new Hazard(
                id,
                affected,
                texts(node, "cases"),
                node.path("chance").valueStream().map(DeviationFiles::observed).toList(),
                grounds(node),
                origin);
    }

    /** Makes one declared thing of its node. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(String id, Affected affected, JsonNode node, String origin);
    }

    private static <T> List<T> declared(YamlFile file, String noun, Reader<T> reader) {
        String name = file.root().get("package").asString();
        JsonNode list = file.root().path(noun + "s");
        return IntStream.range(0, list.size())
                .mapToObj(i -> {
                    JsonNode node = list.get(i);
                    String origin = file.at("/" + noun + "s/" + i);
                    try {
                        return reader.read(name + "/" + node.get("id").asString(), affected(name, node), node, origin);
                    } catch (IllegalArgumentException | DateTimeException e) {
                        throw new BadInputException(origin + ": " + e.getMessage(), "mend the " + noun);
                    }
                })
                .toList();
    }

    private static Affected affected(String name, JsonNode node) {
        return new Affected(
                name,
                new VersionRange(node.get("versions").asString()),
                with(node),
                texts(node, "frameworks"),
                texts(node, "servers"));
    }

    private static Map<String, VersionRange> with(JsonNode node) {
        return node.path("with").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> new VersionRange(e.getValue().asString())));
    }

    private static Fingerprint observed(JsonNode node) {
        return new Fingerprint(
                Optional.ofNullable(node.get("end"))
                        .map(e -> End.valueOf(e.asString().toUpperCase(Locale.ROOT))),
                Optional.ofNullable(node.get("status")).map(JsonNode::asInt),
                texts(node, "fields"));
    }

    private static List<String> texts(JsonNode node, String name) {
        return node.path(name).valueStream().map(JsonNode::asString).toList();
    }
}
