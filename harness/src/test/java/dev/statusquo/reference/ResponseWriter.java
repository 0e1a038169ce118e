package dev.statusquo.reference;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Writes responses: the one place that knows about Date, framing and the end of the connection. */
final class ResponseWriter {
    private final OutputStream out;

    ResponseWriter(OutputStream out) {
        this.out = out;
    }

    void interim(int status, FieldLines fields) throws IOException {
        write("HTTP/1.1 " + status + " \r\n" + section(fields));
        out.flush();
    }

    /**
     * Writes a final response.
     *
     * @param asked what it answers
     * @param close whether the connection ends after it
     */
    void last(Head asked, Response response, boolean close) throws IOException {
        if (response.hint().isPresent() && asked.minor() == 1) {
            interim(103, new FieldLines().add("Link", response.hint().get()));
        }
        FieldLines fields = response.fields();
        // An app may ask for the close, but it does not say how its own content is delimited.
        fields.remove("Content-Length").remove("Transfer-Encoding").set("Date", HttpDate.of(Instant.now()));
        if (close) {
            fields.set("Connection", connection(fields));
        }
        if (response.pieces().isPresent()) {
            streamed(asked, response, response.pieces().get());
        } else {
            whole(asked, response);
        }
        out.flush();
    }

    private static String connection(FieldLines fields) {
        return fields.tokens("Connection").contains("upgrade") ? "close, upgrade" : "close";
    }

    private void whole(Head asked, Response response) throws IOException {
        byte[] content = response.status() == 205 ? new byte[0] : response.content();
        if (response.isEmptyByRule() || content.length == 0) {
            response.fields().remove("Content-Type");
        }
        if (!response.isEmptyByRule()) {
            response.fields().set("Content-Length", Integer.toString(content.length));
        }
        head(response);
        if (!asked.isHead() && !response.isEmptyByRule()) {
            out.write(content);
        }
    }

    private void streamed(Head asked, Response response, Response.Pieces pieces) throws IOException {
        boolean isChunked = asked.minor() == 1;
        if (isChunked) {
            response.fields().set("Transfer-Encoding", "chunked");
        }
        head(response);
        if (asked.isHead()) {
            return;
        }
        pieces.writeTo(text -> piece(text, isChunked));
        if (isChunked) {
            write("0\r\n\r\n");
        }
    }

    private void piece(String text, boolean isChunked) throws IOException {
        String size = Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length);
        out.write((isChunked ? size + "\r\n" + text + "\r\n" : text).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void head(Response response) throws IOException {
        write("HTTP/1.1 " + response.status() + " " + response.reason() + "\r\n" + section(response.fields()));
    }

    private static String section(FieldLines fields) {
        StringBuilder section = new StringBuilder();
        fields.lines()
                .forEach(line -> section.append(line.name())
                        .append(": ")
                        .append(line.value())
                        .append("\r\n"));
        return section.append("\r\n").toString();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
