package dev.statusquo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
