package dev.statusquo.reference;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What a handler answers. Date and everything about framing is added by {@link ResponseWriter}. */
final class Response {
    private static final JsonMapper JSON = new JsonMapper();

    private final int status;
    private final FieldLines fields = new FieldLines();
    private Optional<String> reason = Optional.empty();
    private byte[] content = {};
    private Optional<Pieces> pieces = Optional.empty();
    private Optional<String> hint = Optional.empty();

    /** Content whose length nobody knows before. */
    interface Pieces {
        void writeTo(Out out) throws java.io.IOException;

        /** Where the pieces go, one at a time. */
        interface Out {
            void piece(String text) throws java.io.IOException;
        }
    }

    private Response(int status) {
        this.status = status;
    }

    static Response of(int status) {
        return new Response(status);
    }

    static Response text(int status, String text) {
        return of(status).content("text/plain; charset=utf-8", text);
    }

    static Response json(int status, Object value) {
        return of(status).content("application/json", JSON.writeValueAsString(value));
    }

    static Response streamed(Pieces pieces) {
        Response response = of(200).with("Content-Type", "text/plain; charset=utf-8");
        response.pieces = Optional.of(pieces);
        return response;
    }

    Response content(String type, String text) {
        return content(type, text.getBytes(StandardCharsets.UTF_8));
    }

    Response content(String type, byte[] octets) {
        fields.set("Content-Type", type);
        content = octets.clone();
        return this;
    }

    Response with(String name, String value) {
        fields.set(name, value);
        return this;
    }

    Response withAll(Map<String, String> more) {
        more.forEach(fields::set);
        return this;
    }

    Response reason(String text) {
        reason = Optional.of(text);
        return this;
    }

    /** Sends a 103 with this Link before (RFC 8297). */
    Response hinting(String link) {
        hint = Optional.of(link);
        return this;
    }

    int status() {
        return status;
    }

    FieldLines fields() {
        return fields;
    }

    byte[] content() {
        return content.clone();
    }

    Optional<Pieces> pieces() {
        return pieces;
    }

    Optional<String> hint() {
        return hint;
    }

    /** {@return the reason phrase, which may be empty: visible US-ASCII and spaces, so that it stays on its line} */
    String reason() {
        return reason.filter(text -> text.matches("[ -~]*")).orElse("");
    }

    /** {@return whether this code never has content (RFC 9110 6.4.1)} */
    boolean isEmptyByRule() {
        return List.of(204, 304).contains(status);
    }
}
