package dev.statusquo.run;

import static org.awaitility.Awaitility.await;

import dev.statusquo.engine.RunningTarget;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Fields;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import dev.statusquo.http.Response;
import dev.statusquo.model.HandlerRun;
import dev.statusquo.model.Lab;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Wire;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running target with its side channel. */
final class LiveLab implements Lab {
    private static final Duration BETWEEN_COUNTS = Duration.ofMillis(15);

    private final RunningTarget running;
    private final Wire wire;
    private final Limits limits;

    LiveLab(RunningTarget running, Wire wire, Limits limits) {
        this.running = running;
        this.wire = wire;
        this.limits = limits;
    }

    @Override
    public HttpAddress address() {
        return running.address();
    }

    @Override
    public Target target() {
        return running.target();
    }

    @Override
    public String state(String scope) {
        return json("/_fixture/state?scope=" + scope).path("digest").asString("");
    }

    @Override
    public int calls(String requestId) {
        AtomicInteger last = new AtomicInteger(-1);
        try {
            // A handler may still be running when its client gave up: the count is true once it stays the same.
            await("the handler calls of " + requestId + " to come to rest")
                    .pollDelay(Duration.ZERO)
                    .pollInterval(BETWEEN_COUNTS)
                    .atMost(limits.settle())
                    .until(() -> {
                        int now = count(requestId);
                        return last.getAndSet(now) == now;
                    });
        } catch (ConditionTimeoutException e) {
            throw new LabException("the handler calls of " + requestId + " did not come to rest: " + last, e);
        }
        return last.get();
    }

    private int count(String requestId) {
        return json("/_fixture/calls?request=" + requestId).path("total").asInt(-1);
    }

    @Override
    public List<HandlerRun> runs(String requestId) {
        calls(requestId);
        return json("/_fixture/calls?request=" + requestId)
                .path("calls")
                .valueStream()
                .map(run -> new HandlerRun(
                        run.path("method").asString(""),
                        run.path("path").asString(""),
                        run.path("count").asInt(0)))
                .toList();
    }

    @Override
    public boolean canRestart() {
        return running.canRestart();
    }

    @Override
    public String testClient(String path) {
        return json("/_fixture/testclient?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public void killAndRestart() {
        try {
            running.killAndRestart();
        } catch (TargetStartException e) {
            throw new LabException(e.getMessage() + "\n" + e.lastWords(), e);
        }
    }

    private JsonNode json(String target) {
        Request request =
                new Request(Method.GET, target, Fields.of("Host", address().authority()), Octets.empty());
        try (Wire.Link link = wire.connect(address())) {
            Exchange exchange = link.exchange(Transmission.of(request.octets(), Method.GET));
            if (!exchange.isWhole() || exchange.status().orElseThrow().value() != 200) {
                throw new LabException("the side channel answered GET " + target + " with " + exchange.summary());
            }
            return JsonMapper.shared()
                    .readTree(exchange.response()
                            .map(Response::content)
                            .orElseThrow()
                            .toArray());
        } catch (JacksonException e) {
            throw new LabException("the side channel answered GET " + target + " with what is no JSON", e);
        }
    }
}
