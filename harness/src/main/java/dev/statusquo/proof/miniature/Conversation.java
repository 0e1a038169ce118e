package dev.statusquo.proof.miniature;

import dev.statusquo.http.Fields;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import dev.statusquo.http.message.Faults;
import dev.statusquo.http.message.Inbox;
import dev.statusquo.http.message.RequestReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Requests and responses on one connection, framed as RFC 9112 6.3 says. A request whose end cannot be found gets 400. */
final class Conversation {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    /** More than any request that a case sends. */
    private static final int MOST = 8 << 20;

    /** Long enough that a client meets the header section alone. */
    private static final Duration BETWEEN_PIECES = Duration.ofMillis(30);

    private final InputStream in;
    private final OutputStream out;
    private final Handler handler;
    private final int number;

    Conversation(InputStream in, OutputStream out, Handler handler, int number) {
        this.in = in;
        this.out = out;
        this.handler = handler;
        this.number = number;
    }

    /** Answers until either side wants no more. */
    void run() throws IOException {
        Octets behind = Octets.empty();
        boolean more = true;
        while (more) {
            RequestReader reader = new RequestReader(Inbox.of(behind));
            reader.readFrom(in, MOST);
            behind = reader.surplus();
            Optional<Request> request = reader.request();
            more = request.isPresent() && answer(asked(request.get(), reader.isComplete()), reader.faults());
        }
    }

    private MiniatureRequest asked(Request request, boolean isWhole) {
        return new MiniatureRequest(
                request.method().token(), request.target(), request.fields(), request.content(), isWhole, number);
    }

    /** {@return whether the connection stays open} */
    private boolean answer(MiniatureRequest asked, Faults faults) throws IOException {
        boolean refused = faults.isFatal();
        boolean last = refused || asked.fields().members("Connection").stream().anyMatch("close"::equalsIgnoreCase);
        MiniatureResponse answer = refused ? MiniatureResponse.empty(400) : handler.answer(asked);
        return switch (answer.kind()) {
            case CLOSED -> false;
            case SILENT -> {
                in.transferTo(OutputStream.nullOutputStream());
                yield false;
            }
            case CUT, WHOLE, IN_PIECES -> {
                write(asked, answer, last);
                yield !last && answer.kind() != MiniatureResponse.Kind.CUT;
            }
        };
    }

    private void write(MiniatureRequest asked, MiniatureResponse answer, boolean last) throws IOException {
        Fields fields = answer.fields().with("Date", DATE.format(ZonedDateTime.now(ZoneOffset.UTC)));
        boolean bare = answer.status() == 204 || answer.status() == 304;
        byte[] content =
                bare || answer.status() == 205 ? new byte[0] : answer.content().toArray();
        if (!bare) {
            fields = fields.with("Content-Length", Integer.toString(content.length));
        }
        if (last) {
            fields = fields.with("Connection", "close");
        }
        String head = "HTTP/1.1 " + answer.status() + " \r\n" + fields.section() + "\r\n";
        Octets sent = Octets.of(sent(asked, answer, content));
        if (answer.kind() == MiniatureResponse.Kind.IN_PIECES) {
            out.write(Octets.latin1(head).toArray());
            out.flush();
            LockSupport.parkNanos(BETWEEN_PIECES.toNanos());
            out.write(sent.toArray());
        } else {
            out.write(Octets.latin1(head).plus(sent).toArray());
        }
        out.flush();
    }

    private static byte[] sent(MiniatureRequest asked, MiniatureResponse answer, byte[] content) {
        if (asked.method().equals("HEAD")) {
            return new byte[0];
        }
        int end = answer.kind() == MiniatureResponse.Kind.CUT ? Math.max(0, content.length - 1) : content.length;
        return Arrays.copyOf(content, end);
    }
}
