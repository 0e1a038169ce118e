package dev.statusquo.http.message;

import dev.statusquo.http.Escaped;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Framing;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.OptionalLong;

/** Finds the end of a message's content in one of the ways of RFC 9112 6.3. */
abstract class Body {
    private final Framing framing;
    final ByteArrayOutputStream content = new ByteArrayOutputStream(0);

    Body(Framing framing) {
        this.framing = framing;
    }

    /** Takes what belongs to the content. {@return whether its end was reached, or can no longer be found} */
    abstract boolean advance(Inbox in, Faults faults);

    Fields trailers() {
        return Fields.none();
    }

    final Framing framing() {
        return framing;
    }

    final Octets content() {
        return Octets.of(content.toByteArray());
    }

    /** {@return how the content of a response ends, by its head and the method that it answers} */
    static Body ofResponse(StatusLine line, Fields fields, Method method, Faults faults) {
        boolean tunnel = method.equals(Method.CONNECT) && line.status().category() == 2;
        if (method.equals(Method.HEAD) || line.status().isWithoutContent() || tunnel) {
            return new Counted(Framing.NONE, 0);
        }
        if (fields.has("Transfer-Encoding")) {
            if (line.version().equals("HTTP/1.0")) {
                faults.note("Transfer-Encoding in an HTTP/1.0 message");
            }
            return coded(fields, faults) ? new ChunkedBody() : new UntilClose();
        }
        return fields.has("Content-Length") ? counted(fields, faults) : new UntilClose();
    }

    /** {@return how the content of a request ends, by its header section} */
    static Body ofRequest(Fields fields, Faults faults) {
        if (fields.has("Transfer-Encoding")) {
            if (coded(fields, faults)) {
                return new ChunkedBody();
            }
            faults.end("a request whose last transfer coding is not chunked");
            return new Counted(Framing.NONE, 0);
        }
        return fields.has("Content-Length") ? counted(fields, faults) : new Counted(Framing.NONE, 0);
    }

    /** {@return whether chunked is the last transfer coding} */
    private static boolean coded(Fields fields, Faults faults) {
        if (fields.has("Content-Length")) {
            faults.note("Content-Length beside Transfer-Encoding");
        }
        List<String> codings = fields.members("Transfer-Encoding");
        return !codings.isEmpty() && codings.get(codings.size() - 1).equalsIgnoreCase("chunked");
    }

    private static Body counted(Fields fields, Faults faults) {
        OptionalLong length = length(fields);
        if (length.isEmpty()) {
            String words = Escaped.quoted(String.join(", ", fields.values("Content-Length")));
            faults.end("Content-Length is not one number: " + words);
        }
        return new Counted(Framing.LENGTH, length.orElse(0));
    }

    /** Equal numbers in a list count as one (RFC 9112 6.3). */
    private static OptionalLong length(Fields fields) {
        List<String> values =
                fields.members("Content-Length").stream().distinct().toList();
        return values.size() == 1 && values.get(0).matches("[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(values.get(0)))
                : OptionalLong.empty();
    }

    /** A known number of octets, or none by rule. */
    private static final class Counted extends Body {
        private long due;

        Counted(Framing framing, long due) {
            super(framing);
            this.due = due;
        }

        @Override
        boolean advance(Inbox in, Faults faults) {
            due -= in.takeTo(content, due);
            return due == 0;
        }
    }

    /** Everything until the connection ends. */
    private static final class UntilClose extends Body {
        UntilClose() {
            super(Framing.CLOSE);
        }

        @Override
        boolean advance(Inbox in, Faults faults) {
            in.takeTo(content, Long.MAX_VALUE);
            return false;
        }
    }
}
