package dev.statusquo.wire;

import dev.statusquo.http.Fields;
import dev.statusquo.http.Framing;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
import dev.statusquo.http.StatusCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads interim responses and the final one out of octets as they come, and stops at its end (RFC 9112 6.3). */
final class ResponseReader {
    private static final StatusCode SWITCHING_PROTOCOLS = new StatusCode(101);

    private final Inbox in;
    private final Method method;
    private final Faults faults = new Faults();
    private final List<Response> interim = new ArrayList<>();
    private @Nullable StatusLine line;
    private FieldSection head = new FieldSection();
    private @Nullable Body body;
    private boolean complete;

    ResponseReader(Inbox in, Method method) {
        this.in = in;
        this.method = method;
    }

    /** Takes all that can be taken now. */
    void advance() {
        while (!complete && !faults.isFatal() && body == null && readHead()) {
            startBody();
        }
        if (!complete && !faults.isFatal() && body != null && body.advance(in, faults)) {
            complete = !faults.isFatal();
        }
    }

    /** Says that nothing more comes: the end of content that only the close ends. */
    void connectionClosed() {
        if (body != null && body.framing() == Framing.CLOSE && !faults.isFatal()) {
            complete = true;
        }
    }

    /** Gives up; what was read so far stays. */
    void stop(String fault) {
        faults.end(fault);
    }

    /** {@return whether nothing more is to be read: the final response has ended, or its end can no longer be found} */
    boolean isDone() {
        return complete || faults.isFatal();
    }

    boolean isComplete() {
        return complete;
    }

    List<Response> interim() {
        return interim;
    }

    Faults faults() {
        return faults;
    }

    /** {@return the final response as far as it came, once its header section is whole} */
    Optional<Response> response() {
        if (line == null || body == null) {
            return Optional.empty();
        }
        return Optional.of(new Response(
                line.version(),
                line.status(),
                line.reason(),
                head.fields(),
                body.content(),
                body.trailers(),
                body.framing()));
    }

    private boolean readHead() {
        if (line == null && !readStatusLine()) {
            return false;
        }
        return head.advance(in, faults);
    }

    private boolean readStatusLine() {
        if (!in.canStartWith("HTTP/")) {
            faults.end("no HTTP version in the first line");
            return false;
        }
        Optional<Inbox.Line> first = in.takeLine();
        if (first.isEmpty()) {
            return false;
        }
        FieldSection.noteLineEnd(first.get(), faults);
        line = StatusLine.parse(first.get().text(), faults).orElse(null);
        return line != null;
    }

    private void startBody() {
        StatusLine status = Objects.requireNonNull(line);
        Fields fields = head.fields();
        if (status.status().isInterim() && !status.status().equals(SWITCHING_PROTOCOLS)) {
            interim.add(new Response(
                    status.version(),
                    status.status(),
                    status.reason(),
                    fields,
                    Octets.empty(),
                    Fields.none(),
                    Framing.NONE));
            line = null;
            head = new FieldSection();
            return;
        }
        body = Body.ofResponse(status, fields, method, faults);
    }
}
