package dev.statusquo.engine.process;

import dev.statusquo.engine.Readiness;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Limits;
import dev.statusquo.model.ServiceStart;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A service of somebody's own that a command started; it dies with this JVM. */
public final class ServiceProcess implements RunningTarget {
    private static final String HOST = "127.0.0.1";
    private static final String LOCK = "node_modules/.package-lock.json";
    private static final int LAST_WORDS = 12;

    private final Target target;
    private final HttpAddress address;
    private final Child child;
    private final Path log;
    private final Limits limits;

    private ServiceProcess(Target target, HttpAddress address, Child child, Path log, Limits limits) {
        this.target = target;
        this.address = address;
        this.child = child;
        this.log = log;
        this.limits = limits;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param start how
     * @param planned what it is
     * @param limits how long it may take
     * @return the running service
     * @throws TargetStartException if it does not answer, with its last words
     */
    public static ServiceProcess start(ServiceStart start, Target planned, Limits limits) {
        HttpAddress address = new HttpAddress(HOST, start.port().orElseGet(FreePort::any));
        Path log = newLog();
        List<String> words = start.command().stream()
                .map(word -> word.replace("${PORT}", Integer.toString(address.port())))
                .toList();
        Child child = Child.start(words, start.folder(), environment(start, address), log);
        Target met = planned.with(InstalledPackages.ofNode(start.folder().resolve(LOCK)));
        ServiceProcess service = new ServiceProcess(met, address, child, log, limits);
        Readiness.awaitAnyAnswer(() -> address, child::ended, limits).ifPresent(fault -> {
            String lastWords = child.log(LAST_WORDS);
            service.close();
            throw new TargetStartException(
                    "target " + planned.id() + " did not start: " + fault,
                    lastWords,
                    "start `" + start
                            + "` by hand; it has to listen on the port in the variable PORT, or on port: of the file");
        });
        return service;
    }

    private static Map<String, String> environment(ServiceStart start, HttpAddress address) {
        Map<String, String> all = new LinkedHashMap<>(System.getenv());
        all.put("HOST", HOST);
        all.put("PORT", Integer.toString(address.port()));
        all.putAll(start.environment());
        return all;
    }

    private static Path newLog() {
        try {
            return Files.createTempFile("statusquo-service", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public HttpAddress address() {
        return address;
    }

    @Override
    public Optional<String> image() {
        return Optional.empty();
    }

    @Override
    public boolean isAlive() {
        return child.isAlive();
    }

    @Override
    public String log(int lines) {
        return child.log(lines);
    }

    @Override
    public boolean canRestart() {
        return false;
    }

    @Override
    public void close() {
        child.kill(limits.stop());
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
