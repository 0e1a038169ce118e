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
 */
public record ComparedRows(int both, List<String> unstable, List<String> oneSided, List<String> noise, int runs) {

    /** Copies the lists. */
    public ComparedRows {
        unstable = List.copyOf(unstable);
        oneSided = List.copyOf(oneSided);
        noise = List.copyOf(noise);
    }
}
