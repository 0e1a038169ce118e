package dev.statusquo.cases.kit;

import dev.statusquo.http.Exchange;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients that ask at the same moment, each on a connection that was opened before. */
public final class SimultaneousRequests {
    private SimultaneousRequests() {}

    /**
     * Sends every transmission on a link of its own.
     *
     * @param links the links, closed by the caller at the latest
     * @param transmissions as many
     * @return the exchanges, in the order of the links
     * @throws CutShort if the thread was interrupted
     */
    public static List<Exchange> together(List<Wire.Link> links, List<Transmission> transmissions) {
        ExecutorService threads = Executors.newFixedThreadPool(links.size());
        CountDownLatch ready = new CountDownLatch(links.size());
        try {
            List<Future<Exchange>> answers = new ArrayList<>();
            for (int i = 0; i < links.size(); i++) {
                Wire.Link link = links.get(i);
                Transmission transmission = transmissions.get(i);
                answers.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return answered(link, transmission);
                }));
            }
            List<Exchange> all = new ArrayList<>();
            for (Future<Exchange> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CutShort(Cause.HARNESS_ERROR, "interrupted while clients asked side by side");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client broke: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * A client closes once it has read an answer that announces the close (RFC 9112 9.6), and if the answer came before the request was whole (RFC 9112 9.5): a worker
     * may wait for either.
     */
    private static Exchange answered(Wire.Link link, Transmission transmission) {
        Exchange answer = link.exchange(transmission);
        if (!link.isOpen()) {
            link.close();
        }
        return answer;
    }
}
