package dev.statusquo.proof;

import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Component;
import dev.statusquo.model.HandlerRun;
import dev.statusquo.model.Lab;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Target;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** A side channel that answers what a proof says, in order. */
final class CannedLab implements Lab {
    private static final Component CANNED = new Component("canned", "1");

    private final Queue<String> states;
    private final Queue<Integer> calls;

    CannedLab(Proof proof) {
        this.states = new ArrayDeque<>(proof.states());
        this.calls = new ArrayDeque<>(proof.calls());
    }

    @Override
    public HttpAddress address() {
        return new HttpAddress("127.0.0.1", 8000);
    }

    @Override
    public Target target() {
        return new Target(CANNED, CANNED, CANNED, Map.of(), Set.of("items", "calls"), Map.of());
    }

    @Override
    public String state(String scope) {
        return next(states, "states");
    }

    @Override
    public int calls(String requestId) {
        return next(calls, "calls");
    }

    private static <T> T next(Queue<T> queue, String name) {
        T value = queue.poll();
        if (value == null) {
            throw new BrokenProofException("the case looks once more than `" + name + "` has values");
        }
        return value;
    }

    int unused() {
        return states.size() + calls.size();
    }

    @Override
    public List<HandlerRun> runs(String requestId) {
        throw new LabException("a canned target counts no handlers one by one");
    }

    @Override
    public boolean canRestart() {
        return false;
    }

    @Override
    public String testClient(String path) {
        throw new LabException("a canned target has no test client");
    }

    @Override
    public void killAndRestart() {
        throw new LabException("a canned target cannot be killed");
    }
}
