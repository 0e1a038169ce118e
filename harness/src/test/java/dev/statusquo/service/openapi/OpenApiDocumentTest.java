package dev.statusquo.service.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.statusquo.model.BadInputException;
import dev.statusquo.service.ServiceRoute;
import dev.statusquo.service.ServiceRoute.SentContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiDocumentTest {
    private static final String USERS = """
            openapi: VERSION
            info: {title: Users, version: '1'}
            servers: [{url: 'http://localhost/v1'}]
            security: [{token: []}]
            paths:
              /users/{id}:
                parameters: [{$ref: '#/components/parameters/Id'}]
                get:
                  parameters: [{name: form, in: query, required: true, schema: {type: string, enum: [short, long]}}]
                  responses:
                    '200': {$ref: '#/components/responses/User'}
                    4XX: {description: no}
                put:
                  security: []
                  requestBody: {$ref: '#/components/requestBodies/User'}
                  responses: {default: {description: done}}
              /orders/{number}:
                get:
                  parameters: [{name: number, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {description: ok}}
              /orders:
                post:
                  parameters: [{name: Idempotency-Key, in: header, required: true, schema: {type: string}}]
                  requestBody: {content: {application/json: {example: {n: 1}}}}
                  responses: {'201': {description: made}}
            components:
              securitySchemes: {token: {type: http, scheme: bearer}}
              parameters:
                Id: {name: id, in: path, required: true, example: a b, schema: {type: string}}
              requestBodies:
                User: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
              responses:
                User: {description: a user, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
              schemas:
                User:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, example: Ada}
                    age: {type: integer, default: 36}
                    boss: {$ref: '#/components/schemas/User'}
            """;

    @TempDir
    Path folder;

    private OpenApiDocument read(String text) throws IOException {
        return OpenApiDocument.read(Files.writeString(folder.resolve("openapi.yaml"), text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0.3", "3.1.0"})
    void examples_references_and_defaults_make_requests(String version) throws IOException {
        OpenApiDocument document = read(USERS.replace("VERSION", version));
        Map<String, ServiceRoute> routes =
                document.routes().stream().collect(Collectors.toMap(ServiceRoute::method, Function.identity()));

        ServiceRoute get = Optional.ofNullable(routes.get("GET")).orElseThrow();
        assertThat(get).hasToString("GET /v1/users/a%20b?form=short");
        assertThat(get.declared().types())
                .containsEntry("200", Set.of("application/json"))
                .containsEntry("4XX", Set.of());
        assertThat(get.declared().isSecured()).isTrue();
        ServiceRoute put = Optional.ofNullable(routes.get("PUT")).orElseThrow();
        assertThat(put.content()).contains(new SentContent("application/json", "{\"name\":\"Ada\",\"age\":36}"));
        assertThat(put.declared().isSecured()).isFalse();
        assertThat(Optional.ofNullable(routes.get("POST")).orElseThrow().hasKey())
                .isTrue();
        assertThat(document.left())
                .containsExactly(
                        "GET /orders/{number}: nothing says what number can be; give it an example, or name the route with --route");
    }

    @Test
    void a_document_of_another_kind_is_refused() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> read("swagger: '2.0'\npaths: {}\n"))
                .withMessageContaining("openapi.yaml:1: this is no document in OpenAPI 3.0 or 3.1");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> read("openapi: 3.1.0\npaths: [\n"))
                .withMessageContaining("openapi.yaml:2: this is no YAML");
    }
}
