package dev.statusquo.proof.miniature;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;

/** Finds the route of a request, counts the call and runs the handler; 404 and 405 where there is none. */
record Router(List<Route> routes, Store store) implements Handler {

    @Override
    public MiniatureResponse answer(MiniatureRequest asked) {
        if (!asked.isWhole()) {
            return MiniatureResponse.closed();
        }
        List<Route> here =
                routes.stream().filter(route -> route.isAt(asked.path())).toList();
        if (here.isEmpty()) {
            return MiniatureResponse.message(404, "There is nothing at " + asked.path());
        }
        return here.stream()
                .filter(route -> route.method().equals(asked.effectiveMethod()))
                .findFirst()
                .map(route -> run(route, asked))
                .orElseGet(() -> refused(here));
    }

    private MiniatureResponse run(Route route, MiniatureRequest asked) {
        if (!asked.path().startsWith("/_fixture/")) {
            asked.requestId().ifPresent(id -> store.count(id, new Store.Call(asked.method(), asked.path())));
        }
        Matcher parts = route.path().matcher(asked.path());
        if (!parts.matches()) {
            throw new IllegalStateException(asked.path() + " matched before");
        }
        return route.action().answer(asked, parts.toMatchResult());
    }

    private static MiniatureResponse refused(List<Route> here) {
        TreeSet<String> allowed = new TreeSet<>();
        here.forEach(route -> allowed.add(route.method()));
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return MiniatureResponse.message(405, "The method is not allowed").with("Allow", String.join(", ", allowed));
    }
}
