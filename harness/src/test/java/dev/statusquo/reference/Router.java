package dev.statusquo.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds who answers a request: by its path, then by its method. */
final class Router {
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");
    private static final int LIMIT = 128 * 1024;

    private final List<Route> routes = new ArrayList<>();
    private final Calls calls;

    /** Answers a request; a {@link Refusal} is an answer too. */
    interface Handler {
        Response answer(Request request);
    }

    private record Route(Pattern path, List<String> names, Map<String, Handler> handlers, int limit) {}

    /** Who answers, and how many octets of content it takes. */
    record Found(Handler handler, int limit, Map<String, String> path) {
        /** {@return the response, a 500 without details if the handler fails} */
        Response answer(Head head, byte[] content) {
            try {
                return handler.answer(new Request(head, content, path));
            } catch (Refusal refusal) {
                return refusal.response();
            } catch (RuntimeException e) {
                return new Refusal(500, "The server has failed. That is not your fault.").response();
            }
        }
    }

    Router(Calls calls) {
        this.calls = calls;
    }

    Router add(String methods, String path, Handler handler) {
        return add(methods, path, LIMIT, handler);
    }

    /**
     * Adds a route.
     *
     * @param methods separated by spaces
     * @param path with variables in braces
     * @param limit how many octets of content it takes
     */
    Router add(String methods, String path, int limit, Handler handler) {
        Pattern pattern = Pattern.compile(VARIABLE.matcher(path).replaceAll("([^/]+)"));
        Route route = routes.stream()
                .filter(known -> known.path().pattern().equals(pattern.pattern()))
                .findFirst()
                .orElseGet(() -> added(pattern, path, limit));
        for (String method : methods.split(" ", -1)) {
            route.handlers().put(method, handler);
        }
        return this;
    }

    private Route added(Pattern pattern, String path, int limit) {
        List<String> names =
                VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
        Route route = new Route(pattern, names, new LinkedHashMap<>(), limit);
        routes.add(route);
        return route;
    }

    /** {@return who answers} Throws 501 for a method that is not implemented, 404 and 405 (RFC 9110 9.1). */
    Found find(Head head) {
        if (!KNOWN.contains(head.method())) {
            throw new Refusal(501, "The method is not implemented.");
        }
        if (head.target().path().equals("*")) {
            return new Found(request -> allowing(KNOWN), LIMIT, Map.of());
        }
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(head.target().path());
            if (matcher.matches()) {
                return found(head, route, matcher);
            }
        }
        throw new Refusal(404, "There is nothing at this path.");
    }

    private Found found(Head head, Route route, Matcher matcher) {
        Map<String, String> path = new LinkedHashMap<>();
        for (int i = 0; i < route.names().size(); i++) {
            path.put(route.names().get(i), Syntax.percentDecoded(matcher.group(i + 1)));
        }
        Set<String> allowed = allowed(route);
        Handler handler = route.handlers().get(head.isHead() ? "GET" : head.method());
        if (handler != null) {
            return new Found(counted(handler), route.limit(), path);
        }
        if (head.method().equals("OPTIONS")) {
            return new Found(request -> allowing(allowed), route.limit(), path);
        }
        throw new Refusal(405, "The method is not allowed here.").with("Allow", String.join(", ", allowed));
    }

    private Handler counted(Handler handler) {
        return request -> {
            calls.count(request);
            return handler.answer(request);
        };
    }

    private static Set<String> allowed(Route route) {
        Set<String> allowed = new TreeSet<>(route.handlers().keySet());
        allowed.add("OPTIONS");
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return allowed;
    }

    private static Response allowing(Set<String> methods) {
        Response response =
                Response.of(204).with("Allow", methods.stream().sorted().collect(Collectors.joining(", ")));
        return methods.contains("PATCH")
                ? response.with("Accept-Patch", "application/json, application/merge-patch+json")
                : response;
    }
}
