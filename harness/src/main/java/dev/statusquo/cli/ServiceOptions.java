package dev.statusquo.cli;

import dev.statusquo.model.BadInputException;
import dev.statusquo.service.ServiceDraft;
import dev.statusquo.service.ServiceRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A service of one's own, which no folder under containers/ knows. */
final class ServiceOptions {
    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "what reports call the service at --address; no TARGET is named then")
    @Nullable
    String name;

    @Option(
            names = "--route",
            paramLabel = "ROUTE",
            description = "a route of the service, such as 'GET /users/42'; can be given several times")
    List<String> routes = new ArrayList<>();

    @Option(
            names = "--writes",
            description = "let methods be sent to the service that are not safe, such as PUT and POST")
    boolean writes;

    /**
     * Says what service is meant.
     *
     * @param targets the targets that were named
     * @param address where it listens
     * @return the service; nothing if targets are meant
     */
    Optional<ServiceDraft> service(List<String> targets, Optional<String> address) {
        boolean isAsked = name != null || !routes.isEmpty() || writes;
        if (!targets.isEmpty()) {
            if (isAsked) {
                throw new BadInputException(
                        "--name, --route and --writes are about a service of your own, and " + targets.get(0)
                                + " is a target",
                        "leave the target out");
            }
            return Optional.empty();
        }
        return address.isPresent() || isAsked ? Optional.of(draft(address)) : Optional.empty();
    }

    private ServiceDraft draft(Optional<String> address) {
        ServiceDraft draft = new ServiceDraft();
        draft.address(address.orElseThrow(() ->
                new BadInputException("nothing says where the service is", "add --address http://127.0.0.1:PORT")));
        Optional.ofNullable(name).ifPresent(draft::name);
        routes.stream().map(ServiceRoute::parse).forEach(draft::route);
        if (writes) {
            draft.writes();
        }
        return draft;
    }
}
