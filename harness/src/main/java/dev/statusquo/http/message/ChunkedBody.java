package dev.statusquo.http.message;

import dev.statusquo.http.Escaped;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Framing;
import dev.statusquo.http.Octets;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The chunked transfer coding (RFC 9112 7.1): extensions are read over, trailers are kept. */
final class ChunkedBody extends Body {
    private static final Pattern SIZE = Pattern.compile("([0-9A-Fa-f]{1,15})(?:[ \\t]*;.*)?", Pattern.DOTALL);

    private enum Part {
        SIZE,
        DATA,
        DATA_END,
        TRAILERS
    }

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final FieldSection trailers = new FieldSection();
    private Part part = Part.SIZE;
    private long due;

    ChunkedBody() {
        super(Framing.CHUNKED);
    }

    @Override
    Octets content() {
        return Octets.shared(content.toByteArray(), 0, content.size());
    }

    @Override
    Fields trailers() {
        return trailers.fields();
    }

    @Override
    boolean advance(Inbox in, Faults faults) {
        while (part != Part.TRAILERS) {
            if (!step(in, faults) || faults.isFatal()) {
                return faults.isFatal();
            }
        }
        return trailers.advance(in, faults);
    }

    /** {@return whether a part was finished} */
    private boolean step(Inbox in, Faults faults) {
        return switch (part) {
            case SIZE -> size(in, faults);
            case DATA -> data(in);
            case DATA_END -> dataEnd(in, faults);
            case TRAILERS -> true;
        };
    }

    private boolean size(Inbox in, Faults faults) {
        Optional<Inbox.Line> line = in.takeLine();
        line.ifPresent(l -> {
            FieldSection.noteLineEnd(l, faults);
            Matcher matcher = SIZE.matcher(l.text());
            if (matcher.matches()) {
                due = Long.parseLong(matcher.group(1), 16);
                part = due == 0 ? Part.TRAILERS : Part.DATA;
            } else {
                faults.end("no chunk size: " + Escaped.quoted(l.text()));
            }
        });
        return line.isPresent();
    }

    private boolean data(Inbox in) {
        due -= in.takeTo(content, due);
        if (due == 0) {
            part = Part.DATA_END;
        }
        return due == 0;
    }

    private boolean dataEnd(Inbox in, Faults faults) {
        if (!in.canStartWith("\r\n") && !in.canStartWith("\n")) {
            faults.end("no line end after a chunk");
            return true;
        }
        Optional<Inbox.Line> line = in.takeLine();
        line.ifPresent(l -> FieldSection.noteLineEnd(l, faults));
        if (line.isPresent()) {
            part = Part.SIZE;
        }
        return line.isPresent();
    }
}
