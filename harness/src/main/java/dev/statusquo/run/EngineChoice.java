package dev.statusquo.run;

import dev.statusquo.config.LockFile;
import dev.statusquo.engine.Engine;
import dev.statusquo.engine.EngineProbe;
import dev.statusquo.engine.docker.DockerEngine;
import dev.statusquo.engine.process.Cache;
import dev.statusquo.engine.process.ProcessEngine;
import dev.statusquo.engine.url.UrlEngine;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Limits;

/**
 * Which engine a run uses, and why.
 *
 * @param engine the engine, to be closed by the caller
 * @param why a sentence for people, beginning with the engine's name
 */
public record EngineChoice(Engine engine, String why) {

    /**
     * Chooses an engine.
     *
     * @param wanted {@code auto}, {@code docker} or {@code process}
     * @param limits how long the Docker engine may take to say that it is there
     * @return the engine
     * @throws BadInputException where docker is wanted and does not answer, or the word is none of the three
     */
    public static EngineChoice of(String wanted, Limits limits) {
        return switch (wanted) {
            case "process" -> process("as asked", limits);
            case "docker" -> docker(EngineProbe.ask(limits.engineProbe()), limits);
            case "auto" -> {
                EngineProbe probe = EngineProbe.ask(limits.engineProbe());
                yield probe.isThere() ? docker(probe, limits) : process(probe.words(), limits);
            }
            default ->
                throw new BadInputException(
                        "there is no engine " + wanted, "take auto, docker or process; url needs an address");
        };
    }

    /** {@return the engine that judges what listens already} */
    public static EngineChoice url(HttpAddress address, Limits limits) {
        return new EngineChoice(new UrlEngine(address, limits), "url: what listens at " + address);
    }

    private static EngineChoice process(String why, Limits limits) {
        return new EngineChoice(
                new ProcessEngine(LockFile::packages, limits, Cache.standard()), "process: local processes; " + why);
    }

    private static EngineChoice docker(EngineProbe probe, Limits limits) {
        if (!probe.isThere()) {
            throw new BadInputException(
                    "the docker engine was asked for, and " + probe.words(),
                    "start it, set DOCKER_HOST, or take --engine process");
        }
        return new EngineChoice(new DockerEngine(probe, LockFile::packages, limits), "docker: " + probe.words());
    }
}
