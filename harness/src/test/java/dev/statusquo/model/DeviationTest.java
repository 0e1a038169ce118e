package dev.statusquo.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.End;
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
                        List.of(),
                        List.of()),
                List.of(new ExpectedViolation(List.of("status/*"), Fingerprint.none())),
                new Grounds("because", Optional.empty(), URI.create("https://example.org/"), LocalDate.of(2030, 1, 1)),
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

    @Test
    void each_of_its_rows_shows_what_is_declared_of_it_and_nothing_else() {
        Fingerprint closed = new Fingerprint(Optional.of(End.CLOSED), Optional.empty(), List.of("end"));
        Fingerprint error = new Fingerprint(Optional.empty(), Optional.of(500), List.of("status"));
        Deviation plain = Examples.deviation("x", closed, "status/*");
        Deviation deviation = new Deviation(
                plain.id(),
                plain.affected(),
                List.of(
                        new ExpectedViolation(List.of("status/*"), closed),
                        new ExpectedViolation(List.of("custom/code"), error)),
                plain.grounds(),
                plain.origin());

        assertThat(deviation.explains(Draft.of("status/one").row(), closed)).isTrue();
        assertThat(deviation.explains(Draft.of("status/one").row(), error)).isFalse();
        assertThat(deviation.explains(Draft.of("custom/code").row(), error)).isTrue();
        assertThat(deviation.expectedOf("custom/code")).isEqualTo(error.toString());
        assertThat(deviation.names("field/date")).isFalse();
    }

    @Test
    void a_passive_row_may_show_some_of_the_declared_places_but_no_other() {
        ExpectedViolation dates = new ExpectedViolation(
                List.of("passive/*"),
                new Fingerprint(Optional.empty(), Optional.empty(), List.of("Date on 400", "Date on 431")));
        Row passive =
                Draft.of("passive/date").kind(ConformanceCase.Kind.PASSIVE).row();

        assertThat(dates.explains(passive, places("Date on 400"))).isTrue();
        assertThat(dates.explains(passive, places("Date on 431", "Date on 400")))
                .isTrue();
        assertThat(dates.explains(passive, places("Date on 400", "Date on 200")))
                .isFalse();
        assertThat(dates.explains(passive, places())).isFalse();
        assertThat(dates.explains(Draft.of("passive/date").row(), places("Date on 400")))
                .isFalse();
    }

    private static Fingerprint places(String... places) {
        return new Fingerprint(Optional.empty(), Optional.empty(), List.of(places));
    }
}
