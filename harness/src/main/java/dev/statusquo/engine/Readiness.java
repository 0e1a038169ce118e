package dev.statusquo.engine;

import dev.statusquo.http.HttpAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits until a target answers, and stops waiting at once where it has died. */
public final class Readiness {
    private static final Duration STEP = Duration.ofMillis(15);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(2);

    private Readiness() {}

    /**
     * Asks {@code /_fixture/ready} every 15 ms.
     *
     * @param address where the target will listen; asked each time, because it may become known late
     * @param ended says why the target will never answer, where that is so; asked each time
     * @param limit how long to wait
     * @return nothing where it answers, else why it does not
     */
    public static Optional<String> await(
            Supplier<HttpAddress> address, Supplier<Optional<String>> ended, Duration limit) {
        Watch watch = new Watch(address, ended);
        try {
            Awaitility.await("the target answers")
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(STEP)
                    .atMost(limit)
                    .until(watch::isOver);
            return watch.death.map(how -> nothingListened(address.get(), limit, how));
        } catch (ConditionTimeoutException e) {
            return Optional.of(nothingListened(address.get(), limit, "it is still running"));
        }
    }

    private static final class Watch {
        private final Supplier<HttpAddress> address;
        private final Supplier<Optional<String>> ended;
        private Optional<String> death = Optional.empty();

        Watch(Supplier<HttpAddress> address, Supplier<Optional<String>> ended) {
            this.address = address;
            this.ended = ended;
        }

        boolean isOver() {
            death = ended.get();
            return death.isPresent() || new SideChannel(address.get(), ONE_ANSWER).isReady();
        }
    }

    private static String nothingListened(HttpAddress address, Duration limit, String how) {
        return "nothing answered at " + address.authority() + " within " + limit.toSeconds() + " s (" + how + ")";
    }
}
