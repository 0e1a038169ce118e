package dev.statusquo.run;

import static org.awaitility.Awaitility.await;

import dev.statusquo.engine.RunningTarget;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.HandlerRun;
import dev.statusquo.model.Lab;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.model.Wire;
import dev.statusquo.sidechannel.SideChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;

/** A running target with its side channel. */
final class LiveLab implements Lab {
    private static final Duration BETWEEN_COUNTS = Duration.ofMillis(15);

    private final RunningTarget running;
    private final Wire wire;
    private final Limits limits;

    LiveLab(RunningTarget running, Wire wire, Limits limits) {
        this.running = running;
        this.wire = wire;
        this.limits = limits;
    }

    @Override
    public HttpAddress address() {
        return running.address();
    }

    @Override
    public Target target() {
        return running.target();
    }

    @Override
    public String state(String scope) {
        return channel().digest(scope);
    }

    @Override
    public int calls(String requestId) {
        AtomicInteger last = new AtomicInteger(-1);
        try {
            // A handler may still be running when its client gave up: the count is true once it stays the same.
            await("the handler calls of " + requestId + " to come to rest")
                    .pollDelay(Duration.ZERO)
                    .pollInterval(BETWEEN_COUNTS)
                    .atMost(limits.settle())
                    .until(() -> {
                        int now = channel().calls(requestId);
                        return last.getAndSet(now) == now;
                    });
        } catch (ConditionTimeoutException e) {
            throw new LabException("the handler calls of " + requestId + " did not come to rest: " + last, e);
        }
        return last.get();
    }

    @Override
    public List<HandlerRun> runs(String requestId) {
        calls(requestId);
        return channel().runs(requestId);
    }

    @Override
    public boolean canRestart() {
        return running.canRestart();
    }

    @Override
    public String testClient(String path) {
        return channel().testClient(path);
    }

    @Override
    public void killAndRestart() {
        try {
            running.killAndRestart();
        } catch (TargetStartException e) {
            throw new LabException(e.getMessage() + "\n" + e.lastWords(), e);
        }
    }

    /** The address may be another one after a restart. */
    private SideChannel channel() {
        return SideChannel.at(address(), wire);
    }
}
