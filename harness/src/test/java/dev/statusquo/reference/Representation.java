package dev.statusquo.reference;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What GET gives, with its validators: answers preconditions and ranges (RFC 9110 13 and 14). */
@SuppressWarnings("ArrayRecordComponent") // the octets are nobody else's, and nobody compares it
record Representation(String type, byte[] content, String tag, Optional<Instant> modified) {

    static Representation of(String type, String text, Optional<Instant> modified) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new Representation(type, content, "\"" + Digest.of(content).substring(0, 16) + "\"", modified);
    }

    /** {@return the answer to GET or HEAD, in the order of RFC 9110 13.2.2} */
    Response answer(Request request) {
        Preconditions preconditions = new Preconditions(request, tag, modified);
        if (preconditions.forbid()) {
            throw new Refusal(412, "The representation is not the one that you want.");
        }
        if (preconditions.areKnown()) {
            return Response.of(304).withAll(validators());
        }
        Optional<List<Range>> ranges = request.head().isHead() ? Optional.empty() : ranges(request, preconditions);
        return ranges.map(wanted -> parts(request, wanted)).orElseGet(this::whole);
    }

    private Response whole() {
        return Response.of(200).content(type, content).withAll(validators()).with("Accept-Ranges", "bytes");
    }

    private Map<String, String> validators() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("ETag", tag);
        fields.put("Cache-Control", "no-cache");
        modified.ifPresent(moment -> fields.put("Last-Modified", HttpDate.of(moment)));
        return fields;
    }

    private Optional<List<Range>> ranges(Request request, Preconditions preconditions) {
        return request.field("Range")
                .filter(value -> preconditions.allowRange())
                .flatMap(value -> Range.read(value, content.length));
    }

    private Response parts(Request request, List<Range> ranges) {
        if (ranges.isEmpty()) {
            throw new Refusal(416, "No octet of the range is there.")
                    .with("Content-Range", "bytes */" + content.length);
        }
        Response response = ranges.size() == 1 ? part(ranges.get(0)) : multipart(ranges);
        response.withAll(validators());
        if (request.field("If-Range").isPresent()) {
            // The client has the fields of the whole already (RFC 9110 15.3.7).
            response.fields().remove("Last-Modified");
        }
        return response;
    }

    private Response part(Range range) {
        return Response.of(206).content(type, range.of(content)).with("Content-Range", range.field(content.length));
    }

    private Response multipart(List<Range> ranges) {
        String boundary = Digest.of(content).substring(0, 24);
        StringBuilder parts = new StringBuilder();
        for (Range range : ranges) {
            parts.append("--" + boundary + "\r\nContent-Type: " + type + "\r\nContent-Range: "
                    + range.field(content.length) + "\r\n\r\n");
            parts.append(new String(range.of(content), StandardCharsets.ISO_8859_1))
                    .append("\r\n");
        }
        parts.append("--" + boundary + "--\r\n");
        return Response.of(206)
                .content(
                        "multipart/byteranges; boundary=" + boundary,
                        parts.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
