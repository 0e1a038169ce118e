package dev.statusquo.service;

import dev.statusquo.cases.CaseFiles;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.service.ServiceRoute.SentContent;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The families of cases in {@code fixtures/service}, with a row for each route of a service. */
public final class RouteCases {
    private static final ServiceRoute SAMPLE = new ServiceRoute(
            "GET",
            "/users/42",
            Optional.empty(),
            new DeclaredResponses(Map.of("200", Set.of("application/json")), true),
            false);

    private RouteCases() {}

    /** {@return the cases about the routes of a service} */
    public static List<ConformanceCase> of(Service service, Path fixtures) {
        return CaseFiles.ofService(fixtures, lists(service), texts(service));
    }

    /** {@return all of them about one sample route, as they are proven} */
    public static List<ConformanceCase> sample(Path fixtures) {
        return of(sampleService(), fixtures);
    }

    private static Service sampleService() {
        SentContent content = new SentContent("application/json", "{\"name\":\"new\"}");
        List<ServiceRoute> routes = List.of(
                SAMPLE,
                sample("PUT").with(content),
                sample("DELETE"),
                sample("POST").with(content).withKey());
        return new Service(
                "sample",
                routes,
                List.of(),
                new Permission(true, List.of()),
                Optional.of(ServiceRoute.parse("GET /internal/digest")),
                List.of(),
                Set.of());
    }

    private static ServiceRoute sample(String method) {
        return new ServiceRoute(method, SAMPLE.target(), Optional.empty(), SAMPLE.declared(), false);
    }

    private static Map<String, List<String>> lists(Service service) {
        boolean writes = service.permission().writes();
        Map<String, List<String>> lists = new HashMap<>();
        lists.put("$service.reads", service.targets("GET"));
        lists.put("$service.digested", service.state().isPresent() ? service.targets("GET") : List.of());
        lists.put("$service.puts", writes ? service.targets("PUT") : List.of());
        lists.put("$service.deletes", writes ? service.targets("DELETE") : List.of());
        lists.put("$service.putsWithState", writes && service.state().isPresent() ? service.targets("PUT") : List.of());
        lists.put("$service.keyed", writes ? targets(service, ServiceRoute::hasKey) : List.of());
        lists.put(
                "$service.declared",
                targets(service, r -> isRead(r) && r.declared().isThere()));
        lists.put(
                "$service.secured",
                targets(service, r -> isRead(r) && r.declared().isSecured()));
        lists.put("$service.declaredWrites", writes ? declaredWrites(service) : List.of());
        lists.put("$service.missing", missing(service));
        lists.put("$service.written", writes ? service.targets("GET") : List.of());
        return lists;
    }

    private static Stream<ServiceRoute> where(Service service, Predicate<ServiceRoute> wanted) {
        return service.routes().stream().filter(wanted).distinct();
    }

    private static List<String> targets(Service service, Predicate<ServiceRoute> wanted) {
        return where(service, wanted).map(ServiceRoute::target).distinct().toList();
    }

    private static boolean isRead(ServiceRoute route) {
        return route.method().equals("GET");
    }

    private static List<String> declaredWrites(Service service) {
        return where(service, r -> r.content().isPresent() && r.declared().isThere())
                .map(ServiceRoute::toString)
                .toList();
    }

    /** {@return a path beneath the first route: one shows how a service says that something is missing} */
    private static List<String> missing(Service service) {
        return service.targets("GET").stream()
                .limit(1)
                .map(target -> target.split("\\?", 2)[0].replaceFirst("/$", "") + "/statusquo-no-such-path")
                .toList();
    }

    private static Map<String, String> texts(Service service) {
        Map<String, String> texts = new HashMap<>();
        service.routes().forEach(route -> {
            texts.put("service.codes." + route, route.declared().codes());
            route.declared()
                    .contentTypes()
                    .forEach((code, pattern) -> texts.put("service.types." + route + "." + code, pattern));
            texts.put(
                    "service.content." + route,
                    route.content().map(SentContent::text).orElse(""));
            texts.put(
                    "service.type." + route,
                    route.content().map(SentContent::type).orElse("application/octet-stream"));
        });
        where(service, ServiceRoute::hasKey)
                .forEach(route -> texts.put(
                        "service.look." + route.target(),
                        service.state().map(ServiceRoute::target).orElse(route.target())));
        texts.put("service.state", service.state().map(ServiceRoute::target).orElse("/"));
        return texts;
    }
}
