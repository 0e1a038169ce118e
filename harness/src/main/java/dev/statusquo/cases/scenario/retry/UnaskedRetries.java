package dev.statusquo.cases.scenario.retry;

import dev.statusquo.cases.kit.ScriptedCase;
import dev.statusquo.model.Client;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import dev.statusquo.model.TapSource;
import java.util.List;
import java.util.Map;

/** One call to the guide's 620 with each client: how many times did the handler run? */
public final class UnaskedRetries {
    private static final String ONCE = "status 620; sent 1 time, handler ran 1 time";

    private UnaskedRetries() {}

    /**
     * Lists the cases.
     *
     * @param clients the clients, whether they are on this machine or not
     * @param taps what counts their attempts
     * @return one case, with a row for each client and method
     */
    public static List<ConformanceCase> all(List<Client> clients, TapSource taps) {
        return List.of(ScriptedCase.of("retry/nobody-asked")
                .says("How many times the handler runs for one call to the guide's 620 with a client that people use")
                .because("Who sees one error may have ordered four times.")
                .requires(
                        "RFC 9110",
                        "9.2.2",
                        Level.RECORD,
                        "A client may repeat a request by itself where a connection closed before any answer came, and should not where the"
                                + " method is not idempotent.")
                .producedBy(Producer.SERVER)
                .needs("calls")
                .ofKind(Kind.FLOW)
                .each("client", clients.stream().map(Client::name).toList())
                .each("method", List.of("GET", "POST"))
                .plays(new RetryScript(clients, taps))
                .judgedBy(new RetryJudge())
                // With the clients that are always there; others have tests of their own.
                .proof("conforming", ONCE, row("rest-assured", "GET"))
                .proof("conforming", ONCE, row("rest-assured", "POST"))
                .proof("conforming", ONCE, row("jdk", "GET"))
                .proof("conforming", ONCE, row("jdk", "POST"))
                .proof(
                        "closes-without-a-byte-on-every-620",
                        "NoHttpResponseException: the target failed to respond; sent 4 times, handler ran 4 times",
                        row("rest-assured", "GET"))
                .proof(
                        "closes-without-a-byte-on-every-620",
                        "IOException: HTTP/1.1 header parser received no bytes; sent 2 times, handler ran 2 times",
                        row("jdk", "GET"))
                .proof("answers-500-on-620", "status 500; sent 1 time, handler ran 1 time", row("jdk", "GET"))
                .made());
    }

    private static Map<String, String> row(String client, String method) {
        return Map.of("client", client, "method", method);
    }
}
