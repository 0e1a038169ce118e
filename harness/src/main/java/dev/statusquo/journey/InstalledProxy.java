package dev.statusquo.journey;

import dev.statusquo.engine.RunningTarget;
import dev.statusquo.engine.process.FreePort;
import dev.statusquo.engine.process.ServiceProcess;
import dev.statusquo.machine.Folders;
import dev.statusquo.model.Limits;
import dev.statusquo.model.ServiceStart;
import dev.statusquo.model.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A proxy that is installed on this machine, with the configuration of its folder and in a folder of its own. */
final class InstalledProxy implements ProxySource {
    private static final String HOST = "127.0.0.1";

    private final Peer peer;
    private final PeerFolder.Prepared prepared;
    private final Limits limits;

    private InstalledProxy(Peer peer, PeerFolder.Prepared prepared, Limits limits) {
        this.peer = peer;
        this.prepared = prepared;
        this.limits = limits;
    }

    /** {@return the proxy; whether it can be used is what it says} */
    static InstalledProxy of(Peer peer, Limits limits) {
        return new InstalledProxy(peer, PeerFolder.of(peer, limits.build()), limits);
    }

    @Override
    public String name() {
        return peer.name();
    }

    @Override
    public String version() {
        return prepared.version();
    }

    @Override
    public String absence() {
        return prepared.absence();
    }

    @Override
    public RunningTarget start(Origin origin, Target planned) {
        int port = FreePort.any();
        Path folder = folder();
        Map<String, String> names = Map.of(
                "${HOST}", HOST,
                "${PORT}", Integer.toString(port),
                "${ORIGIN_HOST}", origin.address().host(),
                "${ORIGIN_PORT}", Integer.toString(origin.address().port()),
                "${FOLDER}", folder.toString());
        write(folder, names);
        List<String> command = peer.commands().start().stream()
                .map(word -> filled(word, names))
                .toList();
        ServiceStart start = new ServiceStart(
                Optional.empty(), command, Optional.of(port), PeerFolder.environment(peer, folder), folder);
        return new OwnFolder(ServiceProcess.start(start, planned, limits), folder);
    }

    /** Some proxies start as root and then work as somebody else, who has to write here too. */
    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("statusquo-proxy");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for a proxy", e);
        }
    }

    private void write(Path folder, Map<String, String> names) {
        try (Stream<Path> files = Files.list(peer.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(folder.resolve(file.getFileName()), filled(Files.readString(file), names));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the configuration of " + peer.name() + " cannot be written", e);
        }
    }

    private static String filled(String text, Map<String, String> names) {
        String all = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            all = all.replace(name.getKey(), name.getValue());
        }
        return all;
    }

    /** The proxy's folder goes with it. */
    private record OwnFolder(RunningTarget proxy, Path folder) implements RunningTarget {
        @Override
        public Target target() {
            return proxy.target();
        }

        @Override
        public dev.statusquo.http.HttpAddress address() {
            return proxy.address();
        }

        @Override
        public Optional<String> image() {
            return proxy.image();
        }

        @Override
        public boolean isAlive() {
            return proxy.isAlive();
        }

        @Override
        public String log(int lines) {
            return proxy.log(lines);
        }

        @Override
        public void close() {
            proxy.close();
            try {
                Folders.delete(folder);
            } catch (IOException e) {
                // A folder of the system's for temporary files: the system removes what is left.
                return;
            }
        }
    }
}
