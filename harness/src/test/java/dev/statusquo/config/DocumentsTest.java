package dev.statusquo.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.checkout.Suite;
import dev.statusquo.model.Claim;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Row;
import dev.statusquo.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Holds the list of claims against the document itself, against the catalogue, and the examples against its code blocks. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path DOCUMENT = ROOT.resolve("fixtures/documents/http-status-codes.md");

    private final List<Claim> claims = ClaimFile.read(ROOT.resolve("fixtures"));
    private final List<String> lines = lines();

    private static List<String> lines() {
        try {
            return List.of(Files.readString(DOCUMENT).split("\n", -1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void every_quote_stands_in_its_line() {
        assertThat(claims)
                .allSatisfy(claim -> assertThat(lines.get(claim.line() - 1)).contains(claim.quote()));
    }

    @Test
    void every_line_of_the_document_is_claimed_or_accounted_for() {
        Set<Integer> covered = claims.stream().map(Claim::line).collect(Collectors.toCollection(HashSet::new));
        notClaims().forEach(n -> covered.add(n.get("line").asInt()));

        List<String> forgotten = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean bare = line.isEmpty() || line.startsWith("```") || line.startsWith("#") || line.equals("---");
            if (!bare && !covered.contains(i + 1)) {
                forgotten.add((i + 1) + ": " + line);
            }
        }
        assertThat(forgotten).isEmpty();
    }

    private static List<JsonNode> notClaims() {
        return YamlFile.read(ROOT.resolve("fixtures/documents.yaml"))
                .root()
                .path("notClaims")
                .valueStream()
                .toList();
    }

    @Test
    void ids_are_unique() {
        assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates();
    }

    @Test
    void every_case_that_a_claim_names_is_in_the_catalogue() {
        List<Row> rows = new Suite(ROOT, Limits.standard())
                .catalogue().stream()
                        .map(ConformanceCase::allRows)
                        .flatMap(List::stream)
                        .toList();

        List<String> unknown = claims.stream()
                .flatMap(claim -> claim.cases().stream()
                        .filter(c -> rows.stream().noneMatch(single(claim, c)::isTestedBy))
                        .map(c -> claim.id() + " names " + c))
                .toList();
        assertThat(unknown).isEmpty();
    }

    private static Claim single(Claim claim, String pattern) {
        return new Claim(
                claim.id(), claim.line(), claim.quote(), claim.says(), List.of(pattern), claim.untested(), claim.rfc());
    }

    @Test
    void the_document_names_sixty_three_codes_and_nine_methods() {
        JsonNode root = YamlFile.read(ROOT.resolve("fixtures/documents.yaml")).root();

        assertThat(root.get("names").size()).isEqualTo(63);
        assertThat(root.get("methods").size()).isEqualTo(9);
        assertThat(root.get("finalCodes").size() + root.get("interimCodes").size())
                .isEqualTo(63);
    }

    @ParameterizedTest
    @CsvSource({
        "fastapi_custom_error.py, 0",
        "flask_custom_error.py, 1",
        "express_custom_error.js, 2",
        "django_custom_error.py, 3",
        "fastapi_custom_status.py, 4",
        "flask_custom_status.py, 5",
        "express_custom_status.js, 6",
        "django_custom_status.py, 7",
        "custom_header.http, 8",
    })
    void an_example_is_the_documents_code_block_byte_for_byte(String file, int block) throws IOException {
        assertThat(Files.readString(ROOT.resolve("fixtures/examples").resolve(file)))
                .isEqualTo(blocks().get(block));
    }

    /** The fences may be indented within a list: what is before the fence is no part of the block's lines. */
    private List<String> blocks() {
        List<String> blocks = new ArrayList<>();
        List<Integer> fences = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().startsWith("```"))
                .boxed()
                .toList();
        for (int i = 0; i + 1 < fences.size(); i += 2) {
            int indent = lines.get(fences.get(i)).indexOf('`');
            blocks.add(lines.subList(fences.get(i) + 1, fences.get(i + 1)).stream()
                    .map(line -> line.substring(Math.min(indent, line.length())) + "\n")
                    .collect(Collectors.joining()));
        }
        return blocks;
    }
}
