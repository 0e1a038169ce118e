package dev.statusquo.cases;

import dev.statusquo.cases.step.CaseParser;
import dev.statusquo.cases.step.CaseParser.SharedNames;
import dev.statusquo.cases.step.ProofParser;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The cases in {@code fixtures/cases}, one file for each topic. */
public final class CaseFiles {
    private CaseFiles() {}

    /**
     * Reads every case.
     *
     * @param fixtures the folder {@code fixtures}
     * @return the cases, in the order of files and lines
     * @throws BadInputException if a file is broken, with file and line
     */
    public static List<ConformanceCase> read(Path fixtures) {
        SharedNames shared =
                sharedNames(YamlFile.read(fixtures.resolve("documents.yaml")).root(), answers(fixtures));
        return read(fixtures, "cases", shared);
    }

    /**
     * Reads the cases that are about the routes of a service.
     *
     * @param fixtures the folder {@code fixtures}
     * @param lists the routes by the name that cases have for their kind, such as {@code $service.reads}; a case about a kind that there is none of is left out
     * @param texts what is known of them by name, such as {@code service.statuses.GET /users/42}
     * @return the cases, in the order of files and lines
     * @throws BadInputException if a file is broken, with file and line
     */
    public static List<ConformanceCase> ofService(
            Path fixtures, Map<String, List<String>> lists, Map<String, String> texts) {
        return read(fixtures, "service", new SharedNames(texts, lists, ProofParser.answers(answers(fixtures))));
    }

    /**
     * Reads the cases that are about proxies, in {@code fixtures/journey}.
     *
     * @param fixtures the folder {@code fixtures}
     * @return the cases, in the order of files and lines
     * @throws BadInputException if a file is broken, with file and line
     */
    public static List<ConformanceCase> ofJourney(Path fixtures) {
        return read(fixtures, "journey", new SharedNames(Map.of(), Map.of(), ProofParser.answers(answers(fixtures))));
    }

    private static YamlFile answers(Path fixtures) {
        return YamlFile.read(fixtures.resolve("answers.yaml"), fixtures.resolve("schema/answers.schema.json"));
    }

    private static List<ConformanceCase> read(Path fixtures, String folder, SharedNames shared) {
        Path schema = fixtures.resolve("schema/case.schema.json");
        List<ConformanceCase> cases = files(fixtures.resolve(folder))
                .parallel()
                .flatMap(file -> topic(file, new CaseParser(YamlFile.read(file, schema), shared).cases()).stream())
                .toList();
        unique(cases);
        return cases;
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static List<ConformanceCase> topic(Path file, List<ConformanceCase> cases) {
        String topic = file.getFileName().toString().replace(".yaml", "");
        cases.stream().filter(c -> !c.topic().equals(topic)).findFirst().ifPresent(c -> {
            throw new BadInputException(
                    c.origin() + ": case " + c.id() + " is in the file of topic " + topic,
                    "move it to " + c.topic() + ".yaml, or begin its id with " + topic + "/");
        });
        return cases;
    }

    private static void unique(List<ConformanceCase> cases) {
        Map<String, String> origins = new HashMap<>();
        cases.forEach(c -> {
            String first = origins.putIfAbsent(c.id(), c.origin());
            if (first != null) {
                throw new BadInputException(
                        c.origin() + ": case " + c.id() + " stands already at " + first,
                        "give one of the two another id");
            }
        });
    }

    private static SharedNames sharedNames(JsonNode root, YamlFile answers) {
        Map<String, String> texts = new HashMap<>();
        root.path("names")
                .properties()
                .forEach(e ->
                        texts.put("documents.names." + e.getKey(), e.getValue().asString()));
        Map<String, List<String>> lists = new HashMap<>();
        for (String name : List.of("finalCodes", "interimCodes", "methods")) {
            lists.put(
                    "$documents." + name,
                    root.path(name).valueStream().map(JsonNode::asString).toList());
        }
        return new SharedNames(texts, lists, ProofParser.answers(answers));
    }
}
