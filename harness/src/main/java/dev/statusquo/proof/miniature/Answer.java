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
record Answer(Kind kind, int status, Fields fields, Octets content) {
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

    static Answer text(int status, String text) {
        return new Answer(
                Kind.WHOLE, status, Fields.of("Content-Type", "text/plain; charset=utf-8"), Octets.utf8(text));
    }

    static Answer json(int status, JsonNode content) {
        return new Answer(
                Kind.WHOLE,
                status,
                Fields.of("Content-Type", "application/json"),
                Octets.utf8(JSON.writeValueAsString(content)));
    }

    static Answer message(int status, String message) {
        return json(status, JSON.createObjectNode().put("message", message));
    }

    static Answer empty(int status) {
        return new Answer(Kind.WHOLE, status, Fields.none(), Octets.empty());
    }

    static Answer closed() {
        return empty(500).withKind(Kind.CLOSED);
    }

    Answer withKind(Kind other) {
        return new Answer(other, status, fields, content);
    }

    Answer withStatus(int other) {
        return new Answer(kind, other, fields, content);
    }

    Answer with(String name, String value) {
        return new Answer(kind, status, fields.with(name, value), content);
    }

    Answer without(String name) {
        Fields others = new Fields(
                fields.lines().stream().filter(field -> !field.isNamed(name)).toList());
        return new Answer(kind, status, others, content);
    }

    Answer withContent(String text) {
        return new Answer(kind, status, fields, Octets.utf8(text));
    }

    /** {@return this answer, its JSON content changed} */
    Answer withMember(UnaryOperator<ObjectNode> change) {
        ObjectNode object = (ObjectNode) JSON.readTree(content.toArray());
        return withContent(JSON.writeValueAsString(change.apply(object)));
    }

    /** {@return this answer, a member more in its JSON object or in each object of its list} */
    Answer withExtraMember() {
        if (!fields.first("Content-Type").orElse("").startsWith("application/json")) {
            return this;
        }
        JsonNode json = JSON.readTree(content.toArray());
        (json.isArray() ? json : JSON.createArrayNode().add(json))
                .forEach(one -> ((ObjectNode) one).put("extra", true));
        return withContent(JSON.writeValueAsString(json));
    }
}
