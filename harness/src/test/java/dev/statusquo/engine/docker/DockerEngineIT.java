package dev.statusquo.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.statusquo.engine.EngineProbe;
import dev.statusquo.engine.FakeApp;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.engine.StartProgress;
import dev.statusquo.machine.Machine;
import dev.statusquo.machine.Owner;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DockerEngineIT {
    private static final String DOCKERFILE = """
            ARG BASE_IMAGE=python:3.13-slim
            FROM ${BASE_IMAGE}
            COPY containers/fake/app.py /app.py
            RUN mkdir /state && chown 10001 /state
            """;

    private final EngineProbe probe = EngineProbe.ask(Limits.standard().engineProbe());

    private Path root = Path.of("");

    @SuppressWarnings("NullAway.Init") // made before all tests, once it is known that there is an engine
    private DockerEngine engine;

    @BeforeAll
    void connect(@TempDir Path folder) throws IOException {
        root = folder;
        assumeTrue(probe.isThere(), probe.words());
        Path checkout = Path.of(System.getProperty("statusquo.root", ".."));
        assumeTrue(Files.exists(checkout.resolve("containers/base/make")), "no containers/base/make");
        Sources.of(checkout, List.of("containers/base")).copy(root);
        Files.createDirectories(root.resolve("fixtures/examples"));
        Files.createDirectories(root.resolve("containers/lib/python"));
        engine = new DockerEngine(probe, Limits.standard());
    }

    @BeforeEach
    void lay_down_the_app() throws IOException {
        write("app.py", FakeApp.python(""));
        write("Dockerfile", DOCKERFILE);
        write("requirements.txt", "fake==1.0\n");
    }

    @AfterAll
    void stop() {
        Optional.ofNullable(engine).ifPresent(started -> {
            started.close();
            removeImages(DockerClientFactory.instance().client());
        });
    }

    @Test
    void a_container_answers_and_leaves_nothing_when_it_is_closed() {
        RunningTarget target = start();

        assertThat(target.target().id()).isEqualTo("fake@1.1+python@2");
        assertThat(target.isAlive()).isTrue();
        assertThat(target.log(5)).contains("GET /_fixture/ready");
        assertThat(target.image().orElseThrow()).startsWith("sha256:");
        target.close();
        assertThat(target.isAlive()).isFalse();
        assertThat(ownVolumes()).isEmpty();
    }

    @Test
    void a_container_reaches_another_one_only_if_its_target_asks() throws IOException {
        try (RunningTarget other = engine.start(definition(true), StartProgress.silent())) {
            String address =
                    "('" + other.address().host() + "', " + other.address().port() + ")";
            write(
                    "app.py",
                    FakeApp.python("import socket; print('reached', socket.socket().connect_ex(" + address
                            + ") == 0 if not socket.setdefaulttimeout(1) else '', flush=True)"));

            assertThat(lastWordsOf(definition(false))).contains("reached False");
            assertThat(lastWordsOf(definition(true))).contains("reached True");
        }
    }

    private String lastWordsOf(DefinedTarget definition) {
        try (RunningTarget target = engine.start(definition, StartProgress.silent())) {
            return target.log(50);
        }
    }

    private DefinedTarget definition(boolean hasEgress) {
        List<String> command = List.of("python3", "/app.py", "${HOST}", "${PORT}");
        return definition(new ServerDefinition("python", "python", "python", command, Map.of(), hasEgress, false));
    }

    @Test
    void a_kill_and_restart_keeps_the_state() {
        try (RunningTarget target = start()) {
            target.killAndRestart();

            assertThat(target.target().framework().version()).isEqualTo("1.2");
        }
    }

    @Test
    void an_unchanged_folder_is_not_built_again_and_a_changed_one_is() throws IOException {
        try (RunningTarget target = start()) {
            List<String> told = new ArrayList<>();
            try (RunningTarget again = engine.start(definition(), told::add)) {
                assertThat(again.image()).isEqualTo(target.image());
                assertThat(told).containsExactly("starting the container");
            }
        }
        write("app.py", FakeApp.python("pass"));
        List<String> told = new ArrayList<>();
        engine.start(definition(), told::add).close();
        assertThat(told).contains("building the image");
    }

    @Test
    void a_container_that_dies_at_start_is_reported_at_once_with_its_last_words() throws IOException {
        write("app.py", FakeApp.python("raise SystemExit('No module named flask')"));
        long begin = System.nanoTime();

        assertThatThrownBy(this::start).isInstanceOfSatisfying(TargetStartException.class, e -> {
            assertThat(e)
                    .hasMessageMatching("target fake@1.0\\+python@3.13 did not start: nothing answered at \\S+ "
                            + "within 60 s \\(the container has ended with code 1\\)");
            assertThat(e.lastWords()).isEqualTo("No module named flask");
        });
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(50));
        assertThat(ownVolumes()).isEmpty();
    }

    @Test
    void a_program_that_is_not_there_is_reported() {
        DefinedTarget definition = definition("no-such-program");

        assertThatThrownBy(() -> engine.start(definition, StartProgress.silent()))
                .isInstanceOfSatisfying(
                        TargetStartException.class,
                        e -> assertThat(e.getMessage() + e.lastWords()).contains("no-such-program"));
        assertThat(ownVolumes()).isEmpty();
    }

    @Test
    void an_image_that_does_not_build_is_reported_with_the_end_of_its_log() throws IOException {
        write("Dockerfile", DOCKERFILE + "RUN echo before the end && exit 9\n");

        assertThatThrownBy(this::start).isInstanceOfSatisfying(TargetStartException.class, e -> {
            assertThat(e).hasMessage("target fake+python did not start: its image could not be built");
            assertThat(e.lastWords()).contains("before the end", "returned a non-zero code: 9");
            assertThat(e.mend()).startsWith("correct containers/fake/Dockerfile");
        });
    }

    @Test
    void what_a_dead_owner_left_is_swept_and_what_a_living_one_uses_is_not() {
        DockerClient client = DockerClientFactory.instance().client();
        Owner self = Owner.self();
        String dead = volume(client, new Owner(self.pid(), self.start() - 1), Machine.id());
        String living = volume(client, self, Machine.id());
        String elsewhere = volume(client, new Owner(self.pid(), self.start() - 1), "another machine");

        new Leftovers(client).sweep();

        assertThatThrownBy(() -> client.inspectVolumeCmd(dead).exec()).isInstanceOf(NotFoundException.class);
        for (String kept : List.of(living, elsewhere)) {
            assertThat(client.inspectVolumeCmd(kept).exec().getName()).isEqualTo(kept);
            client.removeVolumeCmd(kept).exec();
        }
    }

    private static void removeImages(DockerClient client) {
        client.listImagesCmd().exec().stream()
                .flatMap(image -> Stream.ofNullable(image.getRepoTags()).flatMap(Stream::of))
                .filter(tag -> tag.startsWith("statusquo/fake:"))
                .forEach(tag -> client.removeImageCmd(tag).withForce(true).exec());
    }

    private static String volume(DockerClient client, Owner owner, String machine) {
        Map<String, String> labels = Map.of(Labels.OWNER, owner.label(), Labels.MACHINE, machine);
        return client.createVolumeCmd().withLabels(labels).exec().getName();
    }

    private List<String> ownVolumes() {
        List<String> names = new ArrayList<>();
        var found = DockerClientFactory.instance()
                .client()
                .listVolumesCmd()
                .withFilter("label", List.of(Labels.ofThisRun().filter()))
                .exec()
                .getVolumes();
        if (found != null) {
            found.forEach(volume -> names.add(volume.getName()));
        }
        return names;
    }

    private RunningTarget start() {
        return engine.start(definition(), StartProgress.silent());
    }

    private DefinedTarget definition() {
        return definition("python3");
    }

    private DefinedTarget definition(String program) {
        return definition(ServerDefinition.of("python", List.of(program, "/app.py", "${HOST}", "${PORT}")));
    }

    private DefinedTarget definition(ServerDefinition server) {
        return DefinedTarget.locked(
                        new AppFolder("fake", "python", root.resolve("containers/fake"), root),
                        server,
                        OfferedFeatures.of())
                .withRuntime(Map.of("docker", "3.13"));
    }

    private void write(String name, String text) throws IOException {
        Path folder = Files.createDirectories(root.resolve("containers/fake"));
        Files.writeString(folder.resolve(name), text);
    }
}
