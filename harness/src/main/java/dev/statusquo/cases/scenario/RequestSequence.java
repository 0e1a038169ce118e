package dev.statusquo.cases.scenario;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends plain requests, each on a connection of its own, and keeps what came back. */
final class RequestSequence {
    private final Stage stage;
    private final List<ObservedStep> seen = new ArrayList<>();

    RequestSequence(Stage stage) {
        this.stage = stage;
    }

    /** Sends a request without content. */
    RequestSequence ask(Method method, String target) {
        return send(new Request(method, target, Fields.of("Host", host()), Octets.empty()));
    }

    /** Sends a request with JSON as its content. */
    RequestSequence ask(Method method, String target, String json) {
        Octets content = Octets.utf8(json);
        Fields fields = Fields.of("Host", host(), "Content-Type", "application/json")
                .with("Content-Length", String.valueOf(content.size()));
        return send(new Request(method, target, fields, content));
    }

    private RequestSequence send(Request request) {
        try (Wire.Link link = stage.wire().connect(stage.lab().address())) {
            Exchange exchange = link.exchange(Transmission.of(request.octets(), request.method()));
            seen.add(ObservedStep.of(String.valueOf(seen.size() + 1), exchange));
            return this;
        }
    }

    private String host() {
        return stage.lab().address().authority();
    }

    /** {@return what was seen so far} */
    Observation observation() {
        return Observation.of(seen);
    }

    /** {@return INCONCLUSIVE where a request found nobody who listens, or where the first, which the others need, got no whole response} */
    static Optional<Judgement> unexercised(Observation observation) {
        if (observation.exchanges().stream().anyMatch(e -> e.end() == dev.statusquo.http.End.UNREACHABLE)) {
            return Optional.of(Judgement.inconclusive(Cause.TARGET_DEAD, "no connection to the target"));
        }
        Exchange first = observation.exchanges().get(0);
        return first.isWhole()
                ? Optional.empty()
                : Optional.of(Judgement.inconclusive(
                        Cause.NOT_EXERCISED, "the first request got no whole response: " + first.summary()));
    }
}
