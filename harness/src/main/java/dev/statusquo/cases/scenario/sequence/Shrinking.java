package dev.statusquo.cases.scenario.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Looks for a shorter sequence that fails at the same place: leaves calls out, many at a time and then one by one, sends fewer
 * times, and says simpler things. The same steps for the same answers, and never more replays than there are.
 */
final class Shrinking {
    /** Silence is dear: a replay that hangs counts as so many. */
    private static final int COST_OF_SILENCE = 20;

    private final Function<List<Call>, SequenceAttempt> replay;
    private final SequenceAttempt original;
    private final int most;
    private SequenceAttempt shortest;
    private int replays;
    private int spent;

    private Shrinking(SequenceAttempt failed, Function<List<Call>, SequenceAttempt> replay, int most) {
        this.original = failed;
        this.shortest = failed;
        this.replay = replay;
        this.most = most;
    }

    /**
     * What came of it.
     *
     * @param trial the shortest failing one
     * @param replays how many were played
     * @param isAgain whether the sequence failed again in a fresh scope; else the trial is the first one, as it was
     */
    record Shrunk(SequenceAttempt trial, int replays, boolean isAgain) {}

    /**
     * Shrinks.
     *
     * @param failed a trial that failed
     * @param replay plays calls in a fresh scope
     * @param most how many replays there may be
     */
    static Shrunk shrink(SequenceAttempt failed, Function<List<Call>, SequenceAttempt> replay, int most) {
        Shrinking shrinking = new Shrinking(failed, replay, most);
        boolean isAgain = shrinking.isShorter(failed.calls());
        while (isAgain && shrinking.pass()) {
            // Each pass begins with what the one before it left.
        }
        return new Shrunk(shrinking.shortest, shrinking.replays, isAgain);
    }

    /** {@return whether it became shorter or simpler; what helps most is tried first, and again after anything helped} */
    private boolean pass() {
        return leaveOut()
                || each(call -> call.times(1))
                || each(call -> call.times(Math.max(1, call.times() - 1)))
                || each(call -> call.on(SequenceSettings.ITEMS.get(0)))
                || each(Shrinking::simpler);
    }

    private boolean leaveOut() {
        boolean any = false;
        for (int size = Math.max(1, shortest.calls().size() / 2); size >= 1; size /= 2) {
            int at = 0;
            while (at + size <= shortest.calls().size()) {
                List<Call> fewer = new ArrayList<>(shortest.calls());
                fewer.subList(at, at + size).clear();
                boolean isLess = !fewer.isEmpty() && isShorter(fewer);
                any |= isLess;
                at += isLess ? 0 : 1;
            }
        }
        return any;
    }

    private boolean each(UnaryOperator<Call> change) {
        boolean any = false;
        for (int i = 0; i < shortest.calls().size(); i++) {
            List<Call> changed = new ArrayList<>(shortest.calls());
            Call before = changed.get(i);
            changed.set(i, change.apply(before));
            any |= !changed.get(i).equals(before) && isShorter(changed);
        }
        return any;
    }

    private static Call simpler(Call call) {
        return switch (call.verb()) {
            case PUT, POST -> call.saying("{\"n\":1}");
            case MERGE -> call.saying("{\"n\":2}");
            case INCREMENT -> call.saying("{\"increment\":1}");
            case DELETE, GET, HEAD, OPTIONS -> call;
        };
    }

    private boolean isShorter(List<Call> calls) {
        if (spent >= most) {
            return false;
        }
        SequenceAttempt trial = replay.apply(calls);
        replays++;
        spent += trial.hung() ? COST_OF_SILENCE : 1;
        boolean isAsBad = trial.failedLike(original);
        shortest = isAsBad ? trial : shortest;
        return isAsBad;
    }
}
