package dev.statusquo.proof.miniature;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import tools.jackson.databind.node.ObjectNode;

/** Payments and jobs: what is not done twice. */
record PromiseRoutes(Store store, Promises promises) {
    private static final String JOBS = "/s/([^/]+)/jobs";

    /** Long enough that a client meets a job that runs. */
    private static final Duration WORK = Duration.ofMillis(60);

    List<Route> routes() {
        return List.of(
                Route.of("POST", "/s/([^/]+)/payments", (asked, parts) -> keyed(asked, item -> paid(parts, item))),
                Route.of("POST", JOBS, (asked, parts) -> keyed(asked, item -> begun(asked, item))),
                Route.of("GET", JOBS + "/[^/]+", this::poll),
                Route.of("GET", JOBS + "/[^/]+/result", this::result));
    }

    private MiniatureResponse keyed(MiniatureRequest asked, Function<Item, MiniatureResponse> work) {
        Optional<String> key = asked.fields().first("Idempotency-Key").filter(value -> !value.isEmpty());
        Optional<Item> item = Item.parse("", asked.json());
        if (key.isEmpty()) {
            return MiniatureResponse.message(400, "An Idempotency-Key is needed");
        }
        return item.flatMap(fit -> promises.once(asked, key.get(), () -> work.apply(fit)))
                .orElseGet(() ->
                        MiniatureResponse.message(422, "The content is invalid, or the key came before with another"));
    }

    private MiniatureResponse paid(MatchResult parts, Item payment) {
        String scope = parts.group(1);
        Item item = new Item(store.nextId(scope), payment.name(), payment.n());
        store.put(scope, item);
        return MiniatureResponse.json(201, item.json()).with("Location", "/s/" + scope + "/items/" + item.id());
    }

    private MiniatureResponse begun(MiniatureRequest asked, Item content) {
        Promises.Job job = new Promises.Job(content.n(), System.nanoTime() + WORK.toNanos());
        String location = promises.begin(asked.path(), job);
        return MiniatureResponse.json(202, running(location)).with("Location", location);
    }

    private MiniatureResponse poll(MiniatureRequest asked, MatchResult parts) {
        return promises.find(asked.path())
                .map(job -> job.isDone()
                        ? MiniatureResponse.empty(303).with("Location", asked.path() + "/result")
                        : MiniatureResponse.json(200, running(asked.path())))
                .orElseGet(PromiseRoutes::missing);
    }

    private MiniatureResponse result(MiniatureRequest asked, MatchResult parts) {
        String location = asked.path().replaceFirst("/result$", "");
        return promises.find(location)
                .filter(Promises.Job::isDone)
                .map(job -> MiniatureResponse.json(
                        200, id(location).put("n", job.n()).put("runs", 1)))
                .orElseGet(PromiseRoutes::missing);
    }

    private static ObjectNode running(String location) {
        return id(location).put("state", "running");
    }

    private static ObjectNode id(String location) {
        return MiniatureResponse.JSON.createObjectNode().put("id", location.substring(location.lastIndexOf('/') + 1));
    }

    private static MiniatureResponse missing() {
        return MiniatureResponse.message(404, "There is no such job, or it has no result yet");
    }
}
