package dev.statusquo.run;

import dev.statusquo.engine.RunningTarget;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Judgement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Whether it still makes sense to ask a target. One that has died, or that hangs whatever it is asked, is found out once; what is
 * left is told at once, instead of waiting for silence row by row. For several threads.
 */
final class Vitality {
    /** So many rows in a row without an answer, and a plain request has to be answered. */
    private static final int IN_A_ROW = 12;

    /** A default stack hangs in seven rows; a target that does so in a hundred has nothing more to tell. */
    private static final int IN_ALL = 100;

    /** The default stacks take a thirtieth of it, and a busy machine a tenth. */
    private static final Duration A_ROW = Duration.ofMillis(500);

    private static final Duration LEAST = Duration.ofMinutes(2);

    private final RunningTarget running;
    private final BooleanSupplier answers;
    private final AtomicInteger inARow = new AtomicInteger();
    private final AtomicInteger inAll = new AtomicInteger();
    private final long start = System.nanoTime();
    private final Duration longest;
    private volatile Optional<Judgement> gone = Optional.empty();

    /**
     * Watches a target.
     *
     * @param running the target
     * @param answers sends a plain request, and says whether anything came back
     * @param rows how many rows are to be tried on it
     */
    Vitality(RunningTarget running, BooleanSupplier answers, int rows) {
        this.running = running;
        this.answers = answers;
        this.longest = LEAST.plus(A_ROW.multipliedBy(rows));
    }

    /** {@return what every row that is still to come says, if it makes no sense to try it} */
    Optional<Judgement> gone() {
        if (gone.isEmpty() && System.nanoTime() - start > longest.toNanos()) {
            giveUp("its rows took more than " + longest.toMinutes() + " minutes");
        }
        return gone;
    }

    /** Takes note of what a row has met. */
    void saw(Attempt attempt) {
        if (attempt.wasUnreachable()) {
            look("it takes no connection");
        } else if (!attempt.hung()) {
            inARow.set(0);
        } else if (inAll.incrementAndGet() >= IN_ALL) {
            giveUp("it hung in " + IN_ALL + " rows");
        } else if (inARow.incrementAndGet() % IN_A_ROW == 0) {
            look("it hung in " + IN_A_ROW + " rows in a row, and on a plain request");
        }
    }

    /** Says that it was started again. */
    void restarted() {
        gone = Optional.empty();
        inARow.set(0);
    }

    private synchronized void look(String otherwise) {
        if (gone.isPresent()) {
            return;
        }
        if (!running.isAlive()) {
            gone = Optional.of(dead());
        } else if (!answers.getAsBoolean()) {
            giveUp(otherwise);
        }
    }

    private void giveUp(String why) {
        gone = Optional.of(
                Judgement.inconclusive(Cause.TARGET_DEAD, "the target is not asked any more: " + why + lastWords()));
    }

    /** {@return what is said of a target whose process or container has ended} */
    Judgement dead() {
        return Judgement.inconclusive(Cause.TARGET_DEAD, "the target has died" + lastWords());
    }

    private String lastWords() {
        String log = running.log(5);
        return log.isBlank() ? "" : "; its last words: " + log;
    }
}
