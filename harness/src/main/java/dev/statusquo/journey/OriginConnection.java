package dev.statusquo.journey;

import dev.statusquo.http.Request;
import dev.statusquo.http.message.Inbox;
import dev.statusquo.http.message.RequestReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;

/** One connection to the origin: requests in their order, until one of the two sides ends it. */
final class OriginConnection {
    private static final int MOST = 1 << 20;
    private static final int PATIENCE = 60_000; // milliseconds until a silent client is left

    private final Socket socket;
    private final OriginRoutes routes;
    private final Inbox in = new Inbox();

    OriginConnection(Socket socket, OriginRoutes routes) {
        this.socket = socket;
        this.routes = routes;
    }

    void serve() throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
        Optional<Request> request = next();
        while (request.isPresent()) {
            JourneyAnswer answer = routes.answer(request.get());
            socket.getOutputStream().write(answer.octets().toArray());
            socket.getOutputStream().flush();
            if (!goesOn(answer, request.get())) {
                return;
            }
            request = next();
        }
    }

    private Optional<Request> next() throws IOException {
        RequestReader reader = new RequestReader(in);
        reader.readFrom(socket.getInputStream(), MOST);
        return reader.isComplete() ? reader.request() : Optional.empty();
    }

    private boolean goesOn(JourneyAnswer answer, Request request) throws IOException {
        switch (answer.then()) {
            case KEEP -> {
                return request.fields().members("Connection").stream().noneMatch("close"::equalsIgnoreCase);
            }
            case RESET -> socket.setSoLinger(true, 0);
            case HANG -> drain(socket.getInputStream());
            case CLOSE -> {
                return false;
            }
        }
        return false;
    }

    /** Waits until the other side has had enough. */
    private static void drain(InputStream stream) throws IOException {
        stream.transferTo(OutputStream.nullOutputStream());
    }
}
