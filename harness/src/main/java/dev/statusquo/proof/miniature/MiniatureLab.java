package dev.statusquo.proof.miniature;

import dev.statusquo.http.Fields;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.http.Octets;
import dev.statusquo.model.Component;
import dev.statusquo.model.Features;
import dev.statusquo.model.HandlerRun;
import dev.statusquo.model.Lab;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Target;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A miniature as a case sees it. It asks the side channel without the network, so that a breaker can break that too. */
final class MiniatureLab implements Lab {
    /** What a handler is asked once after a restart, so that a breaker can lose something on it; no route of the contract. */
    static final String RESTARTED = "/_fixture/restarted";

    private final Target target;
    private final Listener listener;
    private final Handler handler;

    MiniatureLab(String name, Listener listener, Handler handler) {
        Component itself = new Component("miniature-" + name, "1");
        Component runtime =
                new Component("java", Integer.toString(Runtime.version().feature()));
        this.target = new Target(itself, itself, runtime, Map.of(), Features.ALL, Map.of());
        this.listener = listener;
        this.handler = handler;
    }

    @Override
    public HttpAddress address() {
        return listener.address();
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public String state(String scope) {
        return MiniatureResponse.JSON
                .readTree(ask("state?scope=" + encoded(scope)))
                .path("digest")
                .asString();
    }

    @Override
    public int calls(String requestId) {
        return MiniatureResponse.JSON
                .readTree(ask("calls?request=" + encoded(requestId)))
                .path("total")
                .asInt();
    }

    @Override
    public List<HandlerRun> runs(String requestId) {
        return MiniatureResponse.JSON
                .readTree(ask("calls?request=" + encoded(requestId)))
                .path("calls")
                .valueStream()
                .map(run -> new HandlerRun(
                        run.path("method").asString(),
                        run.path("path").asString(),
                        run.path("count").asInt()))
                .toList();
    }

    @Override
    public boolean canRestart() {
        return true;
    }

    @Override
    public String testClient(String path) {
        return ask("testclient?path=" + encoded(path));
    }

    /** Every connection dies, the state stays: all that a client could notice of a kill and a restart. */
    @Override
    public void killAndRestart() {
        listener.drop();
        handler.answer(new MiniatureRequest("GET", RESTARTED, Fields.none(), Octets.empty()));
    }

    private String ask(String question) {
        MiniatureResponse answer =
                handler.answer(new MiniatureRequest("GET", "/_fixture/" + question, Fields.none(), Octets.empty()));
        if (answer.kind() != MiniatureResponse.Kind.WHOLE || answer.status() != 200) {
            throw new LabException("the miniature's side channel answered " + answer.status() + " to " + question);
        }
        return answer.content().asUtf8();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
