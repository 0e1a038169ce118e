package dev.statusquo.proof.miniature;

import dev.statusquo.http.Field;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Octets;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Requests and responses on one connection, framed as RFC 9112 6.3 says. A request with Transfer-Encoding is refused. */
final class Conversation {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    /** Long enough that a client meets the header section alone. */
    private static final Duration BETWEEN_PIECES = Duration.ofMillis(30);

    private final InputStream in;
    private final OutputStream out;
    private final Handler handler;
    private final int number;

    Conversation(InputStream in, OutputStream out, Handler handler, int number) {
        this.in = new BufferedInputStream(in);
        this.out = out;
        this.handler = handler;
        this.number = number;
    }

    /** Answers until either side wants no more. */
    void run() throws IOException {
        boolean more = true;
        while (more) {
            Optional<MiniatureRequest> asked = read();
            more = asked.isPresent() && answer(asked.get());
        }
    }

    private Optional<MiniatureRequest> read() throws IOException {
        String line = line();
        String[] words = line.split(" ", 3);
        if (words.length < 3) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        for (String next = line(); !next.isEmpty(); next = line()) {
            String[] pair = next.split(":", 2);
            fields.add(new Field(pair[0], pair.length == 2 ? pair[1].strip() : ""));
        }
        Fields section = new Fields(fields);
        int length = section.first("Content-Length").map(Integer::parseInt).orElse(0);
        Octets content = Octets.of(in.readNBytes(length));
        return Optional.of(
                new MiniatureRequest(words[0], words[1], section, content, content.size() == length, number));
    }

    /** {@return a line without its end; empty at the end of the connection} */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            line.write(octet);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** {@return whether the connection stays open} */
    private boolean answer(MiniatureRequest asked) throws IOException {
        boolean refused = asked.fields().has("Transfer-Encoding");
        boolean last = refused || asked.fields().members("Connection").stream().anyMatch("close"::equalsIgnoreCase);
        MiniatureResponse answer = refused ? MiniatureResponse.empty(501) : handler.answer(asked);
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
