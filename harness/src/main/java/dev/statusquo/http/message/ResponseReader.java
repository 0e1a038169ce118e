package dev.statusquo.http.message;

import dev.statusquo.http.Fields;
import dev.statusquo.http.Framing;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Reply;
import dev.statusquo.http.Response;
import dev.statusquo.http.StatusCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the interim responses and the final one to a request (RFC 9112 4, RFC 9110 15.2). */
public final class ResponseReader extends MessageReader {
    private static final StatusCode SWITCHING_PROTOCOLS = new StatusCode(101);

    private final Method method;
    private final List<Response> interim = new ArrayList<>();
    private @Nullable StatusLine line;

    /**
     * Takes nothing yet.
     *
     * @param in holds what came, and gets what comes
     * @param method the method of the request that is answered, which decides whether there is content
     */
    public ResponseReader(Inbox in, Method method) {
        super(in);
        this.method = method;
    }

    /** {@return a reader that has read all of these octets, behind which nothing came} */
    public static ResponseReader ofAll(Octets received, Method method) {
        ResponseReader reader = new ResponseReader(Inbox.of(received), method);
        reader.advance();
        reader.connectionClosed();
        return reader;
    }

    /** {@return the interim responses so far, in order} */
    public List<Response> interim() {
        return List.copyOf(interim);
    }

    /** {@return the final response as far as it came, once its header section is whole} */
    public Optional<Response> response() {
        return body().map(body -> responseOf(fields(), body.content(), body.trailers(), body.framing()));
    }

    /** {@return what was read so far, with every octet that the inbox holds} */
    public Reply reply() {
        return new Reply(in.all(), interim(), response(), surplus());
    }

    @Override
    boolean readFirstLine() {
        if (line != null) {
            return true;
        }
        if (!in.canStartWith("HTTP/")) {
            faults.end("no HTTP version in the first line");
            return false;
        }
        Optional<Inbox.Line> first = in.takeLine();
        first.ifPresent(taken -> FieldSection.noteLineEnd(taken, faults));
        line = first.flatMap(taken -> StatusLine.parse(taken.text(), faults)).orElse(null);
        return line != null;
    }

    @Override
    Optional<Body> bodyBehind(Fields fields) {
        StatusLine status = Objects.requireNonNull(line);
        if (status.status().isInterim() && !status.status().equals(SWITCHING_PROTOCOLS)) {
            interim.add(responseOf(fields, Octets.empty(), Fields.none(), Framing.NONE));
            line = null;
            return Optional.empty();
        }
        return Optional.of(Body.ofResponse(status, fields, method, faults));
    }

    private Response responseOf(Fields fields, Octets content, Fields trailers, Framing framing) {
        StatusLine first = Objects.requireNonNull(line);
        return new Response(first.version(), first.status(), first.reason(), fields, content, trailers, framing);
    }
}
