package dev.statusquo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementTest {
    @ParameterizedTest
    @CsvSource({
        "RFC 9110, 15.3.5, https://www.rfc-editor.org/rfc/rfc9110.html#section-15.3.5",
        "RFC 9110, Appendix A, https://www.rfc-editor.org/rfc/rfc9110.html",
        "document, Status Codes,",
    })
    void only_an_rfc_has_a_link_and_only_a_number_an_anchor(String source, String section, String link) {
        assertThat(new Requirement(source, section, Level.MUST, "text", Optional.empty())
                        .link()
                        .map(Object::toString))
                .isEqualTo(Optional.ofNullable(link));
    }
}
