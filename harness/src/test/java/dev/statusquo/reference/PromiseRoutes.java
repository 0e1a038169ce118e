package dev.statusquo.reference;

import dev.statusquo.reference.Store.Item;
import dev.statusquo.reference.Store.Job;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Payments and jobs: named by a key, so that a repeated request has no second effect. */
final class PromiseRoutes {
    private static final long WORK = Duration.ofMillis(200).toNanos();

    private final Store store;

    PromiseRoutes(Store store) {
        this.store = store;
    }

    void addTo(Router router) {
        router.add("POST", "/s/{scope}/payments", this::pay)
                .add("POST", "/s/{scope}/jobs", this::begin)
                .add("GET", "/s/{scope}/jobs/{id}", this::poll)
                .add("GET", "/s/{scope}/jobs/{id}/result", this::result);
    }

    private Response pay(Request request) {
        JsonNode content = ItemRoutes.object(request);
        String scope = request.variable("scope");
        long n = ItemRoutes.integer(content, "n");
        String name = ItemRoutes.name(content);
        Item item =
                (Item) store.once(scope, "pay " + key(request), content.toString(), () -> store.create(scope, name, n));
        return Response.json(201, item.asMap()).with("Location", "/s/" + scope + "/items/" + item.id());
    }

    private Response begin(Request request) {
        JsonNode content = ItemRoutes.object(request);
        String scope = request.variable("scope");
        long n = ItemRoutes.integer(content, "n");
        Job job = (Job) store.once(scope, "job " + key(request), content.toString(), () -> store.begin(scope, n, WORK));
        return Response.json(202, running(job)).with("Location", "/s/" + scope + "/jobs/" + job.id());
    }

    private static String key(Request request) {
        return request.field("Idempotency-Key")
                .filter(key -> !key.isEmpty())
                .orElseThrow(() -> new Refusal(400, "An Idempotency-Key is needed."));
    }

    private Response poll(Request request) {
        Job job = found(request);
        return job.isDone()
                ? MessageRoutes.redirection(303, request.head().target().path() + "/result")
                : Response.json(200, running(job));
    }

    private Response result(Request request) {
        Job job = found(request);
        if (!job.isDone()) {
            throw new Refusal(404, "There is no result yet.");
        }
        return Response.json(200, Map.of("id", job.id(), "n", job.n(), "runs", 1));
    }

    private Job found(Request request) {
        return store.job(request.variable("scope"), request.variable("id"))
                .orElseThrow(() -> new Refusal(404, "There is no such job."));
    }

    private static Map<String, String> running(Job job) {
        return Map.of("id", job.id(), "state", "running");
    }
}
