package dev.statusquo.proof.miniature;

import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Lab;
import dev.statusquo.proof.MiniatureSource;
import java.util.ArrayList;
import java.util.List;

/** A tiny HTTP server in this process that serves the contract from memory. Open until it is closed; any number of clients. */
public final class Miniature implements MiniatureSource.Opened {
    private final Listener listener;
    private final Lab lab;

    private Miniature(String name, Handler handler, Listener listener) {
        this.listener = listener;
        this.lab = new MiniatureLab(name, listener, handler);
    }

    static Miniature of(String name, Breaker breaker) {
        Handler conforming = conforming();
        Handler handler = asked -> breaker.answer(asked, conforming);
        return new Miniature(name, handler, Listener.open(handler));
    }

    /** {@return one that keeps every promise, to no more than so many clients at the same time} */
    static Miniature withThreads(String name, int threads) {
        Handler handler = conforming();
        return new Miniature(name, handler, Listener.open(handler, threads));
    }

    /** {@return where it listens} */
    public HttpAddress address() {
        return listener.address();
    }

    /** {@return it as a case sees a target, with every feature of the contract} */
    @Override
    public Lab lab() {
        return lab;
    }

    /** Stops it and closes every connection. */
    @Override
    public void close() {
        listener.close();
    }

    private static Handler conforming() {
        Store store = new Store();
        List<Route> routes = new ArrayList<>();
        Router router = new Router(routes, store);
        routes.addAll(new StatusRoutes().routes());
        routes.addAll(new ItemRoutes(store).routes());
        Promises promises = new Promises();
        routes.addAll(new PromiseRoutes(store, promises).routes());
        routes.addAll(new RequestRoutes().routes());
        routes.addAll(new HelperRoutes().routes());
        routes.addAll(new FixtureRoutes(store, promises, router).routes());
        return router;
    }
}
