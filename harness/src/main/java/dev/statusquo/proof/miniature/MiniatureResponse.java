package dev.statusquo.proof.miniature;

import dev.statusquo.http.Fields;
import dev.statusquo.http.Octets;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a handler answers.
 *
 * @param kind what becomes of the connection
 * @param status the status code
 * @param fields the fields besides those of framing and Date
 * @param content the content
 */
record MiniatureResponse(Kind kind, int status, Fields fields, Octets content) {
    static final ObjectMapper JSON = JsonMapper.builder().build();

    /** What becomes of the connection. */
    enum Kind {
        /** The response is written whole. */
        WHOLE,
        /** The response is written whole, its content some time after its header section. */
        IN_PIECES,
        /** The connection is closed without a byte. */
        CLOSED,
        /** Nothing is written and the connection stays open until the client leaves. */
        SILENT,
        /** The last octet of the content is never written, and the connection is closed. */
        CUT
    }

    static MiniatureResponse text(int status, String text) {
        return new MiniatureResponse(
                Kind.WHOLE, status, Fields.of("Content-Type", "text/plain; charset=utf-8"), Octets.utf8(text));
    }

    static MiniatureResponse json(int status, JsonNode content) {
        return new MiniatureResponse(
                Kind.WHOLE,
                status,
                Fields.of("Content-Type", "application/json"),
                Octets.utf8(JSON.writeValueAsString(content)));
    }

    static MiniatureResponse message(int status, String message) {
        return json(status, JSON.createObjectNode().put("message", message));
    }

    static MiniatureResponse empty(int status) {
        return new MiniatureResponse(Kind.WHOLE, status, Fields.none(), Octets.empty());
    }

    static MiniatureResponse closed() {
        return empty(500).withKind(Kind.CLOSED);
    }

    MiniatureResponse withKind(Kind other) {
        return new MiniatureResponse(other, status, fields, content);
    }

    MiniatureResponse withStatus(int other) {
        return new MiniatureResponse(kind, other, fields, content);
    }

    MiniatureResponse with(String name, String value) {
        return new MiniatureResponse(kind, status, fields.with(name, value), content);
    }

    MiniatureResponse without(String name) {
        Fields others = new Fields(
                fields.lines().stream().filter(field -> !field.isNamed(name)).toList());
        return new MiniatureResponse(kind, status, others, content);
    }

    MiniatureResponse withContent(String text) {
        return new MiniatureResponse(kind, status, fields, Octets.utf8(text));
    }

    /** {@return this answer, its JSON content changed} */
    MiniatureResponse withMember(UnaryOperator<ObjectNode> change) {
        ObjectNode object = (ObjectNode) JSON.readTree(content.toArray());
        return withContent(JSON.writeValueAsString(change.apply(object)));
    }

    /** {@return this answer, a member more in its JSON object or in each object of its list} */
    MiniatureResponse withExtraMember() {
        if (!fields.first("Content-Type").orElse("").startsWith("application/json")) {
            return this;
        }
        JsonNode json = JSON.readTree(content.toArray());
        (json.isArray() ? json : JSON.createArrayNode().add(json))
                .forEach(one -> ((ObjectNode) one).put("extra", true));
        return withContent(JSON.writeValueAsString(json));
    }
}
