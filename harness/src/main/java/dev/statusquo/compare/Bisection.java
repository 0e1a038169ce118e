package dev.statusquo.compare;

import java.util.ArrayList;
import java.util.Comparator;
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
    private final Function<List<VersionChange>, Optional<Set<Signature>>> trial;
    private final Map<Set<String>, Optional<Set<Signature>>> tried = new HashMap<>();
    private final int most;
    private String framework = "";
    private boolean isOutOfTrials;

    /**
     * A bisection.
     *
     * @param most how many times it may try
     * @param trial what A shows with these packages of B: the signatures of the changes, empty where such a target cannot be had
     */
    public Bisection(int most, Function<List<VersionChange>, Optional<Set<Signature>>> trial) {
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
        framework = target.a().framework().name();
        List<VersionChange> candidates = VersionChange.candidates(target.moved());
        if (candidates.size() < 2 || candidates.stream().allMatch(VersionChange::isCompanion)) {
            return target;
        }
        List<Change> changes = new ArrayList<>();
        target.changes().forEach(c -> changes.add(c.withCause(cause(c, candidates))));
        return target.withChanges(changes);
    }

    /** {@return how many targets were tried} */
    public int trials() {
        return tried.size();
    }

    /** {@return whether it would have tried more, had it been allowed to} */
    public boolean isOutOfTrials() {
        return isOutOfTrials;
    }

    /** Where a framework and a library of its own each bring a change, it is the library's: the framework goes along with it. */
    private List<VersionChange> lowestFirst(List<VersionChange> found) {
        return found.stream()
                .sorted(Comparator.comparing(m -> m.name().equals(framework)))
                .toList();
    }

    private LikelyCause cause(Change change, List<VersionChange> candidates) {
        List<VersionChange> found = found(change.signature(), candidates);
        if (!found.isEmpty()) {
            return LikelyCause.follows(lowestFirst(found));
        }
        return together(change.signature(), candidates);
    }

    /** Where no package alone brings it, those are left out one by one, the unlikely ones first, without which it still comes. */
    private LikelyCause together(Signature signature, List<VersionChange> candidates) {
        List<VersionChange> kept = new ArrayList<>(candidates);
        List<VersionChange> needed = new ArrayList<>();
        for (int i = candidates.size() - 1; i >= 0 && kept.size() > 1; i--) {
            VersionChange one = candidates.get(i);
            List<VersionChange> rest = kept.stream().filter(m -> !m.equals(one)).toList();
            TrialResult answer = shows(signature, rest);
            if (answer == TrialResult.YES) {
                kept.remove(one);
            } else if (answer == TrialResult.NO) {
                needed.add(0, one);
            }
        }
        if (kept.size() == 1) {
            return LikelyCause.follows(kept);
        }
        if (needed.size() == kept.size()) {
            return LikelyCause.together(kept);
        }
        return needed.size() == 1 && !isOutOfTrials
                ? LikelyCause.needs(
                        needed.get(0),
                        kept.stream().filter(m -> !needed.contains(m)).toList())
                : LikelyCause.notEnough(kept);
    }

    /** Both halves are looked into: two packages may each bring the same change. */
    private List<VersionChange> found(Signature signature, List<VersionChange> candidates) {
        if (candidates.size() == 1) {
            return shows(signature, candidates) == TrialResult.YES ? candidates : List.of();
        }
        int middle = (candidates.size() + 1) / 2;
        List<VersionChange> found = new ArrayList<>(inHalf(signature, candidates.subList(0, middle)));
        found.addAll(inHalf(signature, candidates.subList(middle, candidates.size())));
        return found;
    }

    /** A half that cannot be had says nothing about its packages: each is tried by itself. */
    private List<VersionChange> inHalf(Signature signature, List<VersionChange> half) {
        TrialResult answer = shows(signature, half);
        if (answer == TrialResult.YES) {
            return half.size() == 1 ? half : found(signature, half);
        }
        return answer == TrialResult.NO || half.size() == 1
                ? List.of()
                : half.stream()
                        .filter(one -> shows(signature, List.of(one)) == TrialResult.YES)
                        .toList();
    }

    private enum TrialResult {
        YES,
        NO,
        UNKNOWN
    }

    private TrialResult shows(Signature signature, List<VersionChange> ofB) {
        Set<String> key = ofB.stream().map(VersionChange::name).collect(Collectors.toCollection(TreeSet::new));
        Optional<Set<Signature>> seen = tried.get(key);
        if (seen == null) {
            if (tried.size() >= most) {
                isOutOfTrials = true;
                return TrialResult.UNKNOWN;
            }
            seen = trial.apply(ofB);
            tried.put(key, seen);
        }
        return seen.map(all -> all.contains(signature) ? TrialResult.YES : TrialResult.NO)
                .orElse(TrialResult.UNKNOWN);
    }
}
