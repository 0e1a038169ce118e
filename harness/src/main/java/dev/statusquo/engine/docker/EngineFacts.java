package dev.statusquo.engine.docker;

import com.github.dockerjava.api.model.Info;
import dev.statusquo.engine.EngineProbe;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How an engine's containers are reached.
 *
 * @param host where published ports are reached
 * @param isLocal whether the engine is asked through a socket of this machine
 * @param isDirect whether a container's own address can be reached from here; a published port would hide resets
 * @param processors how many processors it has
 */
record EngineFacts(String host, boolean isLocal, boolean isDirect, int processors) {

    /** {@return what the engine says of itself} */
    static EngineFacts of(EngineProbe probe, Info info) {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        String system = Optional.ofNullable(info.getOperatingSystem()).orElse("");
        List<String> security = Optional.ofNullable(info.getSecurityOptions()).orElse(List.of());
        boolean isRemoved =
                system.contains("Docker Desktop") || security.stream().anyMatch(option -> option.contains("rootless"));
        int processors = Optional.ofNullable(info.getNCPU()).orElse(1);
        return new EngineFacts(
                probe.host(),
                probe.isLocalSocket(),
                linux && probe.isLocalSocket() && !isRemoved,
                Math.max(1, processors));
    }
}
