package dev.statusquo.cli;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.ServiceStart;
import dev.statusquo.service.ServiceDraft;
import dev.statusquo.service.ServiceFile;
import dev.statusquo.service.ServiceRoute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
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

    @Option(names = "--port", paramLabel = "N", description = "the port on which an image: or a command: listens")
    @Nullable
    Integer port;

    @Option(
            names = "--writes",
            description = "let methods be sent to the service that are not safe, such as PUT and POST")
    boolean writes;

    @Option(
            names = "--openapi",
            paramLabel = "FILE",
            description = "a document in OpenAPI 3.0 or 3.1 with the routes of the service")
    @Nullable
    Path openapi;

    @Option(
            names = "--service",
            paramLabel = "FILE",
            description =
                    "what is to be known of the service; statusquo.yaml in the current folder if no TARGET is named")
    @Nullable
    Path file;

    /**
     * Says what service is meant.
     *
     * @param targets the targets that were named
     * @param address where it listens, if the command line says so
     * @param fixtures the folder with the schemas
     * @param printer told what of a document is left out
     * @return the service; nothing if targets are meant
     */
    Optional<ServiceDraft> service(List<String> targets, Optional<String> address, Path fixtures, Printer printer) {
        boolean isStarted = !targets.isEmpty() && targets.stream().allMatch(ServiceStart::isMeantBy);
        if (!targets.isEmpty() && !isStarted) {
            if (isAsked()) {
                throw new BadInputException(
                        "--service, --name, --route, --openapi, --port and --writes are about a service of your own, and "
                                + targets.get(0) + " is a target",
                        "leave the target out");
            }
            return Optional.empty();
        }
        Optional<Path> found = Optional.ofNullable(file)
                .or(() -> Optional.of(Path.of(ServiceFile.NAME)).filter(Files::isRegularFile));
        if (found.isEmpty() && address.isEmpty() && !isStarted && !isAsked()) {
            return Optional.empty();
        }
        BiConsumer<Path, String> left =
                (document, why) -> printer.trouble(document.getFileName() + ": left out: " + why);
        ServiceDraft draft = found.map(path -> ServiceFile.read(path, fixtures, System.getenv(), left))
                .orElseGet(ServiceDraft::new);
        address.ifPresent(draft::address);
        if (isStarted) {
            draft.start(draft.start().as(targets.get(0)));
        }
        complete(draft, left);
        return Optional.of(draft);
    }

    /** {@return the service whose two versions are compared; throws BadInputException if there are more or fewer} */
    ServiceDraft compared(List<String> versions, Path fixtures, Printer printer) {
        if (versions.size() != 2) {
            throw new BadInputException("a service is compared in two versions, not " + versions.size(), "name two");
        }
        return service(versions, Optional.empty(), fixtures, printer).orElseThrow();
    }

    private boolean isAsked() {
        return file != null || name != null || !routes.isEmpty() || openapi != null || port != null || writes;
    }

    private void complete(ServiceDraft draft, BiConsumer<Path, String> left) {
        if (port != null) {
            draft.start(draft.start().at(port));
        }
        if (draft.address().isEmpty() && !draft.start().isThere()) {
            throw new BadInputException(
                    "nothing says where the service is",
                    "add --address http://127.0.0.1:PORT, or address: to the file");
        }
        Optional.ofNullable(name).ifPresent(draft::name);
        routes.stream().map(ServiceRoute::parse).forEach(draft::route);
        if (openapi != null) {
            ServiceFile.addDocument(draft, openapi, left);
        }
        if (writes) {
            draft.writes();
        }
    }
}
