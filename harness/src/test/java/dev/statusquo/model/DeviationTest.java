package dev.statusquo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeviationTest {
    private final Target flask = Examples.flask();

    private static Deviation of(String packageName, String versions, Map<String, String> with) {
        return new Deviation(
                packageName + "/x",
                new Affected(
                        packageName,
                        new VersionRange(versions),
                        with.entrySet().stream()
                                .collect(java.util.stream.Collectors.toMap(
                                        Map.Entry::getKey, e -> new VersionRange(e.getValue()))),
                        List.of()),
                List.of("status/*"),
                Fingerprint.none(),
                "because",
                Optional.empty(),
                URI.create("https://example.org/"),
                LocalDate.of(2030, 1, 1),
                "x.yaml:1");
    }

    @Test
    void it_concerns_a_target_that_has_the_package_in_such_a_version() {
        assertThat(of("werkzeug", ">=3 <4", Map.of()).concerns(flask)).isTrue();
        assertThat(of("werkzeug", "<3", Map.of()).concerns(flask)).isFalse();
        assertThat(of("starlette", "*", Map.of()).concerns(flask)).isFalse();
    }

    @Test
    void server_and_runtime_are_packages_too() {
        assertThat(of("gunicorn", ">=26", Map.of()).concerns(flask)).isTrue();
        assertThat(of("python", ">=3.13 <3.14", Map.of()).concerns(flask)).isTrue();
        assertThat(of("python", ">=3.14", Map.of()).concerns(flask)).isFalse();
        assertThat(of("node", "*", Map.of()).concerns(flask)).isFalse();
    }

    @Test
    void the_others_that_it_names_must_be_there_in_such_versions() {
        assertThat(of("flask", "*", Map.of("gunicorn", ">=26")).concerns(flask)).isTrue();
        assertThat(of("flask", "*", Map.of("gunicorn", "<26")).concerns(flask)).isFalse();
        assertThat(of("flask", "*", Map.of("gunicorn", "*", "werkzeug", "<3")).concerns(flask))
                .isFalse();
        assertThat(of("flask", "*", Map.of("hypercorn", "*")).concerns(flask)).isFalse();
    }

    @Test
    void what_the_documents_get_wrong_concerns_every_target() {
        assertThat(of(Affected.DOCUMENTS, "*", Map.of()).concerns(flask)).isTrue();
        assertThat(of(Affected.DOCUMENTS, "*", Map.of()).concerns(Examples.target("express", "node", Set.of())))
                .isTrue();
        assertThat(of(Affected.DOCUMENTS, "*", Map.of("flask", "*"))
                        .concerns(Examples.target("express", "node", Set.of())))
                .isFalse();
    }

    @Test
    void it_names_the_rows_that_one_of_its_globs_matches() {
        Deviation deviation = Examples.deviation("x", Fingerprint.none(), "status/204-*", "custom/code[code=620]");

        assertThat(deviation.names("status/204-has-no-length")).isTrue();
        assertThat(deviation.names("custom/code[code=620]")).isTrue();
        assertThat(deviation.names("custom/code[code=621]")).isFalse();
    }
}
