package dev.statusquo.engine.process;

import dev.statusquo.engine.Readiness;
import dev.statusquo.engine.ReportedTarget;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A target that runs as a process. */
final class ProcessTarget implements RunningTarget {
    private static final String HOST = "127.0.0.1";
    private static final List<String> INHERITED = List.of("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TZ");
    private static final int LAST_WORDS = 12;
    private static final int MORE_WORDS = 60;

    private final DefinedTarget definition;
    private final Installed installed;
    private final Limits limits;
    private final Path folder;
    private volatile HttpAddress address;
    private volatile Target target;
    private volatile Optional<Child> child = Optional.empty();
    private volatile Runnable onClose = () -> {};

    ProcessTarget(DefinedTarget definition, Installed installed, RunFolders folders, Limits limits, Target planned) {
        this.definition = definition;
        this.installed = installed;
        this.limits = limits;
        this.folder = folders.create(definition.framework());
        this.address = freeAddress();
        this.target = planned;
    }

    void onClose(Runnable told) {
        this.onClose = told;
    }

    /** Starts it; once more on another port where somebody else took the port meanwhile. */
    void start() {
        Optional<String> fault = launch();
        if (fault.isPresent() && isPortTaken()) {
            kill();
            address = freeAddress();
            fault = launch();
        }
        if (fault.isPresent()) {
            throw notStarted(fault.get());
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
        return child.map(Child::isAlive).orElse(false);
    }

    @Override
    public String log(int lines) {
        return child.map(process -> process.log(lines)).orElse("");
    }

    @Override
    public void killAndRestart() {
        kill();
        launch().ifPresent(fault -> {
            throw notStarted(fault);
        });
    }

    @Override
    public synchronized void close() {
        kill();
        RunFolders.delete(folder);
        onClose.run();
    }

    private Optional<String> launch() {
        Child started = Child.start(command(), installed.folder(), environment(), folder.resolve("log"));
        child = Optional.of(started);
        RunFolders.note(folder, started);
        return Readiness.await(this::address, started::ended, limits).or(this::meet);
    }

    /** Asks who answers: on a port that another process took, a stranger would. */
    private Optional<String> meet() {
        Optional<Target> reported = ReportedTarget.at(address, definition, limits);
        reported.ifPresent(met -> target = met);
        String name = target.framework().name();
        return name.equals(definition.framework())
                ? Optional.empty()
                : Optional.of(name + " answered at " + address.authority() + ", address already in use");
    }

    private boolean isPortTaken() {
        String log = log(MORE_WORDS);
        return !target.framework().name().equals(definition.framework())
                || log.contains("in use")
                || log.contains("EADDRINUSE");
    }

    private void kill() {
        child.ifPresent(process -> process.kill(limits.stop()));
    }

    private List<String> command() {
        List<String> words = new ArrayList<>();
        definition.command(target::versionOf).forEach(word -> words.add(filled(word)));
        Path own = installed.programs().resolve(words.get(0));
        if (Files.isExecutable(own)) {
            words.set(0, own.toString());
        }
        return words;
    }

    private Map<String, String> environment() {
        Map<String, String> all = new LinkedHashMap<>();
        INHERITED.forEach(name -> Optional.ofNullable(System.getenv(name)).ifPresent(value -> all.put(name, value)));
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        all.put("PATH", installed.programs() + ":" + path);
        all.put("LANG", "C.UTF-8");
        all.put("HOME", folder.resolve("home").toString());
        all.put("TMPDIR", folder.resolve("tmp").toString());
        all.put("PYTHONUNBUFFERED", "1");
        all.put(
                "PYTHONPATH",
                definition.root().resolve(definition.sharedFolder()).toString());
        all.put("HOST", HOST);
        all.put("PORT", Integer.toString(address.port()));
        all.put("STATUSQUO_STATE", state());
        all.put(
                "STATUSQUO_EXAMPLES",
                definition.root().resolve("fixtures/examples").toString());
        definition.server().environment().forEach((name, value) -> all.put(name, filled(value)));
        return all;
    }

    private String filled(String word) {
        // Only Linux has a file system in memory there; elsewhere any folder does.
        String there = word.equals("/dev/shm") && !Files.isDirectory(Path.of(word))
                ? folder.resolve("tmp").toString()
                : word;
        return there.replace("${HOST}", HOST)
                .replace("${PORT}", Integer.toString(address.port()))
                .replace("${STATE}", state());
    }

    private String state() {
        return folder.resolve("state").toString();
    }

    private TargetStartException notStarted(String why) {
        return new TargetStartException(
                "target " + target.id() + " did not start: " + why,
                log(LAST_WORDS),
                "run `./statusquo doctor`, or raise limits.start");
    }

    private static HttpAddress freeAddress() {
        return new HttpAddress(HOST, FreePort.any());
    }
}
