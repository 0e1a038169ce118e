package dev.statusquo.engine.process;

import dev.statusquo.machine.Cache;
import dev.statusquo.machine.Command;
import dev.statusquo.machine.Folders;
import dev.statusquo.machine.Machine;
import dev.statusquo.machine.Owner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What running targets write, below a folder named for the JVM that owns them, so that the next start can clean up. */
final class RunFolders {
    private static final String PROCESS = "process";
    private static final Duration KILL_LIMIT = Duration.ofSeconds(5);

    private final Path runs;
    private final Path own;
    private final AtomicInteger count = new AtomicInteger();

    RunFolders(Cache cache) {
        this.runs = cache.folder().resolve("run").resolve(Machine.id());
        this.own = runs.resolve(Owner.self().label());
    }

    /** {@return a new folder for one start of a target} */
    Path create(String target) {
        Path folder = own.resolve(target + "-" + count.incrementAndGet());
        try {
            for (String part : List.of("state", "tmp", "home")) {
                Files.createDirectories(folder.resolve(part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** Notes which process group belongs to a folder. */
    static void note(Path folder, Child child) {
        child.leader().ifPresent(leader -> {
            try {
                Files.writeString(folder.resolve(PROCESS), leader.label());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Ends what owners that no longer live left running, and deletes what they left behind. */
    void sweep() {
        for (Path dead : list(runs)) {
            boolean isDead = Owner.parse(dead.getFileName().toString())
                    .map(owner -> !owner.isAlive())
                    .orElse(false);
            if (isDead) {
                list(dead).forEach(RunFolders::endProcess);
                delete(dead);
            }
        }
    }

    /** Deletes one start's folder. */
    static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            // A process that is just dying may write once more: the sweep at the next start finds the rest.
            return;
        }
    }

    /** Deletes this JVM's folder, where nothing is in it any more. */
    void close() {
        if (list(own).isEmpty()) {
            delete(own);
        }
    }

    private static void endProcess(Path folder) {
        try {
            Owner.parse(Files.readString(folder.resolve(PROCESS)))
                    .filter(Owner::isAlive)
                    .ifPresent(leader -> Command.of(KILL_LIMIT, "/bin/sh", "-c", "kill -s KILL -- -" + leader.pid())
                            .run());
        } catch (IOException e) {
            // No such note: nothing was started in this folder.
            return;
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
