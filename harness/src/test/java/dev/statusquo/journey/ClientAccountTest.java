package dev.statusquo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.statusquo.http.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAccountTest {

    @Test
    void an_answer_has_what_the_caller_is_given() {
        ClientAccount account = ClientAccount.parse("answer\t620\tWhatever\tno\tHTTPError: 620\t5\tX-A: b\tX-C:");

        assertThat(account.status()).contains("620");
        assertThat(account.phrase()).isEqualTo("Whatever");
        assertThat(account.success()).contains(false);
        assertThat(account.octets()).isEqualTo(5);
        assertThat(account.fields()).containsExactly(new Field("X-A", "b"), new Field("X-C", ""));
        assertThat(account.words()).isEqualTo("status 620, called an error (HTTPError: 620)");
    }

    @Test
    void a_client_may_have_no_opinion() {
        assertThat(ClientAccount.parse("answer\t620\t\t-\t\t0").words()).isEqualTo("status 620");
    }

    @Test
    void an_error_is_told_in_the_clients_own_words() {
        ClientAccount account = ClientAccount.parse("error\tEOFError: end of file reached");

        assertThat(account.status()).isEmpty();
        assertThat(account.words()).isEqualTo("EOFError: end of file reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "answer", "answer\t620\t\tno\t\tfive", "620\tOK\tyes\t\t\t5", "error\ta\tb"})
    void any_other_line_is_refused(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientAccount.parse(line))
                .withMessageContaining("no line of a client");
    }
}
