package dev.statusquo.cases.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Asks again and again, at short intervals, until something is done. */
public final class Polling {
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Polling() {}

    /**
     * Asks until an answer is the one that is waited for.
     *
     * @param until what is waited for, in words
     * @param patience how long, at most
     * @param ask asks once
     * @param isDone whether an answer is the one
     * @return that answer; or the last one if patience ended before, for the judge to say what it is worth
     * @throws ConditionTimeoutException if not even one answer came in time
     */
    public static <T> T until(String until, Duration patience, Callable<T> ask, Predicate<T> isDone) {
        List<T> answers = new ArrayList<>();
        try {
            Awaitility.await(until)
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(BETWEEN)
                    .atMost(patience)
                    .until(() -> answers.add(ask.call()) && isDone.test(answers.get(answers.size() - 1)));
        } catch (ConditionTimeoutException late) {
            if (answers.isEmpty()) {
                throw late;
            }
        }
        return answers.get(answers.size() - 1);
    }
}
