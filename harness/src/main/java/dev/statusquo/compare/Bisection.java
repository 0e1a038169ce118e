package dev.statusquo.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the one package whose version alone brings a change: takes A with ever fewer packages of B. What was tried is remembered, and there is
 * an end to trying.
 */
public final class Bisection {
    private final Function<List<Moved>, Optional<Set<Signature>>> trial;
    private final Map<Set<String>, Optional<Set<Signature>>> tried = new HashMap<>();
    private final int most;
    private boolean isExhausted;

    /**
     * A bisection.
     *
     * @param most how many times it may try
     * @param trial what A shows with these packages of B: the signatures of the changes, empty where such a target cannot be had
     */
    public Bisection(int most, Function<List<Moved>, Optional<Set<Signature>>> trial) {
        this.most = most;
        this.trial = trial;
    }

    /**
     * Attributes every change.
     *
     * @param target the comparison; its moved packages are the candidates, likely ones first
     * @return the same with a cause for each change
     */
    public TargetComparison attribute(TargetComparison target) {
        if (target.moved().size() < 2) {
            return target;
        }
        List<Change> changes = new ArrayList<>();
        target.changes().forEach(c -> changes.add(c.withCause(cause(c, target.moved()))));
        return target.withChanges(changes);
    }

    /** {@return how many targets were tried} */
    public int trials() {
        return tried.size();
    }

    private LikelyCause cause(Change change, List<Moved> candidates) {
        isExhausted = false;
        return found(change.signature(), candidates)
                .map(LikelyCause::follows)
                .orElseGet(() -> isExhausted
                        ? LikelyCause.notEnough(candidates)
                        : LikelyCause.unknown("no package alone brings it: " + names(candidates) + " moved together"));
    }

    private Optional<Moved> found(Signature signature, List<Moved> candidates) {
        if (candidates.size() == 1) {
            return shows(signature, candidates) == Answer.YES ? Optional.of(candidates.get(0)) : Optional.empty();
        }
        int middle = (candidates.size() + 1) / 2;
        List<Moved> first = candidates.subList(0, middle);
        List<Moved> second = candidates.subList(middle, candidates.size());
        Answer inFirst = shows(signature, first);
        if (inFirst == Answer.YES) {
            Optional<Moved> found = found(signature, first);
            if (found.isPresent()) {
                return found;
            }
        }
        Answer inSecond = shows(signature, second);
        if (inSecond == Answer.YES) {
            return found(signature, second);
        }
        // A half that cannot be had says nothing about its packages: each is tried by itself.
        List<Moved> doubtful = new ArrayList<>();
        if (inFirst == Answer.UNKNOWN && first.size() > 1) {
            doubtful.addAll(first);
        }
        if (inSecond == Answer.UNKNOWN && second.size() > 1) {
            doubtful.addAll(second);
        }
        return doubtful.stream()
                .filter(one -> shows(signature, List.of(one)) == Answer.YES)
                .findFirst();
    }

    private enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    private Answer shows(Signature signature, List<Moved> ofB) {
        Set<String> key = ofB.stream().map(Moved::name).collect(Collectors.toCollection(TreeSet::new));
        Optional<Set<Signature>> seen = tried.get(key);
        if (seen == null) {
            if (tried.size() >= most) {
                isExhausted = true;
                return Answer.UNKNOWN;
            }
            seen = trial.apply(ofB);
            tried.put(key, seen);
        }
        if (seen.isEmpty()) {
            isExhausted = true;
        }
        return seen.map(all -> all.contains(signature) ? Answer.YES : Answer.NO).orElse(Answer.UNKNOWN);
    }

    private static String names(Collection<Moved> moved) {
        return moved.stream().map(Moved::name).collect(Collectors.joining(", "));
    }
}
