package dev.statusquo.model;

/**
 * How a server takes requests, as its definition says: several servers of one package may do it differently, and an installed parser need not be the one
 * in use.
 *
 * @param serverPackage the package that the server belongs to; the runtime's name where that serves by itself
 * @param parser the package that takes requests apart; the server's own, or the runtime's name, where no other package does
 */
public record Serving(String serverPackage, String parser) {

    /** {@return a server that is a package of its own and takes requests apart by itself} */
    public static Serving byItself(String server) {
        return new Serving(server, server);
    }
}
