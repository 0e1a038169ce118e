package dev.statusquo.service;

import dev.statusquo.http.Field;
import dev.statusquo.model.Deviation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A service of somebody's own.
 *
 * @param name its name
 * @param routes what is asked; {@code GET /} if nothing was named
 * @param fields what it is sent with every request, such as credentials
 * @param permission what may be sent to it
 * @param state what shows its whole state, if something does
 * @param expected the violations that its team has accepted
 * @param secrets texts that no report may show
 */
public record Service(
        String name,
        List<ServiceRoute> routes,
        List<Field> fields,
        Permission permission,
        Optional<ServiceRoute> state,
        List<Deviation> expected,
        Set<String> secrets) {

    /** Copies the collections. */
    public Service {
        routes = List.copyOf(routes);
        fields = List.copyOf(fields);
        expected = List.copyOf(expected);
        secrets = Set.copyOf(secrets);
    }

    /** {@return a service whose routes are known, to which nothing is sent that is not safe} */
    public static Service of(String name, List<ServiceRoute> routes) {
        return new Service(name, routes, List.of(), Permission.safeOnly(), Optional.empty(), List.of(), Set.of());
    }

    /** {@return the targets that are asked with this method} */
    List<String> targets(String method) {
        return routes.stream()
                .filter(route -> route.method().equals(method))
                .map(ServiceRoute::target)
                .distinct()
                .toList();
    }
}
