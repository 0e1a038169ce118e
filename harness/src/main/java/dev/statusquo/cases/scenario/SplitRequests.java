package dev.statusquo.cases.scenario;

import dev.statusquo.cases.kit.ScriptedCase;
import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
import dev.statusquo.model.Cause;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Level;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Place;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One request sent in two pieces, cut behind each of its octets: TCP delivers octets, not messages. */
final class SplitRequests {
    /** Long enough that most servers read the first piece by itself. */
    private static final Duration BETWEEN = Duration.ofMillis(1);

    private static final Map<String, String> SHAPES = Map.of(
            "without-content", "GET /slash/ HTTP/1.1\r\nHost: %s\r\nX-A: a\r\n\r\n",
            "length", "POST /echo HTTP/1.1\r\nHost: %s\r\nContent-Length: 5\r\n\r\nhello",
            "chunked",
                    "POST /echo HTTP/1.1\r\nHost: %s\r\nTransfer-Encoding: chunked\r\n\r\n2;a=b\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n");

    private SplitRequests() {}

    static List<ConformanceCase> cases() {
        String whole = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nslash";
        Map<String, String> row = Map.of("shape", "without-content");
        return List.of(ScriptedCase.of("connection/pieces-make-no-difference")
                .says("A request is answered alike wherever TCP cuts it in two")
                .because("One request in a thousand fails, on slow networks alone, and nobody can repeat it.")
                .requires(
                        "RFC 9112",
                        "2.2",
                        Level.DEFINED,
                        "A message is parsed as a sequence of octets; the packets in which they come have no meaning.")
                .producedBy(Producer.SERVER)
                .each("shape", SHAPES.keySet().stream().sorted().toList())
                .plays(SplitRequests::play)
                .judgedBy(SplitRequests::judge)
                .proof("conforming", "conforms", row)
                // What differs on a used connection is asked again on a fresh one.
                .answered("violates", row, whole, "400", "400")
                .answered("violates", row, whole, whole, "close", "close")
                .answered("inconclusive", row, "close")
                .made());
    }

    private static Observation play(Stage stage, Map<String, String> parameters) {
        String shape = SHAPES.getOrDefault(parameters.getOrDefault("shape", ""), "");
        Octets request = Octets.latin1(shape.formatted(stage.lab().address().authority()));
        Pieces pieces = new Pieces(stage, request, new Method(shape.split(" ", 2)[0]));
        try {
            return pieces.observation();
        } finally {
            pieces.close();
        }
    }

    private static Judgement judge(Observation seen, Map<String, String> parameters) {
        Exchange whole = seen.exchanges().get(0);
        if (whole.end() == End.UNREACHABLE) {
            return Judgement.inconclusive(Cause.TARGET_DEAD, "no connection to the target");
        }
        if (!whole.isWhole()) {
            return Judgement.inconclusive(
                    Cause.NOT_EXERCISED, "the request in one piece got no whole response: " + whole.summary());
        }
        if (seen.steps().size() == 1) {
            return Judgement.conforms(Fingerprint.of(whole, List.of()));
        }
        ObservedStep other = seen.steps().get(1);
        List<Mismatch> difference = List.of(new Mismatch(
                Place.other("cut"),
                "as in one piece, " + whole.summary(),
                other.exchange().summary() + " " + other.label()));
        return Judgement.violates(difference, Fingerprint.of(other.exchange(), difference));
    }

    /** The request in one piece, then in two, on connections that are used again while they stay open. */
    private static final class Pieces {
        private final Stage stage;
        private final Octets request;
        private final Method method;
        private Wire.Link link;

        Pieces(Stage stage, Octets request, Method method) {
            this.stage = stage;
            this.request = request;
            this.method = method;
            this.link = connect();
        }

        private Wire.Link connect() {
            return stage.wire().connect(stage.lab().address());
        }

        /** {@return the answer to the request in one piece, and the first other answer where there is one} */
        Observation observation() {
            Exchange whole = link.exchange(Transmission.of(request, method));
            ObservedStep first = ObservedStep.of("1", whole);
            for (int cut = 1; whole.isWhole() && cut < request.size(); cut++) {
                Exchange answer = split(cut);
                if (!alike(whole, answer)) {
                    answer = afresh(cut);
                }
                if (!alike(whole, answer)) {
                    return Observation.of(List.of(first, ObservedStep.of("behind octet " + cut, answer)));
                }
            }
            return Observation.of(List.of(first));
        }

        private Exchange split(int cut) {
            return link.isOpen() ? exchange(cut) : afresh(cut);
        }

        private Exchange afresh(int cut) {
            link.close();
            link = connect();
            return exchange(cut);
        }

        private Exchange exchange(int cut) {
            return link.exchange(Transmission.of(request.slice(0, cut), method)
                    .holding(request.slice(cut, request.size()), BETWEEN));
        }

        private static boolean alike(Exchange one, Exchange other) {
            return one.end() == other.end()
                    && one.isWhole() == other.isWhole()
                    && one.status().equals(other.status())
                    && one.response()
                            .map(Response::content)
                            .equals(other.response().map(Response::content));
        }

        void close() {
            link.close();
        }
    }
}
