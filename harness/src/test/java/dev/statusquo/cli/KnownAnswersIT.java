package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Released pairs whose difference is known: the comparison has to find it on the general contract, and name the package. */
@Tag("known-answers")
class KnownAnswersIT {
    @TempDir
    Path folder;

    /** One change of a comparison that was read back. */
    private record Found(String what, String from, String to, String cause, JsonNode rows) {}

    private List<Found> compare(String a, String b, String... more) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String[] words = new String[more.length + 9];
        List<String> first =
                List.of("compare", a, b, "--gate", "none", "--engine", engine(), "--report", folder.toString());
        for (int i = 0; i < words.length; i++) {
            words[i] = i < first.size() ? first.get(i) : more[i - first.size()];
        }
        int code = StatusQuo.execute(new Printer(out, out), words);
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("comparison.json")));
        return json.at("/targets/0/changes")
                .valueStream()
                .map(c -> new Found(
                        c.at("/signatures/0/part").asString() + " "
                                + c.at("/signatures/0/name").asString(),
                        c.at("/signatures/0/from").asString(),
                        c.at("/signatures/0/to").asString(),
                        c.path("cause").asString(),
                        c.path("rows")))
                .toList();
    }

    private static String engine() {
        return System.getProperty("statusquo.engine", "auto");
    }

    private static void holds(List<Found> found, String what, String from, String to, String cause) {
        assertThat(found).as("%s: %s → %s, %s", what, from, to, cause).anySatisfy(f -> {
            assertThat(f.what().strip()).isEqualTo(what);
            assertThat(f.from()).isEqualTo(from);
            assertThat(f.to()).isEqualTo(to);
            assertThat(f.cause()).contains(cause);
        });
    }

    @Test
    void express_5_2_0_takes_the_prototype_from_query_objects() throws IOException {
        holds(
                compare("express@5.1.0", "express@5.2.0", "--attribute"),
                "status",
                "200",
                "500",
                "express 5.1.0 → 5.2.0");
    }

    @Test
    void express_5_2_1_gives_it_back() throws IOException {
        holds(
                compare("express@5.2.0", "express@5.2.1", "--attribute"),
                "status",
                "500",
                "200",
                "express 5.2.0 → 5.2.1");
    }

    @Test
    void fastapi_0_122_0_answers_401_to_a_bearer_without_credentials() throws IOException {
        holds(
                compare("fastapi@0.121.3", "fastapi@0.122.0", "--attribute"),
                "status",
                "403",
                "401",
                "fastapi 0.121.3 → 0.122.0");
    }

    @Test
    void starlette_0_39_0_serves_ranges_of_files() throws IOException {
        holds(
                compare("fastapi@0.115.2,starlette=0.38.6", "fastapi@0.115.2,starlette=0.39.0", "--attribute"),
                "status",
                "200",
                "206",
                "starlette 0.38.6 → 0.39.0");
    }

    @Test
    void werkzeug_2_1_leaves_locations_relative() throws IOException {
        holds(
                compare("flask@2.0.3,werkzeug=2.0.3", "flask@2.1.3,werkzeug=2.1.2", "--attribute"),
                "field location",
                "an absolute URI",
                "a relative reference",
                "werkzeug 2.0.3 → 2.1.2");
    }

    @Test
    void node_20_19_2_refuses_a_space_before_the_colon() throws IOException {
        holds(
                compare("express,node=20.19.1", "express,node=20.19.2"),
                "status",
                "200",
                "400",
                "node 20.19.1 → 20.19.2");
    }

    @Test
    void gunicorn_26_1_sends_no_content_after_the_head() throws IOException {
        List<Found> found = compare("django+gunicorn@26.0.0", "django+gunicorn@26.1.0");

        assertThat(found).anySatisfy(f -> {
            assertThat(f.what().strip()).isIn("surplus", "next", "end", "fault", "framing");
            assertThat(f.cause()).contains("gunicorn 26.0.0 → 26.1.0");
        });
    }
}
