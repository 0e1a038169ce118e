package dev.statusquo.proof.miniature;

import dev.statusquo.http.Field;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Octets;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A request as a handler sees it.
 *
 * @param method the method as it was sent
 * @param target the request target as it was sent
 * @param fields the header section
 * @param content the content, as far as it came
 * @param isWhole whether all of the announced content came
 * @param connection the number of the connection that it came on, from 1; 0 for the side channel
 */
record MiniatureRequest(String method, String target, Fields fields, Octets content, boolean isWhole, int connection) {

    /** A whole request that came on no connection. */
    MiniatureRequest(String method, String target, Fields fields, Octets content) {
        this(method, target, fields, content, true, 0);
    }

    /** {@return the worker that would have taken the connection: one of two} */
    int worker() {
        return connection % 2;
    }

    /** {@return the target without its query} */
    String path() {
        return target.split("\\?", 2)[0];
    }

    /** {@return the query as it was sent, empty where there is none} */
    String query() {
        String[] parts = target.split("\\?", 2);
        return parts.length == 2 ? parts[1] : "";
    }

    /** {@return the query's parameters in order, decoded} */
    List<Field> parameters() {
        return Arrays.stream(query().split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Field(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : ""))
                .toList();
    }

    /** {@return the first value of a parameter} */
    Optional<String> parameter(String name) {
        return parameters().stream()
                .filter(pair -> pair.name().equals(name))
                .map(Field::value)
                .findFirst();
    }

    /** {@return the id under which calls for this request are counted} */
    Optional<String> requestId() {
        return fields.first("X-Request-Id").or(() -> parameter("request-id"));
    }

    /** {@return the content as JSON, where it is JSON} */
    Optional<JsonNode> json() {
        try {
            return content.isEmpty()
                    ? Optional.empty()
                    : Optional.of(MiniatureResponse.JSON.readTree(content.toArray()));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    /** {@return the method that decides what is done: GET for HEAD (RFC 9110 9.3.2)} */
    String effectiveMethod() {
        return method.equals("HEAD") ? "GET" : method;
    }

    /** {@return this request with these fields instead} */
    MiniatureRequest with(Fields others) {
        return new MiniatureRequest(method, target, others, content, isWhole, connection);
    }

    /** {@return this request for another target} */
    MiniatureRequest at(String other) {
        return new MiniatureRequest(method, other, fields, content, isWhole, connection);
    }

    /** {@return this request by another method} */
    MiniatureRequest by(String other) {
        return new MiniatureRequest(other, target, fields, content, isWhole, connection);
    }

    /** {@return this request with other content} */
    MiniatureRequest saying(String text) {
        return new MiniatureRequest(method, target, fields, Octets.utf8(text), isWhole, connection);
    }

    /** {@return this request without these fields} */
    MiniatureRequest without(String... names) {
        List<String> left = Arrays.asList(names);
        return with(new Fields(fields.lines().stream()
                .filter(field -> left.stream().noneMatch(field::isNamed))
                .toList()));
    }

    /** {@return this request as if all of its content had come} */
    MiniatureRequest completed() {
        return new MiniatureRequest(method, target, fields, content, true, connection);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
