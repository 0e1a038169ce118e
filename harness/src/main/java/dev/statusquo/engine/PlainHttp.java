package dev.statusquo.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One GET on a connection of its own: enough for the side channel and an engine's API, and there before any library is
 * loaded. What is under test never goes through here.
 */
final class PlainHttp {

    /**
     * An answer.
     *
     * @param status its status code
     * @param content its content as text
     */
    record Answer(int status, String content) {}

    private PlainHttp() {}

    /**
     * Asks and reads until the connection ends.
     *
     * @throws IOException where no HTTP/1.x response comes
     */
    static Answer get(InputStream in, OutputStream out, String host, String path) throws IOException {
        String head = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\nAccept: */*\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Answer parse(String message) throws IOException {
        int end = message.indexOf("\r\n\r\n");
        if (end < 0 || !message.startsWith("HTTP/1.") || message.length() < 12) {
            throw new IOException(message.isEmpty() ? "closed without a byte" : "this is no HTTP response");
        }
        String head = message.substring(0, end).toLowerCase(Locale.ROOT);
        String content = message.substring(end + 4);
        boolean chunked = head.contains("\r\ntransfer-encoding: chunked");
        try {
            return new Answer(Integer.parseInt(message.substring(9, 12)), chunked ? unchunk(content) : content);
        } catch (NumberFormatException e) {
            throw new IOException("this is no HTTP response", e);
        }
    }

    private static String unchunk(String content) {
        byte[] octets = content.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int at = 0;
        while (at < octets.length) {
            int lineEnd = at;
            while (lineEnd < octets.length && octets[lineEnd] != '\r') {
                lineEnd++;
            }
            String line = new String(octets, at, lineEnd - at, StandardCharsets.UTF_8);
            int size = Integer.parseInt(line.replaceFirst(";.*", "").strip(), 16);
            int start = Math.min(octets.length, lineEnd + 2);
            whole.write(octets, start, Math.min(size, octets.length - start));
            at = size == 0 ? octets.length : start + size + 2;
        }
        return whole.toString(StandardCharsets.UTF_8);
    }
}
