package dev.statusquo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statusquo.http.End;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.ExpectedViolation;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Hazard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviationFilesTest {
    private static final String FILE = """
            package: uvicorn
            deviations:
              - id: closes-above-599
                versions: ">=0.30 <1"
                with: {httptools: "*"}
                cases: ["custom/code[code={620,621}]"]
                observed: {end: closed, fields: [end, Date]}
                reason: The lookup of the reason phrase raises.
                cause: uvicorn/protocols/http/httptools_impl.py:37
                link: https://example.org/1
                review: 2027-01-31
            """;

    private static final String ONE = """
            |    cases: ["custom/code[code={620,621}]"]
            |    observed: {end: closed, fields: [end, Date]}
            """.replace("|", "");

    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path root;

    @BeforeEach
    void copy_the_schema() throws IOException {
        Files.createDirectories(root.resolve("fixtures/schema"));
        Files.createDirectories(root.resolve("containers/deviations"));
        Files.copy(
                Path.of("..", "fixtures", "schema", "deviation.schema.json"),
                root.resolve("fixtures/schema/deviation.schema.json"));
    }

    private List<Deviation> read(String text) throws IOException {
        Files.writeString(root.resolve("containers/deviations/uvicorn.yaml"), text);
        return DeviationFiles.read(root);
    }

    private String refused(String part, String other) {
        assertThat(FILE).contains(part);
        BadInputException e = Objects.requireNonNull(
                catchThrowableOfType(BadInputException.class, () -> read(FILE.replace(part, other))));
        return String.valueOf(e.getMessage());
    }

    @Test
    void a_deviation_is_read_with_its_place() throws IOException {
        Deviation read = read(FILE).get(0);

        assertThat(read.id()).isEqualTo("uvicorn/closes-above-599");
        assertThat(read.affected().versions()).hasToString(">=0.30 <1");
        assertThat(read.affected().with()).containsOnlyKeys("httptools");
        assertThat(read.rows())
                .extracting(ExpectedViolation::observed)
                .containsExactly(new Fingerprint(Optional.of(End.CLOSED), Optional.empty(), List.of("Date", "end")));
        assertThat(read.grounds().cause()).contains("uvicorn/protocols/http/httptools_impl.py:37");
        assertThat(read.grounds().review()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(read.origin()).isEqualTo("containers/deviations/uvicorn.yaml:3");
        assertThat(read.names("custom/code[code=621]")).isTrue();
    }

    @Test
    void a_deviation_says_of_each_group_of_rows_what_they_show() throws IOException {
        String both = FILE.replace(ONE, """
                    rows:
                      - cases: ["custom/code[code={620,621}]"]
                        observed: {end: closed}
                      - cases: ["passive/*", rest/one]
                        observed: {fields: [client]}
                """);

        assertThat(read(both).get(0).rows())
                .containsExactly(
                        new ExpectedViolation(
                                List.of("custom/code[code={620,621}]"),
                                new Fingerprint(Optional.of(End.CLOSED), Optional.empty(), List.of())),
                        new ExpectedViolation(
                                List.of("passive/*", "rest/one"),
                                new Fingerprint(Optional.empty(), Optional.empty(), List.of("client"))));
        assertThat(refused(ONE, "")).startsWith("containers/deviations/uvicorn.yaml:3: deviations.0: ");
        assertThat(refused(
                        ONE,
                        ONE + "    rows: [{cases: [a], observed: {end: hang}}, {cases: [b], observed: {end: hang}}]\n"))
                .startsWith("containers/deviations/uvicorn.yaml:3: deviations.0: ");
    }

    @Test
    void a_range_that_is_none_is_told_with_its_line() {
        assertThat(refused("\">=0.30 <1\"", "newer"))
                .isEqualTo("containers/deviations/uvicorn.yaml:3: "
                        + "a range is * or bounds such as '>=0.30 <1', not 'newer'");
        assertThat(refused("httptools: \"*\"", "httptools: any"))
                .isEqualTo("containers/deviations/uvicorn.yaml:3: "
                        + "a range is * or bounds such as '>=0.30 <1', not 'any'");
    }

    @Test
    void a_day_that_does_not_exist_is_told_with_its_line() {
        assertThat(refused("2027-01-31", "2027-02-31"))
                .startsWith("containers/deviations/uvicorn.yaml:3: ")
                .contains("2027-02-31");
    }

    @Test
    void one_without_a_reason_a_cause_or_what_is_observed_is_refused() {
        assertThat(refused("    reason: The lookup of the reason phrase raises.\n", ""))
                .isEqualTo("containers/deviations/uvicorn.yaml:3: "
                        + "deviations.0: required property 'reason' not found");
        assertThat(refused("    cause: uvicorn/protocols/http/httptools_impl.py:37\n", ""))
                .contains("required property 'cause' not found");
        assertThat(refused("{end: closed, fields: [end, Date]}", "{}"))
                .startsWith("containers/deviations/uvicorn.yaml:7: deviations.0.observed: ");
    }

    @Test
    void an_unknown_ending_is_refused() {
        assertThat(refused("end: closed", "end: silence"))
                .startsWith("containers/deviations/uvicorn.yaml:7: deviations.0.observed.end: ");
    }

    @Test
    void a_hazard_is_read_with_its_place_and_its_targets() throws IOException {
        read("""
                package: granian
                deviations: []
                hazards:
                  - id: ends-the-worker
                    versions: ">=2 <3"
                    servers: [granian]
                    cases: ["custom/code[code={99,0}]"]
                    chance: [{end: reset, fields: [end]}]
                    reason: A panic aborts the worker.
                    cause: src/asgi/io.rs:127
                    link: https://example.org/1
                    review: 2027-01-31
                """);

        Hazard hazard = DeviationFiles.hazards(root).get(0);

        assertThat(hazard.id()).isEqualTo("granian/ends-the-worker");
        assertThat(hazard.affected().packageName()).isEqualTo("granian");
        assertThat(hazard.affected().servers()).containsExactly("granian");
        assertThat(hazard.names("custom/code[code=99]")).isTrue();
        assertThat(hazard.names("custom/code[code=620]")).isFalse();
        assertThat(hazard.chance())
                .containsExactly(new Fingerprint(Optional.of(End.RESET), Optional.empty(), List.of("end")));
        assertThat(hazard.origin()).isEqualTo("containers/deviations/uvicorn.yaml:4");
        assertThat(DeviationFiles.read(root)).isEmpty();
    }

    @Test
    void a_hazard_with_a_range_that_is_none_is_told_with_its_line() {
        BadInputException e = Objects.requireNonNull(catchThrowableOfType(BadInputException.class, () -> {
            read(FILE + """
                    hazards:
                      - id: ends-the-worker
                        versions: newer
                        cases: ["custom/code"]
                        reason: A panic aborts the worker.
                        cause: src/asgi/io.rs:127
                        link: https://example.org/1
                        review: 2027-01-31
                    """);
            DeviationFiles.hazards(root);
        }));

        assertThat(e).hasMessageStartingWith("containers/deviations/uvicorn.yaml:13: ");
    }

    @Test
    void those_of_this_checkout_can_be_read_and_name_a_day() {
        assertThat(DeviationFiles.read(Path.of("..")))
                .allSatisfy(d -> assertThat(d.grounds().review()).isAfter(LocalDate.of(2026, 1, 1)));
    }
}
