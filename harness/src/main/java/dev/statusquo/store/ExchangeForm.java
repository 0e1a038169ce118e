package dev.statusquo.store;

import dev.statusquo.http.Cut;
import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Next;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Reply;
import dev.statusquo.http.StatusCode;
import dev.statusquo.http.Timing;
import dev.statusquo.http.message.RequestReader;
import dev.statusquo.http.message.ResponseReader;
import dev.statusquo.report.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An exchange as {@code results.jsonl} holds it: its octets, and what they do not tell. */
final class ExchangeForm {
    private ExchangeForm() {}

    static void write(ArrayNode nodes, List<Exchange> exchanges) {
        exchanges.forEach(exchange -> write(nodes.addObject(), exchange));
    }

    private static void write(ObjectNode node, Exchange exchange) {
        node.put("sent", exchange.sent().base64());
        if (exchange.cut().sent() > 0) {
            node.put("sentCut", exchange.cut().sent());
        }
        node.put("received", exchange.received().base64());
        if (exchange.cut().received() > 0) {
            node.put("receivedCut", exchange.cut().received());
        }
        node.put("end", JsonWords.word(exchange.end()));
        exchange.status().map(StatusCode::value).ifPresent(status -> node.put("status", status));
        node.put("milliseconds", Durations.milliseconds(exchange.elapsed()));
        exchange.next().ifPresent(next -> node.put("next", JsonWords.word(next)));
        exchange.fault().ifPresent(fault -> node.put("fault", fault));
    }

    /** {@return the duration of a node's milliseconds} */
    static Duration elapsed(JsonNode node) {
        return Duration.ofNanos(Math.round(node.path("milliseconds").asDouble(0) * 1e6));
    }

    /**
     * Reads exchanges.
     *
     * @param nodes an array, or nothing
     * @param began when their run began
     * @return the exchanges, what came back read out of its octets
     */
    static List<Exchange> read(JsonNode nodes, Instant began) {
        return nodes.valueStream().map(node -> exchange(node, began)).toList();
    }

    private static Exchange exchange(JsonNode node, Instant began) {
        Octets sent = Octets.ofBase64(node.path("sent").asString(""));
        Octets received = Octets.ofBase64(node.path("received").asString(""));
        return new Exchange(
                sent,
                received.isEmpty()
                        ? Reply.none()
                        : ResponseReader.ofAll(received, RequestReader.methodOf(sent))
                                .reply(),
                JsonWords.constant(End.class, node.path("end").asString("")),
                JsonWords.text(node, "fault"),
                JsonWords.constant(Next.class, node, "next"),
                new Timing(began, Optional.empty(), elapsed(node)),
                new Cut(node.path("sentCut").asInt(0), node.path("receivedCut").asInt(0)));
    }
}
