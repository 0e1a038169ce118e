package dev.statusquo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.statusquo.http.Field;
import dev.statusquo.model.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceFileTest {
    private static final Path FIXTURES = Path.of("..", "fixtures");

    @TempDir
    Path folder;

    private ServiceDraft read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("statusquo.yaml"), text);
        return ServiceFile.read(file, FIXTURES, Map.of("TOKEN", "s3cr3t-token"), (document, why) -> {});
    }

    @Test
    void it_says_what_is_asked_and_what_is_sent() throws IOException {
        ServiceDraft draft = read("""
                name: users-api
                address: http://127.0.0.1:3000
                routes:
                  - GET /users/42
                  - {request: PUT /users/42, content: '{"name": "Ada"}'}
                  - GET /admin/keys
                fields: {Authorization: "Bearer ${TOKEN}"}
                avoid: [/admin/*]
                state: GET /internal/digest
                expected: [{rows: [passive/date-is-present-on-refusals], reason: Node sends none.}]
                """);
        Service service = draft.made();

        assertThat(draft.address()).contains("http://127.0.0.1:3000");
        assertThat(service.routes()).extracting(ServiceRoute::toString).containsExactly("GET /users/42");
        assertThat(draft.writes().made().routes())
                .extracting(ServiceRoute::toString)
                .containsExactly("GET /users/42", "PUT /users/42");
        assertThat(service.fields()).containsExactly(new Field("Authorization", "Bearer s3cr3t-token"));
        assertThat(service.secrets()).containsExactly("s3cr3t-token");
        assertThat(service.state()).map(ServiceRoute::target).contains("/internal/digest");
        assertThat(service.expected())
                .singleElement()
                .satisfies(e -> assertThat(e.origin()).endsWith("statusquo.yaml:10"));
    }

    @Test
    void a_fault_is_told_with_its_line() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> read("name: users-api\nfields:\n  X-Key: ${NOBODY_SET_THIS}\n"))
                .withMessageContaining("statusquo.yaml:3: the environment has no NOBODY_SET_THIS");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> read("name: users-api\nrouts: []\n"))
                .withMessageContaining("statusquo.yaml:2: property 'routs'");
    }
}
