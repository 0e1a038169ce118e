package dev.statusquo.engine;

import dev.statusquo.engine.docker.DockerEngine;
import dev.statusquo.engine.process.ProcessEngine;
import dev.statusquo.engine.service.ServiceEngine;
import dev.statusquo.engine.url.UrlEngine;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.machine.Cache;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Limits;
import dev.statusquo.model.ServiceStart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Picks what runs the targets. */
public final class Engines {
    /** The names that may be asked for. */
    public static final List<String> NAMES = List.of("auto", "docker", "process", "url");

    private Engines() {}

    /**
     * What was picked.
     *
     * @param engine the engine, to be closed by the caller
     * @param why its name and the reason, for people
     */
    public record Choice(Engine engine, String why) {}

    /**
     * Picks an engine that runs targets itself: with {@code auto} docker where an engine answers within
     * {@code limits.engineProbe}, else process.
     *
     * @param name {@code auto}, {@code docker} or {@code process}
     * @param limits how long things may take
     * @return the engine and why
     * @throws BadInputException for another name, and where docker was asked for and no engine answers
     */
    public static Choice choose(String name, Limits limits) {
        return switch (name) {
            case "process" -> process("requested", limits);
            case "docker", "auto" -> byProbe(name, EngineProbe.ask(limits.engineProbe()), limits);
            case "url" ->
                throw new BadInputException("the engine url needs an address", "add --address http://HOST:PORT");
            default ->
                throw new BadInputException("no engine is named " + name, "take one of " + String.join(", ", NAMES));
        };
    }

    /** {@return the engine that judges what listens at the address} */
    public static Choice at(HttpAddress address, Limits limits) {
        return new Choice(new UrlEngine(address, limits), "url: whatever listens at " + address);
    }

    /** {@return the engine that starts a service of somebody's own in each of these ways} */
    public static Choice starting(List<ServiceStart> starts, Limits limits) {
        ServiceEngine engine = new ServiceEngine(starts, limits);
        return new Choice(
                engine,
                engine.name() + ": "
                        + starts.stream().map(ServiceStart::toString).collect(Collectors.joining(", ")));
    }

    private static Choice byProbe(String name, EngineProbe probe, Limits limits) {
        Optional<String> missing = probe.isThere() ? DockerEngine.missingSettings(probe) : Optional.empty();
        if (missing.isPresent()) {
            String why = probe.words() + ", but Testcontainers would look for images of its own in a registry";
            if (name.equals("docker")) {
                throw new BadInputException(why, "paste this and start again: " + missing.get());
            }
            return process(why + "; `" + missing.get() + "` lets it be used", limits);
        }
        if (probe.isThere()) {
            return new Choice(new DockerEngine(probe, limits), "docker (" + probe.words() + ")");
        }
        if (name.equals("docker")) {
            throw new BadInputException(
                    probe.words(),
                    "start one (as root on Debian or Ubuntu: .ci/prepare-docker), set DOCKER_HOST to where it is, "
                            + "or take --engine process");
        }
        return process(probe.words(), limits);
    }

    private static Choice process(String why, Limits limits) {
        return new Choice(new ProcessEngine(limits, Cache.standard()), "process (" + why + ")");
    }
}
