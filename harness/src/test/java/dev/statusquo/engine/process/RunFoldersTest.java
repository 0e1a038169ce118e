package dev.statusquo.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.machine.Cache;
import dev.statusquo.machine.Machine;
import dev.statusquo.machine.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFoldersTest {
    @TempDir
    Path folder;

    @Test
    void what_a_dead_owner_left_is_ended_and_deleted() throws IOException {
        Path left = runs().resolve(new Owner(Owner.self().pid(), 1).label()).resolve("flask-1");
        Files.createDirectories(left.resolve("state"));
        Child child = sleeping(left);
        RunFolders.note(left, child);

        new RunFolders(new Cache(folder)).sweep();

        Awaitility.await("end").atMost(Duration.ofSeconds(5)).until(() -> !child.isAlive());
        assertThat(left.getParent()).doesNotExist();
    }

    @Test
    void what_a_living_owner_uses_is_left_alone() throws IOException {
        RunFolders own = new RunFolders(new Cache(folder));
        Path used = own.create("flask");
        Child child = sleeping(used);
        RunFolders.note(used, child);

        new RunFolders(new Cache(folder)).sweep();

        assertThat(child.isAlive()).isTrue();
        assertThat(used.resolve("state")).isDirectory();
        child.kill(Duration.ofSeconds(5));
        RunFolders.delete(used);
        own.close();
        assertThat(runs()).isEmptyDirectory();
    }

    @Test
    void a_process_that_has_got_the_id_of_a_dead_one_is_left_alone() throws IOException {
        Path left = runs().resolve(new Owner(Owner.self().pid(), 1).label()).resolve("flask-1");
        Files.createDirectories(left);
        Child other = sleeping(left);
        Owner leader = other.leader().orElseThrow();
        Files.writeString(left.resolve("process"), new Owner(leader.pid(), leader.start() - 1).label());

        new RunFolders(new Cache(folder)).sweep();

        assertThat(other.isAlive()).isTrue();
        other.kill(Duration.ofSeconds(5));
    }

    private Path runs() {
        return folder.resolve("run").resolve(Machine.id());
    }

    private static Child sleeping(Path where) {
        return Child.start(List.of("sleep", "300"), where, Map.of("PATH", "/usr/bin:/bin"), where.resolve("log"));
    }
}
