package dev.statusquo.journey;

import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Component;
import dev.statusquo.model.HandlerRun;
import dev.statusquo.model.Lab;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Target;
import dev.statusquo.proof.MiniatureSource;
import dev.statusquo.sidechannel.SideChannel;
import dev.statusquo.wire.SocketWire;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The origin as a proof's target: what is broken in a proof about a client is the client.
 *
 * @param origin the origin, which is closed with it
 * @param limits of the questions to its side channel
 */
record OriginLab(Origin origin, Limits limits) implements Lab, MiniatureSource.Opened {

    @Override
    public Lab lab() {
        return this;
    }

    @Override
    public HttpAddress address() {
        return origin.address();
    }

    @Override
    public Target target() {
        Component itself = new Component("origin", "");
        return new Target(itself, itself, itself, Map.of(), Set.of(), Map.of());
    }

    private SideChannel channel() {
        return SideChannel.at(address(), new SocketWire(limits));
    }

    @Override
    public int calls(String requestId) {
        return channel().calls(requestId);
    }

    @Override
    public List<HandlerRun> runs(String requestId) {
        return channel().runs(requestId);
    }

    @Override
    public String state(String scope) {
        throw new LabException("the origin has no state");
    }

    @Override
    public String testClient(String path) {
        throw new LabException("the origin has no test client");
    }

    @Override
    public boolean canRestart() {
        return false;
    }

    @Override
    public void killAndRestart() {
        throw new LabException("the origin is not killed");
    }

    @Override
    public void close() {
        origin.close();
    }
}
