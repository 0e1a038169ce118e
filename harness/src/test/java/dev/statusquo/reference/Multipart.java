package dev.statusquo.reference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form with files (RFC 7578). The octets are handled as chars, one for each. */
record Multipart(List<Part> parts) {

    /** One field of the form. */
    @SuppressWarnings("ArrayRecordComponent") // nobody else has the octets, and nobody compares it
    record Part(String name, Optional<String> fileName, String type, byte[] content) {}

    /** {@return the parts} Throws a 400 if the content is not delimited as RFC 2046 5.1.1 wants it. */
    static Multipart of(String type, byte[] content) {
        String boundary = Syntax.parameters(type).getOrDefault("boundary", "");
        String delimiter = "\r\n--" + boundary;
        String text = "\r\n" + new String(content, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(delimiter);
        if (boundary.isEmpty() || at < 0) {
            throw malformed();
        }
        List<Part> parts = new ArrayList<>();
        for (at += delimiter.length(); !text.startsWith("--", at); at += delimiter.length()) {
            int end = text.indexOf(delimiter, at);
            int begin = text.indexOf("\r\n", at);
            if (end < 0
                    || begin < 0
                    || begin > end
                    || !text.substring(at, begin).matches("[ \t]*")) {
                throw malformed();
            }
            parts.add(part(text.substring(begin, end)));
            at = end;
        }
        return new Multipart(parts);
    }

    private static Part part(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw malformed();
        }
        FieldLines fields = new FieldLines();
        for (String line : text.substring(0, end).split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.add(line.substring(0, colon), Syntax.trimmed(line.substring(colon + 1)));
            }
        }
        Map<String, String> named =
                Syntax.parameters(fields.first("Content-Disposition").orElse(""));
        return new Part(
                utf8(Optional.ofNullable(named.get("name")).orElseThrow(Multipart::malformed)),
                Optional.ofNullable(named.get("filename")).map(Multipart::utf8),
                fields.first("Content-Type").map(Syntax::mediaType).orElse("text/plain"),
                text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String utf8(String octets) {
        return Syntax.utf8(ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Refusal malformed() {
        return new Refusal(400, "The content is no form with files.");
    }

    Optional<Part> file(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name) && part.fileName().isPresent())
                .findFirst();
    }

    Map<String, List<String>> texts() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> part.fileName().isEmpty())
                .forEach(part -> texts.computeIfAbsent(part.name(), name -> new ArrayList<>())
                        .add(Syntax.utf8(ByteBuffer.wrap(part.content()))));
        return texts;
    }
}
