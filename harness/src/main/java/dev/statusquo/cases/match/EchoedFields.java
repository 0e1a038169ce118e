package dev.statusquo.cases.match;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Field;
import dev.statusquo.http.Fields;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The fields of a request as the app saw them: the pairs of name and value under {@code fields} in what {@code /echo} answers. */
final class EchoedFields {
    private EchoedFields() {}

    /** {@return the fields, whitespace around their names left out; nothing if the content is no such JSON} */
    static Optional<Fields> of(Exchange exchange) {
        return ContentMatchers.tree(ContentMatchers.contentOf(exchange))
                .map(content -> content.path("fields"))
                .filter(JsonNode::isArray)
                .map(pairs -> new Fields(pairs.valueStream()
                        .map(pair -> new Field(
                                pair.path(0).asString("").strip(), pair.path(1).asString("")))
                        .toList()));
    }
}
