package dev.statusquo.engine;

import dev.statusquo.engine.PlainHttp.Answer;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Component;
import dev.statusquo.model.PackageNames;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetDefinition;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an engine asks a target under {@code /_fixture}.
 *
 * @param address where the target listens
 * @param limit how long one answer may take
 */
public record SideChannel(HttpAddress address, Duration limit) {

    /** {@return whether it says that it is ready} */
    public boolean isReady() {
        return get("/_fixture/ready").isPresent();
    }

    /** {@return whether anything takes a connection at the address} */
    public boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.host(), address.port()), millis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Asks for the versions.
     *
     * @param definition whose features and names hold where the target says nothing of them
     * @return the target with the versions that it reports itself, where it reports any
     */
    public Optional<Target> target(TargetDefinition definition) {
        return get("/_fixture/versions").flatMap(SideChannel::json).map(versions -> met(versions, definition));
    }

    private static Target met(JsonNode versions, TargetDefinition definition) {
        Map<String, String> packages = packages(definition.runtime(), versions.path("packages"));
        String runtime =
                component(versions.path("runtime"), definition.runtime()).version();
        String reported =
                component(versions.path("server"), definition.server()).version();
        // An app can only guess which server it runs on; what is installed is known.
        String server = packages.getOrDefault(definition.serverPackage(), reported);
        Component framework = component(versions.path("framework"), definition.framework());
        Target target = definition.at(framework.version(), server, runtime, packages);
        return framework.name().equals(definition.framework())
                ? target
                : new Target(
                        framework,
                        target.server(),
                        target.runtime(),
                        packages,
                        target.features(),
                        target.lacks(),
                        target.provenance(),
                        target.serving());
    }

    private Optional<String> get(String path) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(millis());
            socket.connect(new InetSocketAddress(address.host(), address.port()), millis());
            Answer answer = PlainHttp.get(socket.getInputStream(), socket.getOutputStream(), address.authority(), path);
            return answer.status() == 200 ? Optional.of(answer.content()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private int millis() {
        return (int) Math.max(1, limit.toMillis());
    }

    private static Optional<JsonNode> json(String text) {
        try {
            JsonNode node = JsonMapper.shared().readTree(text);
            return node.isObject() ? Optional.of(node) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Component component(JsonNode node, String otherwise) {
        return new Component(
                node.path("name").asString(otherwise), node.path("version").asString("unknown"));
    }

    private static Map<String, String> packages(String runtime, JsonNode node) {
        Map<String, String> packages = new TreeMap<>();
        node.propertyStream()
                .forEach(e -> packages.put(
                        PackageNames.normalised(runtime, e.getKey()),
                        e.getValue().asString("unknown")));
        return packages;
    }
}
