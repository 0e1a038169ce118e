package dev.statusquo.sidechannel;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Fields;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import dev.statusquo.http.Response;
import dev.statusquo.http.StatusCode;
import dev.statusquo.model.HandlerRun;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Wire;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a target tells about itself under {@code /_fixture}. It is never under test. An answer is read as far as its own
 * length says, within the wire's limits of time and size, so that it does not matter whether a target closes.
 */
public final class SideChannel {
    private static final StatusCode OK = new StatusCode(200);
    private static final String READY = "/_fixture/ready";
    private static final String VERSIONS = "/_fixture/versions";

    private final HttpAddress address;
    private final Asking asking;

    /** How a question reaches the target. */
    private interface Asking {
        Exchange ask(Transmission question);
    }

    private SideChannel(HttpAddress address, Asking asking) {
        this.address = address;
        this.asking = asking;
    }

    /** {@return the side channel of a target, each question on a connection of its own} */
    public static SideChannel at(HttpAddress address, Wire wire) {
        return new SideChannel(address, question -> {
            try (Wire.Link link = wire.connect(address)) {
                return link.exchange(question);
            }
        });
    }

    /** {@return the side channel of the worker process at the other end of a connection, which stays open} */
    public static SideChannel over(Wire.Link link, HttpAddress address) {
        return new SideChannel(address, link::exchange);
    }

    /** {@return why the target is not ready, as a sentence without a full stop; empty if it is} */
    public Optional<String> fault() {
        Exchange answer = ask(READY);
        return isGiven(answer) ? Optional.empty() : Optional.of(fault(READY, answer));
    }

    /**
     * Asks for the versions of framework, server, runtime and packages.
     *
     * @return a JSON object, empty if nothing answers with 200 and JSON: the target has no side channel
     * @throws LabException if an answer with 200 is malformed, longer than the wire's limit, or does not end
     */
    public Optional<JsonNode> versions() {
        Exchange answer = ask(VERSIONS);
        if (answer.status().filter(OK::equals).isEmpty()) {
            return Optional.empty();
        }
        return json(given(VERSIONS, answer)).filter(JsonNode::isObject);
    }

    /** {@return the worker process that answers; throws LabException if none is named} */
    public String worker() {
        return text(READY, "worker");
    }

    /** {@return a digest of the scope's state; throws LabException if none is given} */
    public String digest(String scope) {
        return text("/_fixture/state?scope=" + encoded(scope), "digest");
    }

    /** {@return how often handlers have run so far for requests with this id; throws LabException if it is not told} */
    public int calls(String requestId) {
        JsonNode total = get(callsOf(requestId)).path("total");
        if (!total.isInt()) {
            throw without(callsOf(requestId), "total");
        }
        return total.intValue();
    }

    /** {@return which handlers have run so far for requests with this id; throws LabException if it is not told} */
    public List<HandlerRun> runs(String requestId) {
        return get(callsOf(requestId))
                .path("calls")
                .valueStream()
                .map(run -> new HandlerRun(
                        run.path("method").asString(""),
                        run.path("path").asString(""),
                        run.path("count").asInt(0)))
                .toList();
    }

    /** {@return what the framework's own test client says of a path, as JSON; throws LabException if it is not told} */
    public String testClient(String path) {
        return get("/_fixture/testclient?path=" + encoded(path)).toString();
    }

    private static String callsOf(String requestId) {
        return "/_fixture/calls?request=" + encoded(requestId);
    }

    private String text(String target, String name) {
        JsonNode value = get(target).path(name);
        if (!value.isString()) {
            throw without(target, name);
        }
        return value.stringValue();
    }

    private JsonNode get(String target) {
        return json(given(target, ask(target)))
                .orElseThrow(() -> new LabException(answered(target) + "what is no JSON"));
    }

    private Exchange ask(String target) {
        Request request = new Request(Method.GET, target, Fields.of("Host", address.authority()), Octets.empty());
        return asking.ask(Transmission.of(request.octets(), Method.GET));
    }

    private static Octets given(String target, Exchange answer) {
        if (!isGiven(answer)) {
            throw new LabException(fault(target, answer));
        }
        return answer.response().map(Response::content).orElseThrow();
    }

    private static boolean isGiven(Exchange answer) {
        return answer.isWhole() && answer.status().filter(OK::equals).isPresent();
    }

    private static Optional<JsonNode> json(Octets content) {
        try {
            return Optional.of(JsonMapper.shared().readTree(content.toArray()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String fault(String target, Exchange answer) {
        return answered(target) + answer.summary();
    }

    private static LabException without(String target, String name) {
        return new LabException(answered(target) + "JSON without a usable \"" + name + '"');
    }

    private static String answered(String target) {
        return "the side channel answered GET " + target + " with ";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
