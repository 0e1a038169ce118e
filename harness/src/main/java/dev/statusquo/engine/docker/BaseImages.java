package dev.statusquo.engine.docker;

import dev.statusquo.engine.StartProgress;
import dev.statusquo.machine.Command;
import dev.statusquo.machine.Command.Ended;
import dev.statusquo.machine.Digest;
import dev.statusquo.machine.Sources;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.TargetStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The images that the apps' images are built on: {@code containers/base/make} gets or makes them. */
final class BaseImages {
    /** What decides about certificates in a base image. */
    private static final List<String> CERTIFICATES =
            List.of("SSL_CERT_FILE", "PIP_CERT", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS");

    private static final int WORDS = 15;

    private final Duration limit;
    private final Map<String, String> environment;
    private final Map<String, CompletableFuture<String>> asked = new ConcurrentHashMap<>();

    BaseImages(Duration limit, Map<String, String> environment) {
        this.limit = limit;
        this.environment = environment;
    }

    /** {@return a short name for all that decides which base image a target gets, asked of nobody} */
    String key(DefinedTarget definition) {
        List<String> parts = new ArrayList<>();
        parts.add(definition.runtime());
        parts.add(version(definition));
        script(definition)
                .ifPresent(make -> parts.add(Sources.of(definition.root(), List.of("containers/base"))
                        .digest()));
        CERTIFICATES.forEach(name -> Optional.ofNullable(environment.get(name)).ifPresent(file -> {
            parts.add(name + "=" + file);
            parts.add(changed(Path.of(file)));
        }));
        return Digest.of(parts.toArray(String[]::new));
    }

    /**
     * Gets or makes it; those who ask for the same at the same time wait for the one.
     *
     * @return its reference, nothing where there is no script and the Dockerfile's own default has to do
     * @throws TargetStartException where it cannot be had
     */
    Optional<String> reference(DefinedTarget definition, StartProgress progress) {
        return script(definition).map(make -> once(key(definition), () -> make(make, definition, progress)));
    }

    private String once(String key, Supplier<String> maker) {
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> first = asked.putIfAbsent(key, mine);
        if (first != null) {
            return first.handle((made, failure) -> failure == null ? made : again(failure))
                    .join();
        }
        try {
            mine.complete(maker.get());
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        }
        return mine.join();
    }

    private static String again(Throwable failure) {
        throw failure instanceof TargetStartException start ? start : new IllegalStateException(failure);
    }

    private String make(Path script, DefinedTarget definition, StartProgress progress) {
        progress.tell("asking for the base image of " + definition.runtime() + " " + version(definition));
        List<String> words = new ArrayList<>();
        if (!Files.isExecutable(script)) {
            words.add("python3");
        }
        words.addAll(List.of(script.toString(), definition.runtime(), version(definition)));
        Ended ended = Command.of(limit, words.toArray(String[]::new)).run(progress::tell);
        String reference = Command.tail(ended.output(), 1).strip();
        if (!ended.isSuccess() || reference.isEmpty()) {
            throw new TargetStartException(
                    "target " + definition.name() + " did not start: its base image could not be had",
                    ended.lastWords(WORDS),
                    "run `containers/base/make " + definition.runtime() + " " + version(definition)
                            + "` by hand, or take --engine process");
        }
        return reference;
    }

    private static String version(DefinedTarget definition) {
        return definition.runtimeVersions().getOrDefault(DockerEngine.NAME, "");
    }

    private static Optional<Path> script(DefinedTarget definition) {
        return Optional.of(definition.root().resolve("containers/base/make")).filter(Files::isRegularFile);
    }

    private static String changed(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return "absent";
        }
    }
}
