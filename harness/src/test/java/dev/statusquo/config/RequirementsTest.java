package dev.statusquo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.checkout.Suite;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Coverage;
import dev.statusquo.model.Level;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Requirement;
import dev.statusquo.model.RequirementIndex;
import dev.statusquo.model.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the statements of the RFCs against the catalogue, and shows that the check can fail. */
class RequirementsTest {
    private static final Suite SUITE = new Suite(Path.of(".."), Limits.standard());
    private static final List<ConformanceCase> CATALOGUE = SUITE.catalogue();

    private final RequirementIndex index = SUITE.requirements();

    @Test
    void every_statement_has_cases_or_a_reason_and_every_case_of_these_rfcs_stands_in_the_index_with_its_level() {
        assertThat(index.faults()).isEmpty();
    }

    @Test
    void eight_rfcs_are_indexed() {
        assertThat(index.sources())
                .containsExactlyInAnyOrder(
                        "RFC 9110",
                        "RFC 9112",
                        "RFC 6585",
                        "RFC 5789",
                        "RFC 8297",
                        "RFC 9457",
                        "RFC 6265",
                        "RFC 10008");
    }

    @Test
    void a_statement_that_names_no_case_is_told_with_its_place() {
        assertThat(with("passive/no-such-case", Level.MUST).faults())
                .contains("requirements/x.yaml:3: 9110-8.6-z names passive/no-such-case, which is no case");
    }

    @Test
    void a_case_of_another_level_than_its_statement_is_told_with_both_places() {
        assertThat(with("status/204-has-no-content-length", Level.SHOULD).faults())
                .anySatisfy(fault -> assertThat(fault)
                        .contains(
                                "cases/status.yaml:",
                                "status/204-has-no-content-length is a MUST of RFC 9110 8.6",
                                "9110-8.6-z is SHOULD (requirements/x.yaml:3)"));
    }

    private static RequirementIndex with(String pattern, Level level) {
        Statement statement = new Statement(
                "9110-8.6-z",
                new Requirement("RFC 9110", "8.6", level, "says", Optional.empty()),
                List.of(pattern),
                Optional.empty(),
                "requirements/x.yaml:3");
        return new RequirementIndex(List.of(statement), CATALOGUE);
    }

    @Test
    void a_statement_that_cases_only_record_is_not_counted_as_judged() {
        assertThat(with("file/as-sent", Level.MUST).count(Coverage.RECORDED)).isEqualTo(1);
        assertThat(with("status/204-has-no-content-length", Level.MUST).count(Coverage.JUDGED))
                .isEqualTo(1);
    }

    @Test
    void a_statement_without_cases_and_reason_or_with_the_id_of_another_section_is_bad_input(@TempDir Path dir)
            throws IOException {
        assertThatThrownBy(() -> read(dir, "{id: 9110-8.6-a, section: \"8.6\", level: MUST, says: something}"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("requirements/rfc9110.yaml:2");
        assertThatThrownBy(() -> read(
                        dir, "{id: 9110-8.6-a, section: \"8.7\", level: MUST, says: something, untested: a reason}"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("9110-8.6-a does not begin with 9110-8.7-");
    }

    private static List<Statement> read(Path dir, String statement) throws IOException {
        Files.createDirectories(dir.resolve("requirements"));
        Files.createDirectories(dir.resolve("schema"));
        Files.writeString(
                dir.resolve("requirements/rfc9110.yaml"), "source: RFC 9110\nstatements: [" + statement + "]\n");
        Files.writeString(
                dir.resolve("schema/requirements.schema.json"),
                Files.readString(Path.of("../fixtures/schema/requirements.schema.json")));
        return RequirementFiles.read(dir);
    }
}
