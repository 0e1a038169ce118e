package dev.statusquo.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a change comes from, as far as the runs that were made can tell.
 *
 * @param moved the one package whose version alone brings the change, where it is known
 * @param words a sentence without its full stop
 */
public record LikelyCause(Optional<Moved> moved, String words) {

    /** {@return the cause is one package, or each of several by itself} */
    static LikelyCause follows(List<Moved> moved) {
        return moved.size() == 1
                ? new LikelyCause(Optional.of(moved.get(0)), "follows " + moved.get(0))
                : unknown("follows each of "
                        + moved.stream().map(Moved::toString).collect(Collectors.joining(" and "))
                        + ": either alone brings it");
    }

    /** {@return what can be said where only the two runs were made} */
    static LikelyCause of(List<Moved> moved) {
        if (moved.isEmpty()) {
            return new LikelyCause(Optional.empty(), "no version moved: the target itself does not explain it");
        }
        return moved.size() == 1
                ? new LikelyCause(
                        Optional.of(moved.get(0)), "follows " + moved.get(0) + ", the only version that moved")
                : notEnough(moved);
    }

    /** {@return several packages could be it} */
    static LikelyCause notEnough(List<Moved> candidates) {
        return unknown("not enough runs to tell: one of "
                + candidates.stream().map(Moved::name).collect(Collectors.joining(", ")));
    }

    /** {@return the cause is not known, and why} */
    static LikelyCause unknown(String words) {
        return new LikelyCause(Optional.empty(), words);
    }
}
