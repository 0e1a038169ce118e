package dev.statusquo.resolve;

import dev.statusquo.machine.Cache;
import dev.statusquo.machine.Command;
import dev.statusquo.machine.Command.Ended;
import dev.statusquo.machine.Interpreter;
import dev.statusquo.model.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Can versions that no lock file has be found here? Asked of the package managers themselves, within a limit, and without installing anything.
 *
 * @param finding what was found, a sentence without a full stop
 * @param mend how to get what is missing; empty where nothing is
 */
public record ResolverProbe(String finding, Optional<String> mend) {
    private static final VersionRange ANY = new VersionRange(">=3.8");
    private static final Pattern NEWEST = Pattern.compile("\\(([0-9][^)]*)\\)");
    private static final int WORDS = 2;
    private static final long ROOM = 2L << 30;

    private static ResolverProbe found(String finding) {
        return new ResolverProbe(finding, Optional.empty());
    }

    private static ResolverProbe missing(String finding, String mend) {
        return new ResolverProbe(finding, Optional.of(mend));
    }

    /** {@return whether nothing is missing} */
    public boolean isThere() {
        return mend.isEmpty();
    }

    /**
     * Asks pip for the versions of uv, which resolves Python's packages.
     *
     * @param cache where uv is kept once it is installed
     * @param limit how long it may take
     * @return what it answers
     */
    public static ResolverProbe python(Cache cache, Duration limit) {
        Optional<Interpreter> python = Interpreter.find(ANY, System.getenv());
        if (python.isEmpty() || !python.get().hasPip()) {
            return missing("no Python with pip answers", "install one (Debian: apt-get install python3-pip)");
        }
        Ended ended = Command.of(
                        limit,
                        python.get().executable(),
                        "-m",
                        "pip",
                        "index",
                        "versions",
                        "uv",
                        "--disable-pip-version-check",
                        "--no-input")
                .run();
        Matcher newest = NEWEST.matcher(ended.output());
        if (ended.isSuccess() && newest.find()) {
            return found(
                    "pip's index answers; uv " + (isInstalled(cache) ? "is installed" : "is installed at first need"));
        }
        return missing(
                "pip's index does not answer: " + ended.lastWords(WORDS).replace('\n', ' '),
                "see that `" + python.get().executable()
                        + " -m pip index versions uv` works here; versions that the lock files have need no index once they are installed");
    }

    /**
     * Asks npm for the newest version of Express.
     *
     * @param limit how long it may take
     * @return what it answers
     */
    public static ResolverProbe node(Duration limit) {
        Ended ended = Command.of(limit, "npm", "view", "express", "version", "--fetch-retries=0")
                .run();
        if (ended.isSuccess()) {
            return found("npm's registry answers; Express " + ended.output().strip() + " is the newest");
        }
        return ended.isMissing()
                ? missing("there is no npm", "install Node.js with npm")
                : missing(
                        "npm's registry does not answer: "
                                + ended.lastWords(WORDS).replace('\n', ' '),
                        "see that `npm view express version` works here");
    }

    /**
     * Looks whether the cache can be written and has room for images of environments.
     *
     * @param cache the cache
     * @return what was found
     */
    public static ResolverProbe room(Cache cache) {
        try {
            Files.createDirectories(cache.folder());
            long free = Files.getFileStore(cache.folder()).getUsableSpace();
            String words = cache.folder() + ", " + (free >> 30) + " GiB free";
            if (!Files.isWritable(cache.folder())) {
                return missing(cache.folder() + " cannot be written", "set STATUSQUO_CACHE to a folder that can");
            }
            return free < ROOM
                    ? missing(words, "make room, or set STATUSQUO_CACHE to a folder with " + (ROOM >> 30) + " GiB")
                    : found(words);
        } catch (IOException e) {
            return missing(
                    cache.folder() + " cannot be made: " + e.getMessage(), "set STATUSQUO_CACHE to another folder");
        }
    }

    private static boolean isInstalled(Cache cache) {
        Path tools = cache.folder().resolve("tools");
        if (!Files.isDirectory(tools)) {
            return false;
        }
        try (Stream<Path> all = Files.list(tools)) {
            return all.anyMatch(tool -> Files.isExecutable(tool.resolve("bin/uv")));
        } catch (IOException e) {
            // A cache that cannot be read is told by what looks at its room.
            return false;
        }
    }
}
