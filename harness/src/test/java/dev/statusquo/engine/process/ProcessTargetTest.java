package dev.statusquo.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.statusquo.engine.FakeApp;
import dev.statusquo.engine.Readiness;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.machine.Cache;
import dev.statusquo.machine.Interpreter;
import dev.statusquo.model.AppFolder;
import dev.statusquo.model.Component;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Limits;
import dev.statusquo.model.OfferedFeatures;
import dev.statusquo.model.ServerDefinition;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.model.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTargetTest {
    private static final Limits LIMITS = Limits.standard();

    @TempDir
    Path folder;

    private String python = "";

    @BeforeEach
    void find_a_python() {
        Optional<Interpreter> found = Interpreter.find(new VersionRange("*"), Map.of());
        assumeTrue(found.isPresent(), "no Python answers on PATH");
        python = found.orElseThrow().executable();
    }

    @Test
    void it_starts_and_reports_its_own_versions() throws IOException {
        try (ProcessTarget target = target("")) {
            target.start();

            assertThat(target.isAlive()).isTrue();
            assertThat(target.target().id()).isEqualTo("fake@1.1+python@2");
            assertThat(target.target().packages()).containsEntry("some-part", "4");
            assertThat(target.image()).isEmpty();
        }
    }

    @Test
    void a_kill_and_restart_keeps_state_and_address() throws IOException {
        try (ProcessTarget target = target("")) {
            target.start();
            HttpAddress before = target.address();

            target.killAndRestart();

            assertThat(target.address()).isEqualTo(before);
            assertThat(target.target().framework().version()).isEqualTo("1.2");
        }
    }

    @Test
    void closing_it_leaves_nothing() throws IOException {
        ProcessTarget target = target("");
        target.start();
        target.close();

        assertThat(target.isAlive()).isFalse();
        assertThat(Readiness.isListening(target.address(), Limits.standard())).isFalse();
        try (var left = Files.walk(folder.resolve("cache"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void one_that_dies_at_start_is_reported_at_once_with_its_last_words() throws IOException {
        try (ProcessTarget target = target("raise SystemExit('No module named flask')")) {
            long start = System.nanoTime();

            assertThatThrownBy(target::start).isInstanceOfSatisfying(TargetStartException.class, e -> {
                assertThat(e)
                        .hasMessage("target fake@1.0+python@2 did not start: nothing answered at "
                                + target.address().authority()
                                + " within 60 s (the process has ended with code 1)");
                assertThat(e.lastWords()).isEqualTo("No module named flask");
                assertThat(e.mend()).isEqualTo("run `./statusquo doctor`, or raise limits.start");
            });
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void a_port_that_was_taken_meanwhile_is_exchanged_for_another_one() throws IOException {
        String once = "if len(starts.read_text()) == 1: raise SystemExit('OSError: Address already in use')";
        try (ProcessTarget target = target(once)) {
            HttpAddress first = target.address();

            target.start();

            assertThat(target.address()).isNotEqualTo(first);
            assertThat(target.isAlive()).isTrue();
        }
    }

    private ProcessTarget target(String fault) throws IOException {
        Path app = Files.writeString(folder.resolve("app.py"), FakeApp.python(fault));
        DefinedTarget definition = DefinedTarget.locked(
                new AppFolder("fake", "python", folder, folder),
                ServerDefinition.of("python", List.of(python, app.toString(), "${HOST}", "${PORT}")),
                OfferedFeatures.of());
        Target planned = new Target(
                new Component("fake", "1.0"),
                new Component("python", "2"),
                new Component("python", "3"),
                Map.of(),
                Set.of(),
                Map.of());
        RunFolders folders = new RunFolders(new Cache(folder.resolve("cache")));
        return new ProcessTarget(definition, new Installed(folder, folder), folders, LIMITS, planned);
    }
}
