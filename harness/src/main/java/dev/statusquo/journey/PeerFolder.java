package dev.statusquo.journey;

import dev.statusquo.machine.Cache;
import dev.statusquo.machine.Command;
import dev.statusquo.machine.Digest;
import dev.statusquo.machine.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A peer on this machine: found, built once for each content of its folder, and asked for its version. */
final class PeerFolder {
    private static final Duration QUICK = Duration.ofSeconds(30);
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");
    private static final List<String> FOR_THE_SYSTEM = List.of("/usr/local/sbin", "/usr/sbin", "/sbin");
    private static final int WORDS = 6;

    private PeerFolder() {}

    /**
     * A peer that can be started, or why it cannot.
     *
     * @param folder where its commands run
     * @param version its version
     * @param absence why it cannot be used and how to mend that; empty if it can
     */
    record Prepared(Path folder, String version, String absence) {
        static Prepared absent(Peer peer, String why) {
            return new Prepared(peer.folder(), "", why);
        }
    }

    /** {@return the peer with all that it needs} */
    static Prepared of(Peer peer, Duration limit) {
        if (program(peer.needs().program()).isEmpty()) {
            return Prepared.absent(peer, peer.howToInstall());
        }
        try {
            Path built = built(peer, limit);
            Command.Ended ended =
                    command(peer, peer.commands().version(), built, QUICK).run();
            return version(ended.output() + "\n" + ended.log())
                    .filter(version -> ended.isSuccess())
                    .map(version -> new Prepared(built, version, ""))
                    .orElseGet(() -> Prepared.absent(
                            peer, peer.name() + " does not tell its version: " + ended.lastWords(WORDS)));
        } catch (UncheckedIOException e) {
            return Prepared.absent(peer, String.valueOf(e.getMessage()));
        }
    }

    /** {@return the first version in what a program says of itself} */
    static Optional<String> version(String text) {
        Matcher version = VERSION.matcher(text);
        return version.find() ? Optional.of(version.group()) : Optional.empty();
    }

    private static Optional<Path> program(String name) {
        return Command.onPath(name)
                .or(() -> FOR_THE_SYSTEM.stream()
                        .map(folder -> Path.of(folder, name))
                        .filter(Files::isExecutable)
                        .findFirst());
    }

    private static Path built(Peer peer, Duration limit) {
        Path shared = peer.folder().resolveSibling(Peers.SHARED);
        String key = Digest.of(
                Sources.of(peer.folder()).digest(),
                Sources.of(shared).digest(),
                program(peer.needs().program()).map(PeerFolder::real).orElse(""));
        return Cache.standard().once("peers/" + peer.name() + "-" + key, empty -> {
            Sources.of(shared).copy(empty);
            Sources.of(peer.folder()).copy(empty);
            for (List<String> words : peer.commands().build()) {
                Command.Ended ended = command(peer, words, empty, limit).run();
                if (!ended.isSuccess()) {
                    throw new IOException(peer.name() + " cannot be used: `" + String.join(" ", words) + "` ended with "
                            + ended.code() + ": " + ended.lastWords(WORDS));
                }
            }
        });
    }

    private static String real(Path program) {
        try {
            return program.toRealPath().toString();
        } catch (IOException e) {
            return program.toString();
        }
    }

    private static Command command(Peer peer, List<String> words, Path folder, Duration limit) {
        Command command = Command.of(limit, words.toArray(String[]::new)).in(folder);
        for (Map.Entry<String, String> variable : environment(peer, folder).entrySet()) {
            command = command.with(variable.getKey(), variable.getValue());
        }
        return command;
    }

    /** {@return what a peer finds in its environment: where programs are, a home of its own, and nothing of the user's proxies} */
    static Map<String, String> environment(Peer peer, Path folder) {
        Map<String, String> all = new LinkedHashMap<>();
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        all.put(
                "PATH",
                String.join(
                        ":",
                        Stream.concat(Stream.of(path), FOR_THE_SYSTEM.stream()).toList()));
        all.put("LANG", "C.UTF-8");
        peer.environment().forEach((name, value) -> all.put(name, value.replace("${FOLDER}", folder.toString())));
        return all;
    }
}
