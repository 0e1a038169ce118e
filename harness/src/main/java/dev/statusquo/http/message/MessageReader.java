package dev.statusquo.http.message;

import dev.statusquo.http.Fields;
import dev.statusquo.http.Framing;
import dev.statusquo.http.Octets;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one message out of octets as they come, and stops at its end (RFC 9112 2.1, 6.3). What is wrong is a fault. */
public abstract sealed class MessageReader permits RequestReader, ResponseReader {
    private static final int PIECE = 8 << 10;

    final Inbox in;
    final Faults faults = new Faults();
    private FieldSection head = new FieldSection();
    private @Nullable Body body;
    private boolean complete;

    MessageReader(Inbox in) {
        this.in = in;
    }

    /** Takes the first line. {@return whether it was taken, at once or earlier} */
    abstract boolean readFirstLine();

    /** {@return how the content ends, by the head; empty if another message comes before this one's content} */
    abstract Optional<Body> bodyBehind(Fields fields);

    /** Takes from the inbox what can be taken now. */
    public final void advance() {
        while (!isDone() && body == null && readFirstLine() && head.advance(in, faults)) {
            body = bodyBehind(head.fields()).orElse(null);
            head = body == null ? new FieldSection() : head;
        }
        if (!isDone() && body != null && body.advance(in, faults)) {
            complete = !faults.isFatal();
        }
    }

    /**
     * Reads from a stream until nothing more is to be read, which its end says too.
     *
     * @param stream what the other side sends; octets behind the message may be read too and stay in the inbox
     * @param most how many octets the inbox may hold; if more come, that is a fault which ends the reading
     * @throws IOException if the stream does
     */
    public final void readFrom(InputStream stream, int most) throws IOException {
        byte[] piece = new byte[PIECE];
        advance();
        while (!isDone()) {
            int length = stream.read(piece);
            if (length < 0) {
                connectionClosed();
                return;
            }
            in.add(piece, 0, length);
            advance();
            if (in.size() > most && !isDone()) {
                stop("more than " + most + " octets came");
            }
        }
    }

    /** Says that nothing more comes: the end of content that only the close ends. */
    public final void connectionClosed() {
        if (body != null && body.framing() == Framing.CLOSE && !faults.isFatal()) {
            complete = true;
        }
    }

    /** Gives up with this fault; what was read so far stays. */
    public final void stop(String fault) {
        faults.end(fault);
    }

    /** {@return whether nothing more is to be read: the message has ended, or its end can no longer be found} */
    public final boolean isDone() {
        return complete || faults.isFatal();
    }

    /** {@return whether the message has ended} */
    public final boolean isComplete() {
        return complete;
    }

    /** {@return what is wrong with the octets taken so far} */
    public final Faults faults() {
        return faults;
    }

    /** {@return the octets that came behind the message, empty while it has not ended} */
    public final Octets surplus() {
        return complete ? in.rest() : Octets.empty();
    }

    final Fields fields() {
        return head.fields();
    }

    /** {@return the content's reader, once the header section is whole} */
    final Optional<Body> body() {
        return Optional.ofNullable(body);
    }
}
