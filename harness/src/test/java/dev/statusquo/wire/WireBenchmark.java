package dev.statusquo.wire;

import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Wire;
import java.io.IOException;
import java.util.function.IntConsumer;

/** Run by hand: what one exchange costs on a kept connection and on a new one, against a server that does nothing else. */
final class WireBenchmark {
    private static final int ROUNDS = 5;
    private static final int EXCHANGES = 4000;

    private WireBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        HostileServer.Behaviour answer = peer -> {
            byte[] request = new byte[1024];
            while (peer.socket().getInputStream().read(request) > 0) {
                peer.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
            }
        };
        try (HostileServer server = new HostileServer(answer)) {
            SocketWire wire = new SocketWire(Limits.standard());
            for (int round = 0; round < ROUNDS; round++) {
                try (Wire.Link link = wire.connect(server.address())) {
                    print("kept", i -> link.exchange(Quick.get()));
                }
                print("new", i -> once(wire, server.address()));
            }
        }
    }

    private static void once(SocketWire wire, HttpAddress address) {
        try (Wire.Link link = wire.connect(address)) {
            link.exchange(Quick.get());
        }
    }

    private static void print(String name, IntConsumer exchange) {
        long start = System.nanoTime();
        for (int i = 0; i < EXCHANGES; i++) {
            exchange.accept(i);
        }
        System.out.printf("%s connection: %d ns per exchange%n", name, (System.nanoTime() - start) / EXCHANGES);
    }
}
