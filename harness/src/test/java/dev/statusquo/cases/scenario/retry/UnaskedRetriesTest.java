package dev.statusquo.cases.scenario.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.Method;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Client;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Verdict;
import dev.statusquo.proof.miniature.Miniature;
import dev.statusquo.proof.miniature.Miniatures;
import dev.statusquo.wire.SocketWire;
import dev.statusquo.wire.TapRelay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnaskedRetriesTest {
    private static final Limits LIMITS = Limits.standard();

    private record Fake(Presence presence, String made) implements Client {
        @Override
        public String name() {
            return "fake";
        }

        @Override
        public String call(Method method, String url, Duration limit) {
            return made;
        }
    }

    @Test
    void a_client_that_is_not_there_does_not_apply_and_says_how_to_get_it() {
        Judgement judgement = judged(new Fake(Client.Presence.absent("fake is not here: install it"), ""));

        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(judgement.note()).isEqualTo("fake is not here: install it");
    }

    @Test
    void a_client_that_sends_nothing_shows_nothing() {
        Judgement judgement = judged(new Fake(Client.Presence.of("1"), "crashed"));

        assertThat(judgement.cause()).contains(Cause.NOT_EXERCISED);
        assertThat(judgement.note()).isEqualTo("the client sent nothing: crashed");
    }

    private static Judgement judged(Client client) {
        ConformanceCase of =
                UnaskedRetries.all(List.of(client), new TapRelay(LIMITS)).get(0);
        Map<String, String> row = Map.of("client", "fake", "method", "GET");
        try (Miniature miniature = Miniatures.open("conforming")) {
            Stage stage = new Stage(new SocketWire(LIMITS), miniature.lab(), "retry", LIMITS);
            return of.judge().judge(of.script().play(stage, row), row);
        }
    }
}
