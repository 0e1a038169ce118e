package dev.statusquo.cases.retry;

import dev.statusquo.model.CaseDescription;
import dev.statusquo.model.Client;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Requirement;
import dev.statusquo.model.TapSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One call to the documents' 620 with each client: how many times did the handler run? */
public final class UnaskedRetries {
    private static final String ORIGIN = "harness/src/main/java/dev/statusquo/cases/retry/UnaskedRetries.java";
    private static final List<String> METHODS = List.of("GET", "POST");

    private UnaskedRetries() {}

    /**
     * Lists the cases.
     *
     * @param clients the clients, whether they are on this machine or not
     * @param taps what counts their attempts
     * @return one case, with a row for each client and method
     */
    public static List<ConformanceCase> all(List<Client> clients, TapSource taps) {
        List<Map<String, String>> rows = new ArrayList<>();
        clients.forEach(client -> METHODS.forEach(method -> rows.add(row(client.name(), method))));
        return List.of(new ConformanceCase(
                new CaseDescription(
                        "retry/nobody-asked",
                        "How many times the handler runs for one call to the documents' 620 with a client that people use",
                        "Who sees one error may have ordered four times.",
                        new Requirement(
                                "RFC 9110",
                                "9.2.2",
                                Level.RECORD,
                                "A client may repeat a request by itself where a connection closed before any answer came, and should not where the"
                                        + " method is not idempotent.",
                                Optional.empty()),
                        Producer.SERVER,
                        Kind.FLOW),
                Set.of("calls"),
                rows,
                new RetryScript(clients, taps),
                new RetryJudge(),
                proofs(),
                ORIGIN));
    }

    private static Map<String, String> row(String client, String method) {
        return Map.of("client", client, "method", method);
    }

    /** With the clients that are always there; others have tests of their own. */
    private static List<Proof> proofs() {
        return List.of(
                proof("conforming", "status 620; sent 1 time, handler ran 1 time", "rest-assured", "GET"),
                proof("conforming", "status 620; sent 1 time, handler ran 1 time", "rest-assured", "POST"),
                proof("conforming", "status 620; sent 1 time, handler ran 1 time", "jdk", "GET"),
                proof("conforming", "status 620; sent 1 time, handler ran 1 time", "jdk", "POST"),
                proof(
                        "closes-without-a-byte-on-every-620",
                        "NoHttpResponseException: the target failed to respond; sent 4 times, handler ran 4 times",
                        "rest-assured",
                        "GET"),
                proof(
                        "closes-without-a-byte-on-every-620",
                        "IOException: HTTP/1.1 header parser received no bytes; sent 2 times, handler ran 2 times",
                        "jdk",
                        "GET"),
                proof("answers-500-on-620", "status 500; sent 1 time, handler ran 1 time", "jdk", "GET"));
    }

    private static Proof proof(String miniature, String fact, String client, String method) {
        return Proof.against(miniature, fact, row(client, method), ORIGIN);
    }
}
