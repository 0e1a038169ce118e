package dev.statusquo.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.BuildImageCmd;
import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.BuildResponseItem;
import com.github.dockerjava.api.model.ContainerConfig;
import dev.statusquo.engine.StartProgress;
import dev.statusquo.machine.Command;
import dev.statusquo.machine.Digest;
import dev.statusquo.machine.Folders;
import dev.statusquo.machine.Sources;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Limits;
import dev.statusquo.model.TargetStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The apps' images, named by the contents that they are built from: a second run finds them and builds nothing. The base
 * image's id stands in a label, because the same reference may come to mean another image.
 */
final class Images {
    private static final String BASE = "dev.statusquo.base-reference";
    private static final String BASE_ID = "dev.statusquo.base-id";
    private static final List<String> PROXIES =
            List.of("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy");
    private static final int WORDS = 15;
    private static final int STEP = 60;

    /**
     * An image that is there.
     *
     * @param tag its name
     * @param id its id
     */
    record Built(String tag, String id) {}

    private final DockerClient client;
    private final Limits limits;
    private final Map<String, String> environment;
    private final BaseImages bases;

    Images(DockerClient client, Limits limits, Map<String, String> environment) {
        this.client = client;
        this.limits = limits;
        this.environment = environment;
        this.bases = new BaseImages(limits.build(), environment);
    }

    /** {@return a target's image, built where it is not there; throws TargetStartException where that fails} */
    Built of(DefinedTarget definition, StartProgress progress) {
        Sources sources = sources(definition);
        Map<String, String> arguments = arguments(definition);
        String key = Digest.of(sources.digest(), arguments.toString(), bases.key(definition));
        String tag = "statusquo/" + definition.framework() + ":" + key;
        Optional<InspectImageResponse> there = inspect(tag).filter(this::isOnCurrentBase);
        if (there.isPresent()) {
            return new Built(tag, String.valueOf(there.get().getId()));
        }
        bases.reference(definition, progress).ifPresent(base -> arguments.put("BASE_IMAGE", base));
        progress.tell("building the image");
        build(definition, sources, arguments, tag, progress);
        return new Built(tag, idOf(tag));
    }

    private static Sources sources(DefinedTarget definition) {
        String folder = "containers/" + definition.framework() + "/";
        Path from = definition.lockFolder();
        Map<String, Path> locks = new TreeMap<>();
        // Whichever lock a target uses, the Dockerfile finds it under one name; artifacts stand beside it.
        locks.put(folder + definition.installedLock(), from.resolve(definition.lock()));
        Sources.of(from)
                .only(name -> !name.contains("/") && (name.equals("package.json") || isArtifact(name)))
                .files()
                .forEach((name, file) -> locks.put(folder + name, file));
        return Sources.of(
                        definition.root(),
                        List.of("containers/" + definition.framework(), definition.sharedFolder(), "fixtures/examples"))
                .with(locks);
    }

    private static boolean isArtifact(String name) {
        return name.endsWith(".whl") || name.endsWith(".tgz") || name.endsWith(".tar.gz");
    }

    private boolean isOnCurrentBase(InspectImageResponse image) {
        Map<String, String> labels = Optional.ofNullable(image.getConfig())
                .map(ContainerConfig::getLabels)
                .orElse(Map.of());
        String base = labels.getOrDefault(BASE, "");
        return base.isEmpty() || idOf(base).equals(labels.get(BASE_ID));
    }

    private void build(
            DefinedTarget definition, Sources sources, Map<String, String> arguments, String tag, StartProgress told) {
        Path context = copy(sources);
        BuildLog log = new BuildLog(told);
        try (BuildImageCmd command = client.buildImageCmd()) {
            command.withBaseDirectory(context.toFile())
                    .withDockerfile(context.resolve("containers/" + definition.framework() + "/Dockerfile")
                            .toFile())
                    .withTags(Set.of(tag))
                    .withLabels(labels(arguments))
                    .withForcerm(true)
                    .withNoCache(false);
            arguments.forEach(command::withBuildArg);
            command.exec(log).awaitImageId(limits.build().toSeconds(), TimeUnit.SECONDS);
        } catch (DockerClientException | DockerException e) {
            throw new TargetStartException(
                    "target " + definition.name() + " did not start: its image could not be built",
                    Command.tail(log.text() + "\n" + e.getMessage(), WORDS),
                    "correct containers/" + definition.framework()
                            + "/Dockerfile or what it copies; the image is built from the checkout's root");
        } finally {
            delete(context);
        }
    }

    private Map<String, String> labels(Map<String, String> arguments) {
        String base = arguments.getOrDefault("BASE_IMAGE", "");
        return base.isEmpty() ? Map.of() : Map.of(BASE, base, BASE_ID, idOf(base));
    }

    private Map<String, String> arguments(DefinedTarget definition) {
        String registry = definition.runtime().equals("node") ? "NPM_CONFIG_REGISTRY" : "PIP_INDEX_URL";
        return set(Stream.concat(Stream.of(registry), PROXIES.stream()), environment);
    }

    /** {@return the variables of an environment that say how a build reaches the network} */
    static Map<String, String> proxies(Map<String, String> environment) {
        return set(PROXIES.stream(), environment);
    }

    private static Map<String, String> set(Stream<String> names, Map<String, String> environment) {
        Map<String, String> arguments = new LinkedHashMap<>();
        names.filter(name -> !environment.getOrDefault(name, "").isEmpty())
                .forEach(name -> arguments.put(name, environment.getOrDefault(name, "")));
        return arguments;
    }

    private String idOf(String reference) {
        return inspect(reference).map(InspectImageResponse::getId).orElse("absent");
    }

    private Optional<InspectImageResponse> inspect(String reference) {
        try {
            return Optional.of(client.inspectImageCmd(reference).exec());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static Path copy(Sources sources) {
        try {
            Path context = Files.createTempDirectory("statusquo-context");
            sources.copy(context);
            return context;
        } catch (IOException e) {
            throw new TargetStartException(
                    "the files of an image could not be copied", e.toString(), "see that the disk has room");
        }
    }

    /** Removes the copy that an image was built from. */
    static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            // A copy in the system's temporary folder: the system removes it.
            return;
        }
    }

    private static final class BuildLog extends BuildImageResultCallback {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final StartProgress told;

        BuildLog(StartProgress told) {
            this.told = told;
        }

        @Override
        public void onNext(BuildResponseItem item) {
            String said = item.getStream();
            if (said != null) {
                lines.add(said);
                if (said.startsWith("Step ")) {
                    told.tell("building the image: " + shortened(said.strip()));
                }
            }
            super.onNext(item);
        }

        private static String shortened(String step) {
            return step.length() <= STEP ? step : step.substring(0, STEP) + "…";
        }

        String text() {
            return String.join("", lines);
        }
    }
}
