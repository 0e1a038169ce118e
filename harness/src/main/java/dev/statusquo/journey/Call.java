package dev.statusquo.journey;

import dev.statusquo.http.Field;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/**
 * What a client is asked to do: a request without content, made once or twice.
 *
 * @param method the method
 * @param url where to
 * @param limit how long the client shall wait; it is told so
 * @param fields what it sends besides its own
 * @param again how long after the first it is made a second time, by the same program; empty if it is made once
 */
public record Call(String method, String url, Duration limit, List<Field> fields, Optional<Duration> again) {
    /** Copies the list. */
    public Call {
        fields = List.copyOf(fields);
    }

    /** {@return what became of the last request} */
    ClientAccount made(Supplier<ClientAccount> request) {
        ClientAccount first = request.get();
        return again.map(pause -> {
                    pass(pause);
                    return request.get();
                })
                .orElse(first);
    }

    private static void pass(Duration time) {
        if (time.isZero()) {
            return;
        }
        Awaitility.await("what is stored to get old")
                .pollInSameThread()
                .pollDelay(time)
                .atMost(time.plusSeconds(1))
                .until(() -> true);
    }
}
