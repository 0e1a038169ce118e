package dev.statusquo.service;

import dev.statusquo.http.Field;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.ServiceStart;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file, a document and the command line say of a service, put together; not for several threads. */
public final class ServiceDraft {
    private static final String NAME = "[a-z0-9][a-z0-9._-]*";

    private final Map<String, ServiceRoute> routes = new LinkedHashMap<>();
    private final List<Field> fields = new ArrayList<>();
    private final Set<String> secrets = new LinkedHashSet<>();
    private final List<String> avoided = new ArrayList<>();
    private final List<Deviation> expected = new ArrayList<>();
    private @Nullable String name;
    private @Nullable String address;
    private @Nullable Path baseline;
    private @Nullable ServiceRoute state;
    private boolean writes;
    private ServiceStart start = ServiceStart.in(Path.of("").toAbsolutePath());

    /** Names it; throws BadInputException if the name has other characters than {@code users-api}. */
    public ServiceDraft name(String word) {
        if (!word.matches(NAME)) {
            throw new BadInputException(
                    "'" + word + "' cannot name a service",
                    "use small letters, digits, dots and hyphens, such as users-api");
        }
        name = word;
        return this;
    }

    /** Says where it listens: it need not be started then. */
    public ServiceDraft address(String url) {
        address = url;
        start = ServiceStart.in(start.folder());
        return this;
    }

    /** Says how it is started. */
    public ServiceDraft start(ServiceStart how) {
        start = how;
        return this;
    }

    /** {@return how it is started, as far as that was said} */
    public ServiceStart start() {
        return start;
    }

    /** Adds a route; one of the same method and target that is known already gets what this one knows besides. */
    public ServiceDraft route(ServiceRoute route) {
        routes.merge(route.toString(), route, ServiceRoute::or);
        return this;
    }

    /** Adds a field that every request is sent with; its value is a secret of at least four characters, or none. */
    public ServiceDraft field(Field field, Set<String> secretParts) {
        fields.add(field);
        secrets.addAll(secretParts);
        return this;
    }

    /** Adds a glob of request targets, or of a method and a target, that are never asked. */
    public ServiceDraft avoid(String glob) {
        avoided.add(glob);
        return this;
    }

    /** Lets methods be sent that are not safe. */
    public ServiceDraft writes() {
        writes = true;
        return this;
    }

    /** Says what shows the whole state. */
    public ServiceDraft state(ServiceRoute route) {
        state = route;
        return this;
    }

    /** Adds a violation that the team has accepted. */
    public ServiceDraft expects(Deviation violation) {
        expected.add(violation);
        return this;
    }

    /** Says in which folder its baseline lies. */
    public ServiceDraft baseline(Path folder) {
        baseline = folder;
        return this;
    }

    /** {@return where it listens, if that was said} */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** {@return the folder of its baseline, if that was said} */
    public Optional<Path> baseline() {
        return Optional.ofNullable(baseline);
    }

    /** {@return the service; without a name it has that of its host, without routes {@code GET /} is asked} */
    public Service made() {
        Permission permission = new Permission(writes, avoided);
        List<ServiceRoute> asked = routes.values().stream()
                .filter(route ->
                        permission.refusal(route.method(), route.target()).isEmpty())
                .toList();
        boolean reads = asked.stream().anyMatch(route -> route.method().equals("GET"));
        List<ServiceRoute> all = new ArrayList<>(asked);
        if (!reads) {
            all.add(ServiceRoute.parse("GET /"));
        }
        return new Service(
                Optional.ofNullable(name).orElseGet(this::hostName),
                all,
                fields,
                permission,
                Optional.ofNullable(state),
                expected,
                secrets);
    }

    private String hostName() {
        if (start.isThere()) {
            return start.name();
        }
        String host = address()
                .map(url ->
                        URI.create(url.contains("://") ? url : "http://" + url).getHost())
                .orElse(null);
        return host != null && host.matches("[a-z][a-z0-9.-]*") ? host : "service";
    }
}
