package dev.statusquo.compare;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a change comes from, as far as the runs that were made can tell.
 *
 * @param moved the one package whose version alone brings the change, where it is known
 * @param words a sentence without its full stop
 */
public record LikelyCause(Optional<VersionChange> moved, String words) {

    /** {@return the cause is the first of these packages; each of the others brings the change as well} */
    static LikelyCause follows(List<VersionChange> moved) {
        String others = moved.stream().skip(1).map(VersionChange::toString).collect(Collectors.joining(" and "));
        return new LikelyCause(
                Optional.of(moved.get(0)),
                "follows " + moved.get(0) + (others.isEmpty() ? "" : "; " + others + " alone brings it as well"));
    }

    /** {@return the package that all these causes name, as the cause of what was not looked into by itself; empty where they differ or there are none} */
    public static Optional<LikelyCause> common(Collection<LikelyCause> causes) {
        List<Optional<VersionChange>> named =
                causes.stream().map(LikelyCause::moved).distinct().toList();
        return named.size() == 1
                ? named.get(0)
                        .map(m -> new LikelyCause(Optional.of(m), "follows " + m + ", as every other change does"))
                : Optional.empty();
    }

    /** {@return none of several packages brings the change without the others} */
    static LikelyCause together(List<VersionChange> moved) {
        return unknown("follows "
                + moved.stream().map(VersionChange::toString).collect(Collectors.joining(" and "))
                + " together: neither brings it without the other" + (moved.size() > 2 ? "s" : ""));
    }

    /** {@return the one package without which the change does not come, where what it needs cannot be told apart from it} */
    static LikelyCause needs(VersionChange needed, List<VersionChange> beside) {
        return new LikelyCause(
                Optional.of(needed),
                "follows " + needed + ": it does not come without that, which cannot be had without "
                        + beside.stream().map(VersionChange::toString).collect(Collectors.joining(", ")));
    }

    /** {@return what can be said where only the two runs were made} */
    static LikelyCause of(List<VersionChange> moved) {
        if (moved.isEmpty()) {
            return new LikelyCause(Optional.empty(), "no version moved: the target itself does not explain it");
        }
        List<VersionChange> candidates = VersionChange.candidates(moved);
        if (candidates.size() > 1) {
            return notEnough(candidates);
        }
        String companions = moved.stream()
                .filter(m -> !candidates.contains(m))
                .map(VersionChange::name)
                .collect(Collectors.joining(", "));
        return new LikelyCause(
                Optional.of(candidates.get(0)),
                "follows " + candidates.get(0) + ", the only "
                        + (candidates.get(0).name().equals(VersionChange.SERVER) ? "thing" : "version") + " that moved"
                        + (companions.isEmpty() ? "" : " by itself; with it " + companions));
    }

    /** {@return several packages could be it} */
    static LikelyCause notEnough(List<VersionChange> candidates) {
        return unknown("not enough runs to tell: one of "
                + candidates.stream().map(VersionChange::name).collect(Collectors.joining(", ")));
    }

    /** {@return the cause is not known, and why} */
    static LikelyCause unknown(String words) {
        return new LikelyCause(Optional.empty(), words);
    }
}
