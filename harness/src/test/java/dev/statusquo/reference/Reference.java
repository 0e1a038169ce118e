package dev.statusquo.reference;

/** The routes of the contract on the reference server, and the state behind them, which outlives a kill. */
final class Reference {
    private final Store store = new Store();
    private final Calls calls = new Calls();

    ReferenceServer listen(int port) {
        Router router = new Router(calls);
        new FixtureRoutes(store, calls).addTo(router);
        new StatusRoutes().addTo(router);
        new ItemRoutes(store).addTo(router);
        new PromiseRoutes(store).addTo(router);
        new MessageRoutes().addTo(router);
        new InputRoutes().addTo(router);
        new CookieRoutes().addTo(router);
        new CredentialRoutes().addTo(router);
        new RepresentationRoutes().addTo(router);
        new ValueRoutes().addTo(router);
        return new ReferenceServer(port, router);
    }
}
