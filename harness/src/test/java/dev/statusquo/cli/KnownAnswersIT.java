package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Released pairs whose difference is known: the comparison has to find it on the general contract, and name the package. */
@Tag("known-answers")
class KnownAnswersIT {
    @TempDir
    Path folder;

    /**
     * One change of a comparison that was read back.
     *
     * @param part what differs, and the field's name
     * @param follows the one package that is named as its cause, empty where none is
     * @param rows how many rows show it
     */
    private record Found(String part, String from, String to, String follows, int rows) {}

    private Done run(List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--engine", System.getProperty("statusquo.engine", "auto"), "--report", folder.toString()));
        return Done.by(all.toArray(String[]::new));
    }

    /**
     * Compares two targets on one topic, which is enough to see what is known; on the whole catalogue where {@code statusquo.known-answers} is
     * {@code whole}.
     */
    private List<Found> compare(String a, String b, String topic) throws IOException {
        List<String> words = new ArrayList<>(List.of("compare", a, b, "--gate", "none", "--attribute"));
        if (!System.getProperty("statusquo.known-answers", "").equals("whole")) {
            words.addAll(List.of("--topic", topic));
        }
        Done done = run(words);
        assertThat(done.code()).as(done.said()).isZero();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("comparison.json")));
        return json.at("/targets/0/changes")
                .valueStream()
                .map(c -> new Found(
                        (c.at("/signatures/0/part").asString() + " "
                                        + c.at("/signatures/0/name").asString())
                                .strip(),
                        c.at("/signatures/0/from").asString(),
                        c.at("/signatures/0/to").asString(),
                        c.at("/follows/package").asString(""),
                        c.path("rows").size()))
                .toList();
    }

    /** One change with its rows, and the one package. */
    private static void holds(List<Found> found, String part, String from, String to, String follows) {
        assertThat(found).as("%s: %s → %s, follows %s", part, from, to, follows).anySatisfy(f -> {
            assertThat(f.part()).isEqualTo(part);
            assertThat(f.from()).isEqualTo(from);
            assertThat(f.to()).isEqualTo(to);
            assertThat(f.follows()).isEqualTo(follows);
            assertThat(f.rows()).isPositive();
        });
    }

    @Test
    void express_5_2_0_takes_the_prototype_from_query_objects() throws IOException {
        holds(compare("express@5.1.0", "express@5.2.0", "input"), "status", "200", "500", "express");
    }

    @Test
    void express_5_2_1_gives_it_back() throws IOException {
        holds(compare("express@5.2.0", "express@5.2.1", "input"), "status", "500", "200", "express");
    }

    @Test
    void the_time_line_of_express_shows_both() {
        Done done = run(List.of("timeline", "express@5.1.0", "express@5.2.0", "express@5.2.1", "--topic", "input"));

        assertThat(done.code()).as(done.said()).isZero();
        assertThat(done.said()).contains("status, and back");
    }

    @Test
    void fastapi_0_122_0_answers_401_to_a_bearer_without_credentials() throws IOException {
        holds(compare("fastapi@0.121.3", "fastapi@0.122.0", "status"), "status", "403", "401", "fastapi");
    }

    @Test
    void starlette_0_39_0_serves_ranges_of_files() throws IOException {
        holds(
                compare("fastapi@0.115.2,starlette=0.38.6", "fastapi@0.115.2,starlette=0.39.0", "file"),
                "status",
                "200",
                "206",
                "starlette");
    }

    /** Flask 2.1 sets the same of its own accord, so that either brings it: the library is named first. */
    @Test
    void werkzeug_2_1_leaves_locations_relative() throws IOException {
        holds(
                compare("flask@2.0.3,werkzeug=2.0.3", "flask@2.1.3,werkzeug=2.1.2", "document"),
                "field location",
                "an absolute URI",
                "a relative reference",
                "werkzeug");
    }

    @Test
    void node_20_19_2_refuses_a_space_before_the_colon() throws IOException {
        holds(compare("express,node=20.19.1", "express,node=20.19.2", "request"), "status", "200", "400", "node");
    }

    @Test
    void gunicorn_26_1_sends_no_content_after_the_head() throws IOException {
        holds(
                compare("django+gunicorn@26.0.0", "django+gunicorn@26.1.0", "method"),
                "surplus",
                "there are some",
                "absent",
                "gunicorn");
    }

    /** pallets/werkzeug#3077: the last octet of a file is lost. */
    @Test
    void werkzeug_3_1_4_loses_the_last_octet_of_an_upload() throws IOException {
        holds(
                compare("flask,werkzeug=3.1.3", "flask,werkzeug=3.1.4", "arrival"),
                "content",
                "the file that was sent",
                "another",
                "werkzeug");
    }

    /** pallets/werkzeug#2751: a weight without a decimal point is thrown away. */
    @Test
    void werkzeug_2_3_7_heeds_a_weight_without_a_point() throws IOException {
        holds(
                compare("flask@2.3.2,werkzeug=2.3.6", "flask@2.3.2,werkzeug=2.3.7", "negotiate"),
                "status",
                "200",
                "406",
                "werkzeug");
    }

    /** Pylons/waitress#423: methods and versions were not checked. */
    @Test
    void waitress_3_0_0_checks_the_request_line() throws IOException {
        holds(
                compare("flask+waitress@2.1.2", "flask+waitress@3.0.0", "request-line"),
                "status",
                "200",
                "400",
                "waitress");
    }

    /** pgjones/hypercorn#77: the app gets the client's letter case, and finds no field any more. */
    @Test
    void hypercorn_0_14_2_gives_the_app_the_letter_case_of_the_client() throws IOException {
        holds(
                compare("fastapi+hypercorn@0.14.1", "fastapi+hypercorn@0.14.2", "arrival"),
                "status",
                "200",
                "422",
                "hypercorn");
    }

    /** expressjs/body-parser#716 needs qs 6.14.2, which neither version asks for: the lock of Express 4.22.1 has 6.14.0. */
    @Test
    void body_parser_1_20_5_gives_a_list_of_more_than_a_hundred_values_again() throws IOException {
        List<Found> found = compare(
                "express@4.22.1,body-parser=1.20.4,qs=6.14.2",
                "express@4.22.1,body-parser=1.20.5,qs=6.14.2",
                "arrival");

        assertThat(found).anySatisfy(f -> {
            assertThat(f.part()).isEqualTo("content");
            assertThat(f.follows()).isEqualTo("body-parser");
        });
    }

    /** benoitc/gunicorn#3518: silent connections occupy all threads. */
    @Test
    void gunicorn_24_1_1_waits_for_silent_connections() throws IOException {
        holds(
                compare("flask+gunicorn@23.0.0", "flask+gunicorn@24.1.1", "crowd"),
                "fact",
                "all are answered",
                "some wait until the limit",
                "gunicorn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fastapi", "flask", "django", "express"})
    void a_target_against_itself_is_silent(String target) throws IOException {
        assertThat(compare(target, target, "effect")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    flask@99.0.0                  | 3 | has no version 99.0.0
                    express@5.2.99                | 3 | has no version 5.2.99
                    fastapi,no-such-package-at=1  | 2 | no package is named no-such-package-at
                    express,left-pad=1.3.0        | 2 | uses no package left-pad
                    flask@path:nothing.whl        | 2 | there is no file nothing.whl
                    """)
    void what_cannot_be_had_is_told_with_how_to_mend(String request, int code, String words) {
        String framework = request.split("[@,]", 2)[0];
        Done done = run(List.of("compare", request, framework, "--case", "status/204-has-no-content-length"));

        assertThat(done.code()).as(done.said()).isEqualTo(code);
        assertThat(done.said()).contains(words).contains("fix:");
    }
}
