package dev.statusquo.cli;

import dev.statusquo.engine.Engines;
import dev.statusquo.engine.url.NearbyHost;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Limits;
import dev.statusquo.service.ServiceDraft;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where targets run. */
final class EngineOptions {
    /** The engines by the name they have on the command line. */
    enum Name {
        auto,
        docker,
        process,
        url
    }

    @Option(
            names = "--engine",
            defaultValue = "auto",
            paramLabel = "ENGINE",
            description = "auto (docker if an engine answers, else process), docker, process or url")
    Name engine = Name.auto;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description =
                    "where a service of your own listens, such as http://127.0.0.1:8000; or a TARGET, with --engine url")
    @Nullable
    String address;

    @Option(
            names = "--allow-remote",
            description = "let --address be one that is neither loopback, link-local nor private")
    boolean allowRemote;

    /** {@return the engine that is asked for; throws BadInputException if it cannot be had} */
    Engines.Choice choose(Limits limits) {
        if (engine != Name.url) {
            return Engines.choose(engine.name(), limits);
        }
        if (address == null) {
            throw new BadInputException("--engine url needs an address", "add --address http://127.0.0.1:PORT");
        }
        return Engines.at(target(address), limits);
    }

    /** {@return what --address says} */
    Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** {@return the engine that judges a service where it listens} */
    Engines.Choice at(ServiceDraft service, Limits limits) {
        if (engine != Name.auto && engine != Name.url) {
            throw new BadInputException(
                    "--engine " + engine + " starts targets of containers/, and this is a service of your own",
                    "leave --engine out");
        }
        return service.start().isThere()
                ? Engines.starting(List.of(service.start()), limits)
                : Engines.at(target(service.address().orElseThrow()), limits);
    }

    private HttpAddress target(String url) {
        try {
            HttpAddress target = HttpAddress.parse(url);
            if (!allowRemote) {
                NearbyHost.require(target.host());
            }
            return target;
        } catch (IllegalArgumentException e) {
            throw new BadInputException("--address " + url + ": " + e.getMessage(), "write it as http://HOST:PORT");
        }
    }
}
