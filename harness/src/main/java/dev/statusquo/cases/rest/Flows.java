package dev.statusquo.cases.rest;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static io.restassured.module.jsv.JsonSchemaValidator.matchesJsonSchema;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.TapSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All flows, as cases. */
public final class Flows {
    private Flows() {}

    /**
     * Lists every flow.
     *
     * @param taps where a flow gets the tap from that its client talks through
     * @param fixtures the folder that holds contract.yaml
     * @return the cases, in the order of their subjects
     * @throws dev.statusquo.model.BadInputException where the contract cannot be read
     */
    public static List<ConformanceCase> all(TapSource taps, Path fixtures) {
        ContractSchemas schemas = ContractSchemas.read(fixtures.resolve("contract.yaml"));
        return Stream.of(
                        ExampleFlows.all(),
                        CodeFlows.all(),
                        ItemFlows.all(),
                        PutFlows.all(),
                        BearerFlows.all(),
                        JsonFlows.all(),
                        RedirectFlows.all(),
                        HeadFlows.all(),
                        ConditionalFlows.all(),
                        PaymentFlows.all(),
                        JobFlows.all(),
                        HelperFlows.all(schemas),
                        ContractFlows.all(schemas))
                .flatMap(List::stream)
                .map(flow -> flow.through(taps))
                .toList();
    }

    /**
     * Plays one exchange with a server of this process, so that the first flow need not pay for loading REST Assured: more
     * than a second, to be spent while targets start. Harmless when called twice or alongside flows.
     *
     * @throws UncheckedIOException where no port is free
     */
    public static void warmUp() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", Flows::answerWarmly);
            server.start();
            try {
                ask("http://127.0.0.1:" + server.getAddress().getPort());
            } finally {
                server.stop(0);
            }
        } catch (IOException none) {
            throw new UncheckedIOException("no port to warm up at", none);
        }
    }

    private static void ask(String url) {
        given().baseUri(url)
                .contentType(JSON)
                .body("{\"warm\": true}")
                .when()
                .post("/")
                .then()
                .statusCode(200)
                .contentType(JSON)
                .header("Content-Type", equalTo("application/json"))
                .body("warm", equalTo(true))
                .body(matchesJsonSchema("{\"type\": \"object\"}"));
    }

    private static void answerWarmly(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] content = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }
}
