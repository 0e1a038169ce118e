package dev.statusquo.compare;

import java.util.List;

/**
 * The rows of two runs of a target, and of which of them nothing can be said.
 *
 * @param both how many rows there are in both
 * @param unstable rows of which one of the two runs, or a repetition, says nothing certain; never a change
 * @param oneSided rows that only one of the two has
 * @param noise the rows that differ when the same is run twice
 * @param runs how many runs of each side the noise was learnt from
 * @param unstableOnA rows that A alone answers otherwise from run to run
 * @param unstableOnB rows that B alone answers otherwise from run to run
 */
public record ComparedRows(
        int both,
        List<String> unstable,
        List<String> oneSided,
        List<String> noise,
        int runs,
        List<String> unstableOnA,
        List<String> unstableOnB) {
    /** A row or two on the other side is chance. */
    private static final int TIMES_AS_MANY = 10;

    /** One row in more than these is chance too. */
    private static final int AMONG = 100;

    /** Copies the lists. */
    public ComparedRows {
        unstable = List.copyOf(unstable);
        oneSided = List.copyOf(oneSided);
        noise = List.copyOf(noise);
        unstableOnA = List.copyOf(unstableOnA);
        unstableOnB = List.copyOf(unstableOnB);
    }

    /** {@return whether one side answers at random and the other does not} */
    public boolean isOneSideUnstable() {
        int fewer = Math.min(unstableOnA.size(), unstableOnB.size());
        int more = Math.max(unstableOnA.size(), unstableOnB.size());
        return more > 0 && more * AMONG >= both && more >= TIMES_AS_MANY * fewer;
    }

    /** {@return the rows of the side that is less stable} */
    public List<String> unstableOnOneSide() {
        return isBLessStable() ? unstableOnB : unstableOnA;
    }

    /** {@return whether B answers more rows at random than A} */
    public boolean isBLessStable() {
        return unstableOnB.size() > unstableOnA.size();
    }

    /** {@return the same, with what is known of each side} */
    ComparedRows withSides(List<String> ofA, List<String> ofB) {
        return new ComparedRows(both, unstable, oneSided, noise, runs, ofA, ofB);
    }
}
