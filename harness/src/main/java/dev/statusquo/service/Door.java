package dev.statusquo.service;

import dev.statusquo.http.Field;
import dev.statusquo.http.Octets;
import dev.statusquo.model.Asked;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Level;
import dev.statusquo.model.Transmission;
import dev.statusquo.service.ContractRoutes.ContractRoute;
import dev.statusquo.service.OfferedRoutes.ServedRoute;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What every request of a case passes on its way to a service. Requests for the contract's routes are turned to a route of the service if any will do; what the
 * service does not offer or must not be sent goes no further; the service's own fields are added to what is a request.
 *
 * @param service the service
 * @param contract the routes that it may not have; none for cases that are about its own
 * @param offered what it offers
 * @param asked which route the case needs
 */
record Door(Service service, ContractRoutes contract, OfferedRoutes offered, Asked asked) {
    private static final Pattern REQUEST =
            Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+ \\S+ HTTP/1\\.[01]\\r\\n(?s:.*?)\\r\\n(?s:.*)");
    private static final String END = "\r\n\r\n";

    /** {@return what goes out instead; throws NotAskedException if nothing may} */
    Transmission admitted(Transmission out) {
        Octets octets = turned(out.octets());
        SentLine.in(octets.plus(out.held())).forEach(this::require);
        return new Transmission(withFields(octets), out.held(), out.holdFor(), out.method(), out.then());
    }

    /** {@return the request that shows whether a connection is in step; throws NotAskedException if no route can be asked} */
    Sentinel sentinel(String host) {
        ServedRoute route = served();
        Octets octets = Octets.latin1("GET " + route.target() + " HTTP/1.1\r\nHost: " + host + END);
        return new Sentinel(withFields(octets), route.mark());
    }

    /**
     * A request whose answer is known.
     *
     * @param octets the request
     * @param mark what its answer has in its content
     */
    record Sentinel(Octets octets, String mark) {}

    private Octets turned(Octets octets) {
        StringBuilder text = new StringBuilder(octets.asLatin1());
        List<SentLine> lines = SentLine.in(octets);
        for (int i = lines.size() - 1; i >= 0; i--) {
            SentLine line = lines.get(i);
            target(line)
                    .ifPresent(target -> text.replace(
                            line.start(), line.start() + line.target().length(), target));
        }
        return Octets.latin1(text.toString());
    }

    private Optional<String> target(SentLine line) {
        Optional<ContractRoute> route = contract.of(line.path());
        if (route.isEmpty() && !contract.all().isEmpty() && line.path().matches("/.+")) {
            offered.surprise().ifPresent(why -> {
                throw new NotAskedException(why);
            });
        }
        return route.map(of -> instead(of, line));
    }

    private String instead(ContractRoute route, SentLine line) {
        return switch (asked) {
            case ANY_ROUTE -> offered.any();
            case A_SERVED_ROUTE -> served().target();
            case ITS_OWN_ROUTE, ITS_OWN_ROUTE_WITHOUT_FIELDS -> {
                offered.absence(route).ifPresent(why -> {
                    throw new NotAskedException(why);
                });
                yield line.target();
            }
        };
    }

    private ServedRoute served() {
        return offered.served()
                .orElseThrow(() ->
                        new NotAskedException("no route is known that answers GET with 200; name one with --route"));
    }

    private void require(SentLine line) {
        if (line.hasMethod()) {
            service.permission().refusal(line.method(), line.target()).ifPresent(why -> {
                throw new NotAskedException(why);
            });
        }
    }

    private Octets withFields(Octets octets) {
        String text = octets.asLatin1();
        int end = text.indexOf(END);
        if (asked == Asked.ITS_OWN_ROUTE_WITHOUT_FIELDS
                || end < 0
                || !REQUEST.matcher(text).matches()) {
            return octets;
        }
        String head = text.substring(0, end + 2);
        String more = service.fields().stream()
                .filter(field -> !has(head, field))
                .map(field -> field + "\r\n")
                .collect(Collectors.joining());
        return Octets.latin1(head + more + text.substring(end + 2));
    }

    private static boolean has(String head, Field field) {
        return Pattern.compile("(?i)\\r\\n" + Pattern.quote(field.name()) + "[ \\t]*:")
                .matcher(head)
                .find();
    }

    /** {@return why a case cannot be tried at all, as a sentence without a full stop; empty if it can} */
    Optional<String> closedTo(ConformanceCase of) {
        boolean isOfTheContract = of.kind() == Kind.FLOW || (!contract.all().isEmpty() && isClaim(of));
        if (isOfTheContract && !offered.isContract()) {
            return Optional.of("the routes of the sample apps are not offered");
        }
        // Client libraries go round this door.
        boolean isFree =
                service.permission().writes() && service.permission().avoided().isEmpty();
        return of.kind() == Kind.FLOW && !isFree
                ? Optional.of("it sends what is not safe; --writes lets it be sent")
                : Optional.empty();
    }

    /** What the documents claim is about frameworks, not about what a team has made with one. */
    private static boolean isClaim(ConformanceCase of) {
        return of.requirement().level() == Level.DOCUMENT;
    }
}
