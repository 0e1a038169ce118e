package dev.statusquo.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.statusquo.engine.Readiness;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.machine.Interpreter;
import dev.statusquo.machine.Owner;
import dev.statusquo.model.Limits;
import dev.statusquo.model.VersionRange;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void its_end_is_seen_with_code_and_last_words() {
        Child child = start("echo first; echo last words; exit 7");

        Awaitility.await("end").atMost(LIMIT).until(() -> !child.isAlive());

        assertThat(child.ended()).contains("the process has ended with code 7");
        assertThat(child.log(1)).isEqualTo("last words");
        child.kill(LIMIT);
    }

    @Test
    void it_sees_only_the_variables_that_it_was_given() {
        Child child = start("echo $GIVEN-$HOME-");

        Awaitility.await("end").atMost(LIMIT).until(() -> !child.isAlive());

        assertThat(child.log(1)).isEqualTo("yes--");
        child.kill(LIMIT);
    }

    @Test
    void it_is_killed_with_its_children() throws IOException {
        Child child = start("sleep 300 & echo $! > grandchild; wait");
        Owner grandchild = grandchild();
        assertThat(child.leader()).isPresent();

        child.kill(LIMIT);

        assertThat(child.isAlive()).isFalse();
        assertThat(isGone(grandchild)).isTrue();
    }

    /** A process that holds much memory gives it up long before its sockets. */
    @Test
    void once_it_is_killed_its_port_is_free() throws IOException {
        Optional<Interpreter> python = Interpreter.find(new VersionRange("*"), Map.of());
        assumeTrue(python.isPresent(), "no Python answers on PATH");
        Path script = Files.writeString(folder.resolve("listen.py"), """
                import socket, threading, time
                held = bytearray(60_000_000)
                for _ in range(8):
                    threading.Thread(target=time.sleep, args=(300,)).start()
                listener = socket.create_server(('127.0.0.1', 0))
                print(listener.getsockname()[1], flush=True)
                time.sleep(300)
                """);
        for (int attempt = 0; attempt < 3; attempt++) {
            Path log = folder.resolve("log-" + attempt);
            List<String> words = List.of(python.orElseThrow().executable(), script.toString());
            Child child = Child.start(words, folder, Map.of("PATH", "/usr/bin:/bin"), log);
            Awaitility.await("its port").atMost(LIMIT).until(() -> !child.log(1).isBlank());
            HttpAddress address =
                    new HttpAddress("127.0.0.1", Integer.parseInt(child.log(1).strip()));

            child.kill(LIMIT);

            assertThat(Readiness.isListening(address, Limits.standard())).isFalse();
        }
    }

    @Test
    void it_dies_with_a_jvm_that_is_killed() throws IOException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = jvm.inputReader()) {
            assertThat(said.readLine()).isEqualTo("started");
        }
        Owner grandchild = grandchild();

        jvm.destroyForcibly();

        Awaitility.await("the grandchild is gone").atMost(LIMIT).until(() -> isGone(grandchild));
    }

    /** Starts a child and waits to be killed. */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        ChildTest test = new ChildTest();
        test.folder = Path.of(arguments[0]);
        Child child = test.start("sleep 300 & echo $! > grandchild; wait");
        test.grandchild();
        System.out.println("started");
        Thread.currentThread().join(LIMIT.toMillis() * 10);
        child.kill(LIMIT);
    }

    private Child start(String script) {
        Map<String, String> environment = Map.of("PATH", "/usr/bin:/bin", "GIVEN", "yes");
        return Child.start(List.of("/bin/sh", "-c", script), folder, environment, folder.resolve("log"));
    }

    private Owner grandchild() throws IOException {
        Path file = folder.resolve("grandchild");
        Awaitility.await("the grandchild's id").atMost(LIMIT).until(() -> Files.exists(file) && Files.size(file) > 1);
        return Owner.of(Long.parseLong(Files.readString(file).strip())).orElseThrow();
    }

    private static boolean isGone(Owner process) {
        return !process.isAlive()
                || ProcessHandle.of(process.pid()).filter(Child::isRunning).isEmpty();
    }
}
