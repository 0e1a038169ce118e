package dev.statusquo.reference;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.Optional;

/** One connection: requests in, responses out in the same order, until one side has enough. */
final class Connection implements Runnable {
    /** Longer silence ends the connection. */
    private static final int SILENCE_MILLIS = 10_000;

    /** So long an ended connection is still read, so that the last response is not lost to a reset (RFC 9112 9.6). */
    private static final int LINGER_MILLIS = 300;

    private static final Head NOBODY = new Head("GET", new Target("/", "/", "", ""), 1, new FieldLines());

    private final Socket socket;
    private final Router router;
    private final InputStream in;
    private final ResponseWriter out;

    Connection(Socket socket, Router router) throws IOException {
        this.socket = socket;
        this.router = router;
        socket.setSoTimeout(SILENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = new ResponseWriter(new BufferedOutputStream(socket.getOutputStream()));
    }

    @Override
    public void run() {
        try (socket) {
            while (next()) {
                // The client may send another.
            }
            linger();
        } catch (IOException e) {
            // The client is gone, or a response cannot be ended properly: the close says so.
        }
    }

    /** {@return whether the connection goes on after the next request} */
    private boolean next() throws IOException {
        Optional<Head> head;
        Content content;
        try {
            head = new RequestReader(in).head();
            if (head.isEmpty()) {
                return false;
            }
            content = Content.after(head.get(), in);
        } catch (Refusal refusal) {
            out.last(NOBODY, refusal.response(), true);
            return false;
        }
        return answer(head.get(), content);
    }

    private boolean answer(Head head, Content content) throws IOException {
        Router.Found found;
        try {
            requireKnownExpectation(head);
            found = router.find(head);
        } catch (Refusal refusal) {
            return refuse(head, content, refusal);
        }
        try {
            byte[] octets = read(head, content, found.limit());
            Response response = found.answer(head, octets);
            boolean close =
                    head.wantsClose() || response.fields().tokens("Connection").contains("close");
            out.last(head, response, close);
            return !close;
        } catch (Refusal refusal) {
            out.last(head, refusal.response(), true);
            return false;
        }
    }

    private byte[] read(Head head, Content content, int limit) throws IOException {
        content.requireAtMost(limit);
        if (head.expectsContinue() && !content.isEmpty()) {
            out.interim(100, new FieldLines());
        }
        return content.read(limit);
    }

    /** A refusal needs no content. A client that waits with it is spared, and what it sends all the same must not be taken for a request. */
    private boolean refuse(Head head, Content content, Refusal refusal) throws IOException {
        boolean close = head.wantsClose() || (head.expectsContinue() && !content.isEmpty());
        if (!close) {
            try {
                content.discard();
            } catch (Refusal worse) {
                out.last(head, worse.response(), true);
                return false;
            }
        }
        out.last(head, refusal.response(), close);
        return !close;
    }

    private static void requireKnownExpectation(Head head) {
        List<String> expectations = head.fields().tokens("Expect");
        if (head.minor() == 1 && !List.of("100-continue").containsAll(expectations)) {
            throw new Refusal(417, "Only 100-continue can be expected.");
        }
    }

    private void linger() throws IOException {
        socket.shutdownOutput();
        socket.setSoTimeout(LINGER_MILLIS);
        long end = System.nanoTime() + 10L * LINGER_MILLIS * 1_000_000;
        byte[] ignored = new byte[64 * 1024];
        while (System.nanoTime() < end && in.read(ignored) >= 0) {
            // Read on until the client has closed, is silent, or has had its time.
        }
    }
}
