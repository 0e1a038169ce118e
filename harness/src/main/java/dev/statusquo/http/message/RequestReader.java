package dev.statusquo.http.message;

import dev.statusquo.http.Fields;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one request (RFC 9112 3). */
public final class RequestReader extends MessageReader {
    private @Nullable RequestLine line;

    /** Takes nothing yet; the inbox holds what came, and gets what comes. */
    public RequestReader(Inbox in) {
        super(in);
    }

    /** {@return a reader that has read all of these octets} */
    public static RequestReader ofAll(Octets sent) {
        RequestReader reader = new RequestReader(Inbox.of(sent));
        reader.advance();
        return reader;
    }

    /** {@return the method of the request at the start of these octets, GET if there is none} */
    public static Method methodOf(Octets sent) {
        RequestReader reader = new RequestReader(Inbox.of(sent));
        reader.readFirstLine();
        return reader.method();
    }

    /** {@return the method, GET while there is none} */
    public Method method() {
        return line == null ? Method.GET : line.method();
    }

    /** {@return the request as far as it came, once its header section is whole} */
    public Optional<Request> request() {
        return body().map(body -> {
            RequestLine first = Objects.requireNonNull(line);
            return new Request(first.method(), first.target(), fields(), body.content());
        });
    }

    @Override
    boolean readFirstLine() {
        if (line == null) {
            Optional<Inbox.Line> first = in.takeLine();
            first.ifPresent(taken -> FieldSection.noteLineEnd(taken, faults));
            line = first.map(taken -> RequestLine.parse(taken.text(), faults)).orElse(null);
        }
        return line != null;
    }

    @Override
    Optional<Body> bodyBehind(Fields fields) {
        return Optional.of(Body.ofRequest(fields, faults));
    }
}
