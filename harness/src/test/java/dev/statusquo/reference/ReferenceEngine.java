package dev.statusquo.reference;

import dev.statusquo.engine.Engine;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.engine.StartProgress;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.AppFolder;
import dev.statusquo.model.Component;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.OfferedFeatures;
import dev.statusquo.model.ServerDefinition;
import dev.statusquo.model.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts the reference server within this process. */
final class ReferenceEngine implements Engine {
    private static final Component ITSELF = new Component("reference", "1.0.0");
    private static final Set<String> FEATURES = Set.of(
            "items",
            "calls",
            "late-status",
            "raised-status",
            "reason",
            "repeated-fields",
            "conditional",
            "idempotency-key",
            "jobs",
            "content-validators",
            "negotiation",
            "multipart",
            "upload-limit",
            "request-cookies",
            "early-hints");
    private static final Map<String, String> LACKS = Stream.of(
                    "workers", "test-client", "typed-values", "response-models")
            .collect(Collectors.toMap(Function.identity(), feature -> "The reference server has no such part."));

    /** {@return what to start} */
    static DefinedTarget definition() {
        return DefinedTarget.locked(
                new AppFolder("reference", "java", Path.of("containers", "reference"), Path.of(".")),
                ServerDefinition.of("reference", List.of("reference")),
                new OfferedFeatures(FEATURES, LACKS, dev.statusquo.model.VersionNeeds.none()));
    }

    @Override
    public String name() {
        return "process";
    }

    @Override
    public boolean seesResets() {
        return true;
    }

    @Override
    public Target plan(DefinedTarget definition) {
        return new Target(
                ITSELF,
                new Component("sockets", "1.0.0"),
                new Component("java", Runtime.version().toString()),
                Map.of("reference", "1.0.0"),
                FEATURES,
                LACKS);
    }

    @Override
    public RunningTarget start(DefinedTarget definition, StartProgress progress) {
        return new Running(plan(definition));
    }

    @Override
    public void close() {
        // Each target is closed by whoever started it.
    }

    private static final class Running implements RunningTarget {
        private final Reference reference = new Reference();
        private final Target target;
        private ReferenceServer server = reference.listen(0);

        Running(Target target) {
            this.target = target;
        }

        @Override
        public Target target() {
            return target;
        }

        @Override
        public HttpAddress address() {
            return new HttpAddress("127.0.0.1", server.port());
        }

        @Override
        public Optional<String> image() {
            return Optional.empty();
        }

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public String log(int lines) {
            return "";
        }

        @Override
        public void killAndRestart() {
            int port = server.port();
            server.close();
            server = reference.listen(port);
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
