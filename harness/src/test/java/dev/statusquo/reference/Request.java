package dev.statusquo.reference;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole request for a handler.
 *
 * @param head what came before the content
 * @param content decoded from its transfer coding, not from a content coding
 * @param path what the variables of the route's path stand for, decoded
 */
@SuppressWarnings("ArrayRecordComponent") // one request is handled by one thread, and nobody compares it
record Request(Head head, byte[] content, Map<String, String> path) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    String variable(String name) {
        return Optional.ofNullable(path.get(name)).orElseThrow();
    }

    Optional<String> field(String name) {
        return head.fields().combined(name);
    }

    Optional<String> parameter(String name) {
        return parameters(name).stream().findFirst();
    }

    List<String> parameters(String name) {
        return head.target().parameters().getOrDefault(name, List.of());
    }

    /** {@return the content as JSON} Throws a 415 if it is labelled as another type, a 400 if it is malformed. */
    JsonNode json() {
        requireType("application/json", "application/merge-patch+json");
        try {
            JsonNode tree = JSON.readTree(Syntax.utf8(ByteBuffer.wrap(content)));
            if (tree.isMissingNode()) {
                throw new Refusal(400, "There is no content.");
            }
            return tree;
        } catch (JacksonException e) {
            throw new Refusal(400, "The content is no JSON.");
        }
    }

    /** Throws a 415 that names the types that are served if the content has none of them (RFC 9110 15.5.16, RFC 5789 2.2). */
    void requireType(String... served) {
        if (head.fields().has("Content-Encoding")
                && !head.fields().tokens("Content-Encoding").equals(List.of("identity"))) {
            throw new Refusal(415, "No content coding is understood.").with("Accept-Encoding", "identity");
        }
        String type = Syntax.mediaType(field("Content-Type").orElse(""));
        if (!List.of(served).contains(type)) {
            boolean isPatch = head.method().equals("PATCH");
            throw new Refusal(415, "The content is to be " + served[0] + ".")
                    .with(isPatch ? "Accept-Patch" : "Accept", String.join(", ", served));
        }
    }
}
