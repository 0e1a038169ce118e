package dev.statusquo.cases.scenario.promise;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Sends requests that carry an Idempotency-Key, and polls what they began. */
record KeyedRequests(Stage stage) {
    private static final Duration BETWEEN_POLLS = Duration.ofMillis(50);

    /** {@return the answer to a POST with a key, at a path within the scope} */
    Exchange post(String path) {
        try (Wire.Link link = connect()) {
            return link.exchange(posted(path));
        }
    }

    /**
     * Sends the same POST several times at once, each on a connection that is open already.
     *
     * @param path a path within the scope
     * @param times how often
     * @return the answers
     */
    List<Exchange> postTogether(String path, int times) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            CyclicBarrier start = new CyclicBarrier(times);
            List<CompletableFuture<Exchange>> sent = IntStream.range(0, times)
                    .mapToObj(any -> CompletableFuture.supplyAsync(() -> postAt(start, path), threads))
                    .toList();
            return sent.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private Exchange postAt(CyclicBarrier start, String path) {
        try (Wire.Link link = connect()) {
            start.await();
            return link.exchange(posted(path));
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException("the requests did not come to start together", e);
        }
    }

    /** {@return the answer to a GET at a path within the scope} */
    Exchange get(String path) {
        return getAt("/s/" + stage.scope() + "/" + path);
    }

    /** {@return the first answer to a GET that is no 200, or the last one where patience ended before} */
    Exchange polled(String target) {
        List<Exchange> answers = new ArrayList<>();
        try {
            Awaitility.await("the job at " + target + " ends")
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(BETWEEN_POLLS)
                    .atMost(stage.limits().silence().multipliedBy(4))
                    .until(() -> answers.add(getAt(target)) && !is(last(answers), 200));
        } catch (ConditionTimeoutException late) {
            if (answers.isEmpty()) {
                throw late;
            }
            // The judge says of the answer that came instead what it is worth.
        }
        return last(answers);
    }

    private static Exchange last(List<Exchange> answers) {
        return answers.get(answers.size() - 1);
    }

    static boolean is(Exchange answer, int code) {
        return answer.isWhole()
                && answer.status().filter(status -> status.value() == code).isPresent();
    }

    /** {@return the path that Location leads to; empty where there is none} */
    static Optional<String> location(Exchange answer) {
        return answer.fields()
                .first("Location")
                .map(reference -> URI.create(reference).getRawPath());
    }

    /** {@return the answer to a GET of this target} */
    Exchange getAt(String target) {
        try (Wire.Link link = connect()) {
            return link.exchange(Transmission.of(
                    new Request(Method.GET, target, Fields.of("Host", host()), Octets.empty()).octets(), Method.GET));
        }
    }

    private Transmission posted(String path) {
        Octets content = Octets.utf8("{\"n\":1}");
        Fields fields = Fields.of("Host", host(), "Content-Type", "application/json")
                .with("Content-Length", String.valueOf(content.size()))
                .with("Idempotency-Key", "\"one\"");
        String target = "/s/" + stage.scope() + "/" + path;
        return Transmission.of(new Request(Method.POST, target, fields, content).octets(), Method.POST);
    }

    private Wire.Link connect() {
        return stage.wire().connect(stage.lab().address());
    }

    private String host() {
        return stage.lab().address().authority();
    }
}
