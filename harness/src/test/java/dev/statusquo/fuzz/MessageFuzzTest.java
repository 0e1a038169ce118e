package dev.statusquo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import dev.statusquo.http.Response;
import dev.statusquo.http.message.Inbox;
import dev.statusquo.http.message.MessageReader;
import dev.statusquo.http.message.RequestReader;
import dev.statusquo.http.message.ResponseReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a peer sends, a reader says something of it, and the same however the octets come in pieces. */
@Timeout(1800)
class MessageFuzzTest {
    private static final List<Method> METHODS = List.of(Method.GET, Method.HEAD, new Method("CONNECT"));

    @Test
    void any_octets_can_be_read_as_responses() {
        Mutations mutations = new Mutations("response", 8_000, 1);
        mutations.each(octets -> {
            Method method = METHODS.get(mutations.number(METHODS.size()));
            ResponseReader whole = ResponseReader.ofAll(octets, method);
            Inbox inbox = new Inbox();
            ResponseReader parts = new ResponseReader(inbox, method);
            inParts(mutations, octets, inbox, parts);

            assertThat(parts.faults().words()).isEqualTo(whole.faults().words());
            assertThat(parts.response()).isEqualTo(whole.response());
            assertThat(parts.interim()).isEqualTo(whole.interim());
            assertThat(whole.reply().octets()).isEqualTo(octets);
            assertThat(whole.response().map(Response::content).map(Octets::size).orElse(0))
                    .isLessThanOrEqualTo(octets.size());
        });
    }

    @Test
    void any_octets_can_be_read_as_requests() {
        Mutations mutations = new Mutations("request", 8_000, 1);
        mutations.each(octets -> {
            RequestReader whole = RequestReader.ofAll(octets);
            whole.connectionClosed();
            Inbox inbox = new Inbox();
            RequestReader parts = new RequestReader(inbox);
            inParts(mutations, octets, inbox, parts);

            assertThat(parts.faults().words()).isEqualTo(whole.faults().words());
            assertThat(parts.request()).isEqualTo(whole.request());
            assertThat(whole.request().map(Request::content).map(Octets::size).orElse(0))
                    .isLessThanOrEqualTo(octets.size());
        });
    }

    private static void inParts(Mutations mutations, Octets octets, Inbox inbox, MessageReader reader) {
        int given = 0;
        while (given < octets.size()) {
            int length = Math.min(octets.size() - given, 1 + mutations.number(mutations.number(10) > 0 ? 400 : 4));
            inbox.add(octets.slice(given, given + length).toArray(), 0, length);
            given += length;
            reader.advance();
        }
        reader.advance();
        reader.connectionClosed();
    }
}
