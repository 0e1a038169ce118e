package dev.statusquo.service;

import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.HandlerRun;
import dev.statusquo.model.Lab;
import dev.statusquo.model.Target;
import java.util.List;

/**
 * A service as a case sees it: it may have no side channel.
 *
 * @param lab the running service
 * @param offered what it offers
 */
record GuardedLab(Lab lab, OfferedRoutes offered) implements Lab {

    @Override
    public HttpAddress address() {
        return lab.address();
    }

    @Override
    public Target target() {
        return lab.target();
    }

    @Override
    public String state(String scope) {
        return channel("/_fixture/state").state(scope);
    }

    @Override
    public int calls(String requestId) {
        return channel("/_fixture/calls").calls(requestId);
    }

    @Override
    public List<HandlerRun> runs(String requestId) {
        return channel("/_fixture/calls").runs(requestId);
    }

    @Override
    public String testClient(String path) {
        return channel("/_fixture/testclient").testClient(path);
    }

    @Override
    public boolean canRestart() {
        return lab.canRestart();
    }

    @Override
    public void killAndRestart() {
        lab.killAndRestart();
    }

    private Lab channel(String route) {
        if (!offered.isContract()) {
            throw new NotAskedException("route " + route + " is not offered");
        }
        return lab;
    }
}
