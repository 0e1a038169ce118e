package dev.statusquo.cases.rest;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Field;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Framing;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
import dev.statusquo.http.StatusCode;
import dev.statusquo.model.TapSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A tap for tests, just good enough for miniatures: every message has a Content-Length or no content. */
final class PassThrough implements TapSource.Tapped {
    private final ServerSocket socket;
    private final HttpAddress target;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

    private PassThrough(HttpAddress target) {
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        this.target = target;
    }

    static TapSource.Tapped open(HttpAddress target) {
        PassThrough tap = new PassThrough(target);
        daemon(tap::accept);
        return tap;
    }

    @Override
    public HttpAddress address() {
        return new HttpAddress("127.0.0.1", socket.getLocalPort());
    }

    @Override
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException open) {
            throw new UncheckedIOException(open);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                daemon(() -> relay(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void relay(Socket client) {
        try (client;
                Socket server = new Socket(target.host(), target.port())) {
            boolean more = true;
            while (more) {
                more = relayOne(client, server);
            }
        } catch (IOException unreachable) {
            exchanges.add(exchange(Octets.empty(), Octets.empty(), End.UNREACHABLE));
        }
    }

    private boolean relayOne(Socket client, Socket server) throws IOException {
        Octets request = message(client.getInputStream(), false);
        if (request.isEmpty()) {
            return false;
        }
        int place = exchanges.size();
        exchanges.add(exchange(request, Octets.empty(), End.HANG));
        server.getOutputStream().write(request.toArray());
        Octets response = message(server.getInputStream(), request.asLatin1().startsWith("HEAD"));
        exchanges.set(place, exchange(request, response, response.isEmpty() ? End.CLOSED : End.COMPLETE));
        client.getOutputStream().write(response.toArray());
        return !response.isEmpty();
    }

    private static Octets message(InputStream in, boolean bare) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                return Octets.empty();
            }
            head.write(octet);
        }
        Octets section = Octets.of(head.toByteArray());
        int length =
                fields(section).first("Content-Length").map(Integer::parseInt).orElse(0);
        return section.plus(Octets.of(bare ? new byte[0] : in.readNBytes(length)));
    }

    private static Fields fields(Octets message) {
        List<Field> lines = new ArrayList<>();
        message.asLatin1().lines().skip(1).takeWhile(line -> !line.isEmpty()).forEach(line -> {
            String[] pair = line.split(":", 2);
            lines.add(new Field(pair[0], pair[1].strip()));
        });
        return new Fields(lines);
    }

    private static Exchange exchange(Octets sent, Octets received, End end) {
        return new Exchange(
                sent,
                received,
                List.of(),
                received.isEmpty() ? Optional.empty() : Optional.of(response(received)),
                end,
                Optional.empty(),
                Octets.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Duration.ZERO);
    }

    private static Response response(Octets received) {
        int code = Integer.parseInt(received.asLatin1().substring(9, 12));
        return new Response(
                "HTTP/1.1", new StatusCode(code), "", fields(received), Octets.empty(), Fields.none(), Framing.LENGTH);
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }
}
