package dev.statusquo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.cases.CaseFiles;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Limits;
import dev.statusquo.proof.Replayer;
import dev.statusquo.proof.miniature.Miniatures;
import dev.statusquo.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the READMEs tell a person to do is what works. */
class DocsTest {
    private static final Path ROOT = Path.of("..");
    private static final Set<String> METHODS =
            Set.of("get", "post", "put", "patch", "delete", "options", "trace", "head");

    @Test
    void the_page_on_frameworks_names_every_route_that_an_app_must_have() throws IOException {
        String page = Files.readString(ROOT.resolve("containers/README.md"));

        assertThat(mandatoryRoutes())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(page).contains("`" + route + "`"));
    }

    @Test
    void the_example_of_a_case_works_when_it_is_pasted(@TempDir Path folder) throws IOException {
        Path fixtures = ROOT.resolve("fixtures");
        Files.createDirectories(folder.resolve("cases"));
        Files.createDirectories(folder.resolve("schema"));
        for (String file :
                List.of("documents.yaml", "answers.yaml", "schema/answers.schema.json", "schema/case.schema.json")) {
            Files.copy(fixtures.resolve(file), folder.resolve(file));
        }
        Files.writeString(
                folder.resolve("cases/status.yaml"),
                Files.readString(fixtures.resolve("cases/status.yaml")) + "\n"
                        + block(Files.readString(fixtures.resolve("cases/README.md")), "yaml"));

        List<ConformanceCase> pasted = CaseFiles.read(folder).stream()
                .filter(c -> c.id().startsWith("status/my-"))
                .toList();

        assertThat(pasted).hasSize(1);
        Replayer replayer = new Replayer(
                Limits.standard().withSilence(Duration.ofMillis(200)), Clock.systemUTC(), Miniatures::open);
        assertThat(replayer.faults(pasted.get(0))).isEmpty();
    }

    @Test
    void a_key_that_was_misspelt_is_told_with_the_one_that_was_meant(@TempDir Path folder) throws IOException {
        Path stacks = Files.writeString(folder.resolve("stacks.yaml"), "stakcs: {}\n");

        assertThatThrownBy(() -> YamlFile.read(stacks, ROOT.resolve("fixtures/schema/stacks.schema.json")))
                .hasMessageContaining("'stakcs' is not defined in the schema")
                .hasMessageContaining("; did you mean stacks?");
    }

    @Test
    void every_file_that_has_a_schema_names_it_for_editors() throws IOException {
        Pattern line = Pattern.compile("# yaml-language-server: \\$schema=(\\S+)\n");
        for (String folder : List.of("fixtures/requirements", "fixtures/service", "containers/deviations")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                assertThat(files.filter(f -> f.toString().endsWith(".yaml"))).allSatisfy(f -> {
                    Matcher first = line.matcher(Files.readString(f));
                    assertThat(first.lookingAt()).as("%s names its schema", f).isTrue();
                    assertThat(f.resolveSibling(first.group(1))).isRegularFile();
                });
            }
        }
    }

    /** {@return the first block of a language in a page} */
    private static String block(String page, String language) {
        String opening = "```" + language + "\n";
        int start = page.indexOf(opening) + opening.length();
        return page.substring(start, page.indexOf("```\n", start));
    }

    private static List<String> mandatoryRoutes() {
        return YamlFile.read(ROOT.resolve("fixtures/contract.yaml"))
                .root()
                .get("paths")
                .propertyStream()
                .filter(path -> operations(path.getValue()).anyMatch(o -> !o.has("x-feature")))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private static Stream<JsonNode> operations(JsonNode path) {
        return path.propertyStream().filter(o -> METHODS.contains(o.getKey())).map(java.util.Map.Entry::getValue);
    }
}
