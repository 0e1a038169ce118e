package dev.statusquo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person who writes a case is told when it makes no sense; the texts are part of the product. */
class CaseFilesTest {
    private static final String CASE = """
            cases:
              - id: status/one
                title: One is as it must be
                why: A client is misled.
                requirement: {source: RFC 9110, section: "15", level: MUST, text: One is so.}
                producer: server
                send: GET /status/204
                expect: [{status: 204}]
                proof:
                  - {as: conforms, answers: [204]}
                  - {as: violates, answers: [200]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path fixtures;

    @BeforeEach
    void copy_what_every_case_may_name() throws IOException {
        Files.createDirectories(fixtures.resolve("schema"));
        Files.createDirectories(fixtures.resolve("cases"));
        for (String schema : List.of("schema/case.schema.json", "schema/answers.schema.json")) {
            Files.copy(Path.of("..", "fixtures").resolve(schema), fixtures.resolve(schema));
        }
        Files.writeString(fixtures.resolve("answers.yaml"), "answers: {made: {status: 201, json: {n: 1}}}\n");
        Files.writeString(
                fixtures.resolve("documents.yaml"),
                "finalCodes: [200, 204]\ninterimCodes: [100]\nmethods: [GET, PUT]\nnames: {204: No Content}\n");
    }

    private List<ConformanceCase> read(String... files) throws IOException {
        String[] names = {"status.yaml", "method.yaml"};
        for (int i = 0; i < files.length; i++) {
            Files.writeString(fixtures.resolve("cases").resolve(names[i]), files[i]);
        }
        return CaseFiles.read(fixtures);
    }

    private BadInputException refused(String... files) {
        return Objects.requireNonNull(catchThrowableOfType(BadInputException.class, () -> read(files)));
    }

    private static String with(String line, String other) {
        assertThat(CASE).contains(line);
        return CASE.replace(line, other);
    }

    @Test
    void a_case_is_read_with_its_place() throws IOException {
        ConformanceCase read = read(CASE).get(0);

        assertThat(read.id()).isEqualTo("status/one");
        assertThat(read.origin()).endsWith("cases/status.yaml:2");
        assertThat(read.proofs())
                .extracting(p -> p.origin().replaceFirst(".*/", ""))
                .containsExactly("status.yaml:10", "status.yaml:11");
        assertThat(read.kind()).isEqualTo(Kind.WIRE);
        assertThat(read.allRows()).extracting(Row::id).containsExactly("status/one");
    }

    @Test
    void parameters_make_rows_in_every_combination_with_lists_of_the_documents_and_labels() throws IOException {
        ConformanceCase read = read(with("    send: GET /status/204\n", """
                            each: {code: $documents.finalCodes, way: {plain: '', late: /late}}
                            send: GET /status/${code}${way}
                        """)).get(0);

        assertThat(read.allRows())
                .extracting(Row::id)
                .containsExactly(
                        "status/one[code=200,way=plain]",
                        "status/one[code=200,way=late]",
                        "status/one[code=204,way=plain]",
                        "status/one[code=204,way=late]");
    }

    @Test
    void a_proof_that_names_no_row_means_the_first() throws IOException {
        ConformanceCase read = read(with("    send:", "    each: {code: [204, 304]}\n    send:")
                        .replace("{as: violates,", "{as: violates, code: 304,"))
                .get(0);

        assertThat(read.proofs()).extracting(p -> p.parameters().get("code")).containsExactly("204", "304");
    }

    @Test
    void broken_yaml_is_told_with_its_line() {
        BadInputException e = refused(with("    producer: server", "    producer: [server"));

        assertThat(e.getMessage()).matches("[^\n]*/cases/status\\.yaml:\\d+: this is no YAML: [^\n]+");
        assertThat(e.mend()).isEqualTo("correct the file at that line");
    }

    @Test
    void a_key_that_stands_twice_is_no_yaml() {
        assertThat(refused(with("    producer: server", "    producer: server\n    producer: app")))
                .hasMessageContaining("/cases/status.yaml:7: this is no YAML: Duplicate Object property \"producer\"");
    }

    @Test
    void an_unknown_key_is_told_with_place_and_line() {
        BadInputException e = refused(with("    producer: server", "    producer: server\n    expcet: []"));

        assertThat(told(e))
                .isEqualTo(
                        "cases/status.yaml:7: cases.0: property 'expcet' is not defined in the schema and the schema does not allow additional properties; did you mean expect?");
        assertThat(e.mend()).endsWith("schema/case.schema.json says what it may hold");
    }

    @Test
    void an_unknown_matcher_is_told_with_place_and_line() {
        assertThat(told(refused(with("{status: 204}", "{statsu: 204}"))))
                .isEqualTo(
                        "cases/status.yaml:8: cases.0.expect.0: property 'statsu' is not defined in the schema and the schema does not allow additional properties; did you mean status?");
    }

    @Test
    void all_faults_of_a_file_are_told_in_the_order_of_its_lines() {
        String text = told(refused(with("level: MUST", "level: ALWAYS").replace("{status: 204}", "{statsu: 204}")));

        assertThat(text.lines()).hasSize(2);
        assertThat(text.lines().findFirst().orElseThrow())
                .startsWith("cases/status.yaml:5: cases.0.requirement.level: ")
                .contains("MUST");
    }

    @Test
    void what_is_missing_is_told() {
        assertThat(told(refused(with("    producer: server\n", ""))))
                .isEqualTo("cases/status.yaml:2: cases.0: required property 'producer' not found");
    }

    @Test
    void an_unknown_word_of_a_matcher_is_told() {
        assertThat(refused(with("{status: 204}", "{end: ended}")))
                .hasMessageContaining("cases/status.yaml:2: case status/one: end has no word 'ended'; "
                        + "it has closed, complete, hang, partial, reset");
    }

    @Test
    void a_record_goes_together_with_its_level() {
        String both = "cases/status.yaml:2: case status/one: level RECORD and `record` go together";

        assertThat(told(refused(with("level: MUST", "level: RECORD")))).isEqualTo(both);
        assertThat(told(refused(with("    expect:", "    record: [status]\n    expect:"))))
                .isEqualTo(both);
    }

    @Test
    void a_hang_is_never_a_permitted_answer() {
        String words = "cases/status.yaml:2: case status/one: "
                + "a hang is never a permitted answer; only a RECORD can hold one";

        assertThat(told(refused(with("{status: 204}", "{status: 204}, {end: hang}"))))
                .isEqualTo(words);
        assertThat(told(refused(with("[{status: 204}]", "[{status: 204}]\n    tolerate: [{end: [closed, hang]}]"))))
                .isEqualTo(words);
    }

    @Test
    void a_case_that_expects_nothing_cannot_fail() {
        BadInputException e = refused(with("    expect: [{status: 204}]\n", ""));

        assertThat(told(e))
                .isEqualTo("cases/status.yaml:2: case status/one: nothing is expected, so the case cannot fail");
        assertThat(e.mend()).isEqualTo("mend the case; fixtures/cases/README.md says what a case may hold");
    }

    @Test
    void a_rule_says_why_it_matters() {
        assertThat(told(refused(with("    why: A client is misled.\n", ""))))
                .isEqualTo("cases/status.yaml:2: case status/one: "
                        + "`why` is missing: what does a client suffer where this does not hold?");
    }

    @Test
    void what_cannot_be_saved_is_told() {
        assertThat(told(refused(with("    expect:", "    save: {tag: etag}\n    expect:"))))
                .isEqualTo(
                        "cases/status.yaml:2: case status/one: nothing is called 'etag' that could be saved or recorded");
    }

    @Test
    void nothing_is_saved_under_a_name_that_the_suite_itself_uses() {
        for (String name : List.of("chance", "unsteady", "scope")) {
            assertThat(told(refused(with("    expect:", "    save: {" + name + ": status}\n    expect:"))))
                    .isEqualTo("cases/status.yaml:2: case status/one: nothing can be saved as '" + name
                            + "': the suite itself uses that name");
        }
    }

    @Test
    void an_unknown_list_is_told_with_those_that_there_are() {
        assertThat(refused(with("    send:", "    each: {code: $documents.codes}\n    send:")))
                .hasMessageContaining("cases/status.yaml:2: case status/one: each: there is no list $documents.codes; "
                        + "there are $documents.finalCodes, $documents.interimCodes, $documents.methods");
    }

    @Test
    void an_id_stands_once() {
        String twice = CASE + CASE.replace("cases:\n", "");
        BadInputException e = refused(twice);

        assertThat(told(e))
                .matches("cases/status\\.yaml:12: case status/one stands already at .*/cases/status\\.yaml:2");
        assertThat(e.mend()).isEqualTo("give one of the two another id");
    }

    @Test
    void a_case_stands_in_the_file_of_its_topic() {
        BadInputException e = refused("cases: []\n", CASE);

        assertThat(told(e)).isEqualTo("cases/method.yaml:2: case status/one is in the file of topic method");
        assertThat(e.mend()).isEqualTo("move it to status.yaml, or begin its id with method/");
    }

    @Test
    void a_file_that_is_missing_is_told() throws IOException {
        Files.delete(fixtures.resolve("documents.yaml"));

        assertThat(refused(CASE))
                .hasMessageContaining("documents.yaml cannot be read: ")
                .hasMessageNotContaining("\n");
    }

    /** The folder's own name changes from run to run. */
    private static String told(BadInputException e) {
        return String.valueOf(e.getMessage()).replaceAll("(?m)^[^ ]*?/cases/", "cases/");
    }

    @Test
    void a_proof_names_answers_of_its_own_file_and_shared_ones() throws IOException {
        String named = "answers: {own: \"HTTP/1.1 200 OK\\r\\n\\r\\n\"}\n"
                + with("answers: [204]", "answers: [made, own, close]");

        assertThat(read(named).get(0).proofs().get(0).answers())
                .extracting(answer -> answer.octets().asLatin1())
                .containsExactly(
                        "HTTP/1.1 201 \r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 7\r\n\r\n{\"n\":1}",
                        "HTTP/1.1 200 OK\r\n\r\n",
                        "");
    }

    @Test
    void an_answer_that_nobody_named_is_refused_with_those_that_there_are() {
        assertThat(refused(with("answers: [204]", "answers: [clos]")))
                .hasMessageContaining("status.yaml:2: case status/one: no answer is called 'clos'; there are made");
    }

    @Test
    void a_name_of_an_answer_that_is_taken_is_refused() {
        assertThat(refused("answers: {made: a}\n" + CASE))
                .hasMessageContaining("status.yaml:1: the name made is taken already");
    }

    @Test
    void every_case_file_names_its_schema_for_editors() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "fixtures", "cases"))) {
            assertThat(files.filter(f -> f.toString().endsWith(".yaml")))
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(Files.readString(f))
                            .startsWith("# yaml-language-server: $schema=../schema/case.schema.json\n"));
        }
    }
}
