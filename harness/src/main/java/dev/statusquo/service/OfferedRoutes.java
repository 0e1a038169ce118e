package dev.statusquo.service;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Fields;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import dev.statusquo.http.Response;
import dev.statusquo.http.StatusCode;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Wire;
import dev.statusquo.service.ContractRoutes.ContractRoute;
import dev.statusquo.sidechannel.SideChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a service offers, looked at once for each route and only with safe methods. A route of the contract counts if it is answered otherwise than a path that
 * nobody has, and if the side channel says that the contract is meant: {@code /status/204} of a stranger may be anything.
 */
final class OfferedRoutes {
    private static final Set<Integer> ABSENT = Set.of(404, 405, 501);
    private static final StatusCode OK = new StatusCode(200);
    private static final StatusCode MISSING = new StatusCode(404);
    private static final String NOWHERE = "/statusquo-no-such-path";
    private static final int MARK = 64;
    private static final int TIMES = 3;

    private final Service service;
    private final Wire wire;
    private final HttpAddress address;
    private final Map<String, Optional<String>> absences = new ConcurrentHashMap<>();
    private final Map<String, Supplier<Boolean>> features = new ConcurrentHashMap<>();
    private final Supplier<Boolean> contract = Once.of(this::speaksOfTheContract);
    private final Supplier<Exchange> nowhere;
    private final Supplier<Optional<ServedRoute>> served = Once.of(this::firstServed);

    OfferedRoutes(Service service, Wire wire, HttpAddress address) {
        this.service = service;
        this.wire = wire;
        this.address = address;
        this.nowhere = Once.of(() -> ask("GET", NOWHERE));
    }

    /**
     * A route that answers GET with 200.
     *
     * @param target the request target
     * @param mark a text that its content has each time; empty if it changes or there is none
     */
    record ServedRoute(String target, String mark) {}

    /** {@return whether the side channel answers, which only apps that keep the contract have} */
    boolean isContract() {
        return contract.get();
    }

    /** {@return why a route of the contract cannot be asked, as a sentence without a full stop; empty if it is offered} */
    Optional<String> absence(ContractRoute route) {
        return absences.computeIfAbsent(route.template(), template -> look(route));
    }

    /** {@return whether a feature of the contract is there; the probe is asked once, and only if the contract is kept at all} */
    boolean has(String feature, BooleanSupplier probe) {
        return isContract()
                && features.computeIfAbsent(feature, name -> Once.of(probe::getAsBoolean))
                        .get();
    }

    /** {@return why cases about paths that are not there say nothing here, as a sentence without a full stop; empty if such a path is answered 404} */
    Optional<String> surprise() {
        return nowhere.get().status().filter(MISSING::equals).isPresent()
                ? Optional.empty()
                : Optional.of("a path that nobody has is answered with "
                        + nowhere.get().summary() + ", and not with 404");
    }

    /** {@return a route for a request that needs any} */
    String any() {
        return service.targets("GET").stream().findFirst().orElse("/");
    }

    /** {@return the first route that answers GET with 200, if one does} */
    Optional<ServedRoute> served() {
        return served.get();
    }

    private Optional<String> look(ContractRoute route) {
        String method = route.isRead() ? "GET" : "OPTIONS";
        Optional<String> refusal = service.permission().refusal(method, route.sample());
        if (refusal.isPresent()) {
            return refusal;
        }
        Exchange answer = ask(method, route.sample());
        boolean isThere = answer.status()
                .filter(status -> !ABSENT.contains(status.value()))
                .filter(status -> !isLike(answer, nowhere.get()))
                .isPresent();
        if (!isThere) {
            return Optional.of("route " + route.template() + " is not offered");
        }
        return isContract()
                ? Optional.empty()
                : Optional.of("route " + route.template()
                        + " is not offered as the sample apps do: nothing under /_fixture says so");
    }

    private static boolean isLike(Exchange one, Exchange other) {
        return one.status().equals(other.status()) && content(one).equals(content(other));
    }

    private boolean speaksOfTheContract() {
        try {
            return SideChannel.at(address, wire).versions().isPresent();
        } catch (LabException e) {
            // What answers 200 without telling versions is a page for everything.
            return false;
        }
    }

    private Optional<ServedRoute> firstServed() {
        return Stream.concat(service.targets("GET").stream(), Stream.of("/"))
                .distinct()
                .flatMap(target -> servedRoute(target).stream())
                .findFirst();
    }

    private Optional<ServedRoute> servedRoute(String target) {
        List<Exchange> two = List.of(ask("GET", target), ask("GET", target));
        if (!two.stream().allMatch(e -> e.isWhole() && e.status().equals(Optional.of(OK)))) {
            return Optional.empty();
        }
        String text = content(two.get(0)).asLatin1();
        boolean isSteady = content(two.get(0)).equals(content(two.get(1)));
        return Optional.of(new ServedRoute(target, isSteady ? text.substring(0, Math.min(MARK, text.length())) : ""));
    }

    private static Octets content(Exchange exchange) {
        return exchange.response().map(Response::content).orElse(Octets.empty());
    }

    /** Looks for everything at once, before rows keep the service busy: a look that waits behind them would find nothing. */
    OfferedRoutes lookedFor(ContractRoutes routes) {
        if (nowhere.get().isWhole()) {
            served();
            isContract();
            routes.all().forEach(this::absence);
        }
        return this;
    }

    private Exchange ask(String method, String target) {
        Exchange answer = once(method, target);
        for (int again = 1; again < TIMES && !answer.isWhole(); again++) {
            answer = once(method, target);
        }
        return answer;
    }

    private Exchange once(String method, String target) {
        Fields fields = Fields.of("Host", address.authority());
        for (var field : service.fields()) {
            fields = fields.with(field.name(), field.value());
        }
        try (Wire.Link link = wire.connect(address)) {
            Method token = new Method(method);
            return link.exchange(Transmission.of(new Request(token, target, fields, Octets.empty()).octets(), token));
        }
    }
}
