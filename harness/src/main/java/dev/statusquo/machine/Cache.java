package dev.statusquo.machine;

import dev.statusquo.model.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Folders that are made once and kept. Two runs that need the same one at the same time make it once.
 *
 * @param folder where they are
 */
public record Cache(Path folder) {
    private static final Map<Path, Object> IN_THIS_JVM = new ConcurrentHashMap<>();
    private static final String COMPLETE = ".complete";

    /** Fills a folder. */
    @FunctionalInterface
    public interface Maker {
        /** Fills the folder, which is empty; a throw leaves it unfinished, and the next one starts anew. */
        void make(Path empty) throws IOException;
    }

    /** {@return the cache that STATUSQUO_CACHE names, else the user's} */
    public static Cache standard() {
        return in(System.getenv(), Path.of(System.getProperty("user.home", "/tmp")));
    }

    static Cache in(Map<String, String> environment, Path home) {
        String own = environment.getOrDefault("STATUSQUO_CACHE", "");
        if (!own.isBlank()) {
            return new Cache(Path.of(own).toAbsolutePath());
        }
        String users = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = users.isBlank() ? home.resolve(".cache") : Path.of(users);
        return new Cache(base.resolve("statusquo").toAbsolutePath());
    }

    /** Sees that the cache can be written before anything needs it; throws BadInputException if it cannot. */
    public void requireWritable() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "statusquo", ".tmp"));
        } catch (IOException e) {
            throw new BadInputException(
                    "the cache " + folder + " cannot be written: " + e,
                    "make room or give it to this user, or set STATUSQUO_CACHE to another folder");
        }
    }

    /**
     * Gives a folder, made at its final place because a Python environment knows its own path.
     *
     * @param name its path below the cache
     * @param maker fills it where it is not complete
     * @return the folder
     * @throws UncheckedIOException where the cache cannot be written
     */
    public Path once(String name, Maker maker) {
        Path made = folder.resolve(name);
        if (Files.exists(made.resolve(COMPLETE))) {
            return made;
        }
        synchronized (IN_THIS_JVM.computeIfAbsent(made, key -> new Object())) {
            try {
                Files.createDirectories(made.getParent());
                Path lockFile = made.resolveSibling(made.getFileName() + ".lock");
                try (FileChannel channel =
                                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = channel.lock()) {
                    makeUnlessComplete(made, maker, lock);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return made;
    }

    private static void makeUnlessComplete(Path made, Maker maker, FileLock lock) throws IOException {
        if (lock.isValid() && !Files.exists(made.resolve(COMPLETE))) {
            Folders.delete(made);
            Files.createDirectories(made);
            maker.make(made);
            Files.createFile(made.resolve(COMPLETE));
        }
    }
}
