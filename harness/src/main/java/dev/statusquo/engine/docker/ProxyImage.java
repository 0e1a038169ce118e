package dev.statusquo.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.BuildImageCmd;
import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.statusquo.machine.Command;
import dev.statusquo.machine.Digest;
import dev.statusquo.machine.Sources;
import dev.statusquo.model.AppFolder;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Limits;
import dev.statusquo.model.OfferedFeatures;
import dev.statusquo.model.ServerDefinition;
import dev.statusquo.model.TargetStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.utility.DockerImageName;

/** Makes the image of a proxy: Debian's package on the base image of the Python apps, and the configuration of its folder. */
public final class ProxyImage {
    private static final String PYTHON = "3.13";
    private static final int WORDS = 12;
    private static final String RENDER = """
            #!/bin/sh
            # Puts what is known only now into the configuration, then starts the proxy in the place of this shell.
            for file in /peer/*; do
                sed -i "s|\\${FOLDER}|$FOLDER|g;s|\\${HOST}|$HOST|g;s|\\${PORT}|$PORT|g" "$file"
                sed -i "s|\\${ORIGIN_HOST}|$ORIGIN_HOST|g;s|\\${ORIGIN_PORT}|$ORIGIN_PORT|g" "$file"
            done
            """;

    private final Path root;
    private final Limits limits;
    private final DockerClient client = DockerClientFactory.instance().client();
    private final BaseImages bases;

    /**
     * Makes nothing yet.
     *
     * @param root the checkout, or the unpacked jar
     * @param limits {@code build} is used
     */
    public ProxyImage(Path root, Limits limits) {
        this.root = root;
        this.limits = limits;
        this.bases = new BaseImages(limits.build(), System.getenv());
    }

    /**
     * What a proxy's image is made of.
     *
     * @param name the proxy's name
     * @param debian the package
     * @param folder the folder with its configuration
     * @param start the words that start it, in which variables stand as {@code ${NAME}}
     * @param environment what it finds in its environment
     */
    public record Recipe(
            String name, String debian, Path folder, List<String> start, Map<String, String> environment) {}

    /** {@return the tag of the image, built where it is not there; throws TargetStartException if that fails} */
    public String of(Recipe recipe) {
        DefinedTarget base = DefinedTarget.locked(
                        new AppFolder("peers", "python", recipe.folder(), root),
                        ServerDefinition.of(recipe.name(), List.of()),
                        OfferedFeatures.of())
                .withRuntime(Map.of(DockerEngine.NAME, PYTHON));
        Path dockerfile = root.resolve("containers/peers/Dockerfile");
        String start = script(recipe);
        String key = Digest.of(
                Sources.of(recipe.folder()).digest(), text(dockerfile), start, recipe.debian(), bases.key(base));
        String tag = "statusquo/peer-" + recipe.name() + ":" + key;
        if (!isThere(tag)) {
            build(recipe, tag, start, dockerfile, bases.reference(base, words -> {}));
        }
        return tag;
    }

    /** {@return what a command says in the image; throws TargetStartException if it cannot be run} */
    public String output(String tag, List<String> command) {
        try (GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(tag))
                .withCommand(command.toArray(String[]::new))
                .withImagePullPolicy(name -> false)
                .withLabels(Labels.ofThisRun().map())
                .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(limits.start()))) {
            container.start();
            return container.getLogs();
        } catch (ContainerLaunchException e) {
            throw new TargetStartException(
                    "`" + String.join(" ", command) + "` cannot be run in " + tag,
                    String.valueOf(e.getMessage()),
                    "remove the image, so that it is built anew");
        }
    }

    private static String script(Recipe recipe) {
        String variables = recipe.environment().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> "export " + e.getKey() + "=\"" + e.getValue() + "\"\n")
                .collect(Collectors.joining());
        return RENDER
                + variables
                + recipe.start().stream()
                        .map(word -> "\"" + word.replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining(" ", "exec ", "\n"));
    }

    private boolean isThere(String tag) {
        try {
            client.inspectImageCmd(tag).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private void build(Recipe recipe, String tag, String start, Path dockerfile, Optional<String> base) {
        StringBuilder log = new StringBuilder();
        Path context = context(recipe, start, dockerfile);
        try (BuildImageCmd command = client.buildImageCmd(context.toFile())) {
            command.withTags(Set.of(tag)).withForcerm(true).withBuildArg("PACKAGE", recipe.debian());
            base.ifPresent(image -> command.withBuildArg("BASE_IMAGE", image));
            Images.proxies(System.getenv()).forEach(command::withBuildArg);
            command.exec(new BuildImageResultCallback() {
                        @Override
                        public void onNext(com.github.dockerjava.api.model.BuildResponseItem item) {
                            log.append(Optional.ofNullable(item.getStream()).orElse(""));
                            super.onNext(item);
                        }
                    })
                    .awaitImageId(limits.build().toSeconds(), TimeUnit.SECONDS);
        } catch (DockerClientException | DockerException e) {
            throw new TargetStartException(
                    "the image of " + recipe.name() + " could not be built",
                    Command.tail(log + "\n" + e.getMessage(), WORDS),
                    "see that Debian's packages can be had from inside containers");
        } finally {
            Images.delete(context);
        }
    }

    private static Path context(Recipe recipe, String start, Path dockerfile) {
        try {
            Path context = Files.createTempDirectory("statusquo-context");
            Files.copy(dockerfile, context.resolve("Dockerfile"));
            Path peer = Files.createDirectory(context.resolve("peer"));
            Sources.of(recipe.folder()).copy(peer);
            Files.writeString(peer.resolve("start-in-container"), start);
            return context;
        } catch (IOException e) {
            throw new TargetStartException(
                    "the files of an image could not be copied", e.toString(), "see that the disk has room");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new TargetStartException(file + " cannot be read", e.toString(), "restore the file");
        }
    }
}
