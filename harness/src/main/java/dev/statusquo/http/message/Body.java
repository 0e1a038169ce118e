package dev.statusquo.http.message;

import dev.statusquo.http.Escaped;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Framing;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Finds the end of a message's content in one of the ways of RFC 9112 6.3. */
abstract class Body {
    private final Framing framing;

    Body(Framing framing) {
        this.framing = framing;
    }

    /** Takes what belongs to the content. {@return whether its end was reached, or can no longer be found} */
    abstract boolean advance(Inbox in, Faults faults);

    /** {@return the content so far, transfer codings removed} */
    abstract Octets content();

    Fields trailers() {
        return Fields.none();
    }

    final Framing framing() {
        return framing;
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

    /** Content that stands in the message as it is. */
    private abstract static class Plain extends Body {
        private @Nullable Inbox inbox;
        private int from;
        private int size;

        Plain(Framing framing) {
            super(framing);
        }

        final int take(Inbox in, long most) {
            if (inbox == null) {
                inbox = in;
                from = in.taken();
            }
            int taken = in.take(most);
            size += taken;
            return taken;
        }

        @Override
        final Octets content() {
            return inbox == null ? Octets.empty() : inbox.slice(from, from + size);
        }
    }

    /** A known number of octets, or none by rule. */
    private static final class Counted extends Plain {
        private long due;

        Counted(Framing framing, long due) {
            super(framing);
            this.due = due;
        }

        @Override
        boolean advance(Inbox in, Faults faults) {
            due -= take(in, due);
            return due == 0;
        }
    }

    /** Everything until the connection ends. */
    private static final class UntilClose extends Plain {
        UntilClose() {
            super(Framing.CLOSE);
        }

        @Override
        boolean advance(Inbox in, Faults faults) {
            take(in, Long.MAX_VALUE);
            return false;
        }
    }
}
