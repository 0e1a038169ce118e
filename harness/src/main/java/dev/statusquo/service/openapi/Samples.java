package dev.statusquo.service.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The examples, defaults and fixed values of a document; nothing is made up. */
final class Samples {
    private static final int DEEPEST = 8;

    private final Components components;

    Samples(OpenAPI document) {
        this.components = Optional.ofNullable(document.getComponents()).orElseGet(Components::new);
    }

    Parameter resolved(Parameter parameter) {
        return resolved(parameter, parameter.get$ref(), Components::getParameters);
    }

    RequestBody resolved(RequestBody body) {
        return resolved(body, body.get$ref(), Components::getRequestBodies);
    }

    ApiResponse resolved(ApiResponse response) {
        return resolved(response, response.get$ref(), Components::getResponses);
    }

    private <T> T resolved(T written, @Nullable String reference, Function<Components, @Nullable Map<String, T>> kind) {
        return Optional.ofNullable(reference)
                .flatMap(ref -> Optional.ofNullable(kind.apply(components))
                        .map(all -> all.get(ref.substring(ref.lastIndexOf('/') + 1))))
                .orElse(written);
    }

    /** {@return a value of a parameter; throws UnknownValueException if the document has none} */
    String of(Parameter parameter) {
        return Stream.of(
                        Optional.ofNullable(parameter.getExample()),
                        first(parameter.getExamples()),
                        Optional.ofNullable(parameter.getSchema()).flatMap(schema -> of(schema, 0)))
                .flatMap(Optional::stream)
                .map(String::valueOf)
                .findFirst()
                .orElseThrow(() -> new UnknownValueException("nothing says what " + parameter.getName()
                        + " can be; give it an example, or name the route with --route"));
    }

    /** {@return content of a media type, as text, if the document has some} */
    Optional<String> of(MediaType type) {
        return Stream.of(
                        Optional.ofNullable(type.getExample()),
                        first(type.getExamples()),
                        Optional.ofNullable(type.getSchema()).flatMap(schema -> of(schema, 0)))
                .flatMap(Optional::stream)
                .map(Samples::text)
                .findFirst();
    }

    private Optional<Object> first(@Nullable Map<String, Example> examples) {
        return Stream.ofNullable(examples)
                .flatMap(all -> all.values().stream())
                .map(example -> resolved(example, example.get$ref(), Components::getExamples))
                .flatMap(example -> Stream.ofNullable(example.getValue()))
                .findFirst();
    }

    /** What has no example of its own is put together of its parts; an optional part without one is left out. */
    private Optional<Object> of(Schema<?> written, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        Schema<?> schema = resolved(written, written.get$ref(), Samples::schemas);
        return own(schema).or(() -> parts(schema, depth));
    }

    private Optional<Object> own(Schema<?> written) {
        Schema<?> schema = resolved(written, written.get$ref(), Samples::schemas);
        return Stream.of(
                        Optional.<Object>ofNullable(schema.getExample()),
                        first(schema.getExamples()),
                        Optional.<Object>ofNullable(schema.getConst()),
                        Optional.<Object>ofNullable(schema.getDefault()),
                        first(schema.getEnum()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static @Nullable Map<String, Schema<?>> schemas(Components all) {
        return (Map) all.getSchemas();
    }

    private static Optional<Object> first(@Nullable List<?> values) {
        return Stream.ofNullable(values)
                .flatMap(Collection::stream)
                .<Object>map(v -> v)
                .findFirst();
    }

    private Optional<Object> parts(Schema<?> schema, int depth) {
        if (schema.getProperties() == null) {
            return Optional.empty();
        }
        Map<String, Object> object = new LinkedHashMap<>();
        List<String> required = Optional.ofNullable(schema.getRequired()).orElse(List.of());
        schema.getProperties()
                .forEach((name, part) -> (required.contains(name) ? of(part, depth + 1) : own(part))
                        .ifPresent(value -> object.put(name, value)));
        return object.isEmpty() || !object.keySet().containsAll(required) ? Optional.empty() : Optional.of(object);
    }

    /** The library hands out trees of its own Jackson, whose text is JSON. */
    private static String text(Object value) {
        return value instanceof Map<?, ?> map
                ? JsonMapper.shared().writeValueAsString(plain(map))
                : String.valueOf(value);
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((name, part) -> plain.put(String.valueOf(name), plain(part)));
            return plain;
        }
        boolean isPlain = value instanceof String || value instanceof Number || value instanceof Boolean;
        return isPlain ? value : JsonMapper.shared().readTree(String.valueOf(value));
    }
}
