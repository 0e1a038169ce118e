package dev.statusquo.reference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Finds how long the content of a request is (RFC 9112 6.3), and reads it. */
final class Content {
    private static final int LONGEST_CHUNK_LINE = 4096;
    private static final int LONGEST_DISCARDED = 8 * 1024 * 1024;

    private final InputStream in;
    private final boolean isChunked;
    private final long length;

    private Content(InputStream in, boolean isChunked, long length) {
        this.in = in;
        this.isChunked = isChunked;
        this.length = length;
    }

    /** {@return the content that follows this head} Throws a refusal if nobody can say where it ends. */
    static Content after(Head head, InputStream in) {
        FieldLines fields = head.fields();
        if (!fields.has("Transfer-Encoding")) {
            return new Content(in, false, fields.has("Content-Length") ? length(fields.all("Content-Length")) : 0);
        }
        if (fields.has("Content-Length") || head.minor() == 0) {
            throw new Refusal(400, "Transfer-Encoding does not go with Content-Length, nor with HTTP/1.0.");
        }
        requireChunked(fields.tokens("Transfer-Encoding"));
        return new Content(in, true, 0);
    }

    private static long length(List<String> values) {
        if (values.size() != 1 || !values.get(0).matches("[0-9]+")) {
            throw new Refusal(400, "Content-Length is to be one number.");
        }
        String digits = values.get(0).replaceFirst("^0+(?=.)", "");
        if (digits.length() > 18) {
            throw new Refusal(413, "So much content is not read.");
        }
        return Long.parseLong(digits);
    }

    private static void requireChunked(List<String> codings) {
        int chunked = codings.indexOf("chunked");
        if (chunked < 0 || chunked != codings.size() - 1) {
            throw new Refusal(400, "The last transfer coding is to be chunked, and chunked the last.");
        }
        if (codings.size() > 1) {
            throw new Refusal(501, "No transfer coding but chunked is implemented.");
        }
    }

    boolean isEmpty() {
        return !isChunked && length == 0;
    }

    /** Throws a 413 if a length was announced that is over the limit. */
    void requireAtMost(int limit) {
        if (length > limit) {
            throw tooLarge(limit);
        }
    }

    /** {@return the content} Throws a 413 as soon as it grows over the limit, a 400 if it is malformed or not whole. */
    byte[] read(int limit) throws IOException {
        requireAtMost(limit);
        if (isChunked) {
            return chunks(limit);
        }
        return exactly((int) length);
    }

    /** Reads the content of a request that is refused, so that what follows it can be understood. */
    void discard() throws IOException {
        read(LONGEST_DISCARDED);
    }

    private byte[] exactly(int octets) throws IOException {
        byte[] read = in.readNBytes(octets);
        if (read.length < octets) {
            throw new Refusal(400, "The content ended too early.");
        }
        return read;
    }

    private byte[] chunks(int limit) throws IOException {
        RequestReader lines = new RequestReader(in);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int size = size(limit); size > 0; size = size(limit)) {
            if (content.size() + size > limit) {
                throw tooLarge(limit);
            }
            content.write(exactly(size));
            requireLineEnd();
        }
        // Trailers may come; none is defined for requests here, so that none is merged into the header (RFC 9110
        // 6.5.1).
        lines.fields();
        return content.toByteArray();
    }

    /** Here a line ends with CRLF: an LF alone is where two readers would disagree. Extensions are ignored (RFC 9112 7.1.1). */
    private int size(int limit) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\r'; octet = in.read()) {
            if (octet < 0 || octet == '\n' || line.length() >= LONGEST_CHUNK_LINE) {
                throw new Refusal(400, "That is no chunk size.");
            }
            line.append((char) octet);
        }
        if (in.read() != '\n' || !line.toString().matches("[0-9A-Fa-f]+([ \t]*;[ \t]*[^ \t;=].*)?")) {
            throw new Refusal(400, "That is no chunk size.");
        }
        String digits = line.toString().replaceFirst("[ \t;].*", "").replaceFirst("^0+(?=.)", "");
        if (digits.length() > 7) {
            throw tooLarge(limit);
        }
        return Integer.parseInt(digits, 16);
    }

    private void requireLineEnd() throws IOException {
        if (in.read() != '\r' || in.read() != '\n') {
            throw new Refusal(400, "A chunk is longer than its size.");
        }
    }

    private static Refusal tooLarge(int limit) {
        return new Refusal(413, "At most " + limit + " octets are read.");
    }
}
