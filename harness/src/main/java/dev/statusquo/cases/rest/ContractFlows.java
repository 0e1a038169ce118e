package dev.statusquo.cases.rest;

import static dev.statusquo.cases.rest.Requirements.contract;
import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;

import dev.statusquo.model.Producer;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.function.Function;

/** Contents held against the contract's schemas. */
final class ContractFlows {
    private final ContractSchemas schemas;

    private ContractFlows(ContractSchemas schemas) {
        this.schemas = schemas;
    }

    /** An answer of the contract, and the schema of its content. */
    private record Promised(String schema, Function<FlowClient, ValidatableResponse> asked) {}

    private static final NamedValues<Promised> ANSWERS = NamedValues.of(
                    "custom-error", promised("CustomError", get("/custom-error")))
            .or("custom-header", promised("Message", get("/custom-header")))
            .or("echo", promised("Echo", get("/echo?a=b")))
            .or("echo-of-content", promised("Echo", client -> sent(client, "POST", "/echo", "{\"a\": 1}")))
            .or("validated", promised("JsonAnswer", c -> sent(c, "POST", "/json", "{\"name\": \"a\", \"count\": 1}")))
            .or("ready", promised("Ready", get("/_fixture/ready")))
            .or("versions", promised("Versions", get("/_fixture/versions")))
            .or("user", promised("User", ContractFlows::known));

    private static final NamedValues<Promised> ITEMS = NamedValues.of(
                    "created", promised("Item", client -> sent(client, "POST", client.items(), "{\"n\": 1}")))
            .or("put", promised("Item", client -> sent(client, "PUT", client.item("one"), "{\"n\": 1}")))
            .or("replaced", promised("Item", client -> there(client, "PUT", "{\"name\": \"b\", \"n\": 2}")))
            .or("merged", promised("Item", client -> there(client, "PATCH", "{\"name\": \"b\"}")))
            .or("incremented", promised("Item", client -> there(client, "PATCH", "{\"increment\": 1}")))
            .or("read", promised("Item", client -> readAfterPut(client, client.item("one"))))
            .or("listed", promised("ItemList", client -> readAfterPut(client, client.items())))
            .or("state", promised("State", client -> readAfterPut(client, "/_fixture/state?scope=" + client.scope())));

    private static final NamedValues<Promised> JOBS = NamedValues.of(
                    "accepted", promised("JobRunning", client -> PaymentFlows.sent(client, "jobs", "\"a\"", 1)))
            .or("result", promised("JobResult", ContractFlows::jobResult));

    static List<Flow> all(ContractSchemas schemas) {
        ContractFlows flows = new ContractFlows(schemas);
        return List.of(
                flows.held("rest/answer-keeps-the-contract", ANSWERS),
                flows.held("rest/item-keeps-the-contract", ITEMS).needs("items"),
                flows.one("rest/counts-keep-the-contract", promised("Calls", ContractFlows::counted))
                        .needs("calls"),
                flows.held("rest/job-keeps-the-contract", JOBS).needs("jobs"),
                flows.one(
                                "rest/test-client-keeps-the-contract",
                                promised("TestClient", get("/_fixture/testclient?path=/custom-error")))
                        .needs("test-client"));
    }

    private Flow held(String id, NamedValues<Promised> promises) {
        return flow(id).each("answer", promises.names())
                .plays(client -> hold(client, promises.named(client.parameter("answer"))))
                .provenBy("conforming")
                .brokenBy("an-extra-member-everywhere", "json-called-text");
    }

    private Flow one(String id, Promised promised) {
        return flow(id).plays(client -> hold(client, promised))
                .provenBy("conforming")
                .brokenBy("an-extra-member-everywhere", "json-called-text");
    }

    private static Flow flow(String id) {
        return Flow.named(id)
                .says("The content is JSON of the shape that the contract lays down")
                .because(
                        "Other cases read these answers: a shape of its own would be taken for a fault of the framework.")
                .requires(contract("components/schemas", "A content has the members of its schema and no others"))
                .producedBy(Producer.APP);
    }

    private void hold(FlowClient client, Promised promised) {
        promised.asked().apply(client).contentType(JSON).body(schemas.jsonOf(promised.schema()));
    }

    private static Promised promised(String schema, Function<FlowClient, ValidatableResponse> asked) {
        return new Promised(schema, asked);
    }

    private static ValidatableResponse known(FlowClient client) {
        return given().spec(client.to())
                .header("Authorization", "Bearer let-me-in")
                .when()
                .get("/bearer")
                .then();
    }

    private static ValidatableResponse readAfterPut(FlowClient client, String path) {
        sent(client, "PUT", client.item("one"), "{\"name\": \"a\", \"n\": 1}");
        return get(path).apply(client);
    }

    private static ValidatableResponse counted(FlowClient client) {
        String id = client.scope() + "-counted";
        client.prepared(
                "a request with an id was answered",
                () -> given().spec(client.to())
                        .when()
                        .get("/echo?request-id=" + id)
                        .then()
                        .statusCode(200));
        return get("/_fixture/calls?request=" + id).apply(client);
    }

    private static ValidatableResponse jobResult(FlowClient client) {
        String result = client.prepared(
                "the job came to its end",
                () -> JobFlows.ended(client, JobFlows.begun(client, "\"a\"", 1))
                        .then()
                        .statusCode(303)
                        .extract()
                        .header("Location"));
        return get(client.at(result)).apply(client);
    }

    private static ValidatableResponse there(FlowClient client, String method, String content) {
        sent(client, "PUT", client.item("one"), "{\"name\": \"a\", \"n\": 1}");
        return sent(client, method, client.item("one"), content);
    }

    private static ValidatableResponse sent(FlowClient client, String method, String path, String content) {
        return given().spec(client.to())
                .contentType(JSON)
                .body(content)
                .when()
                .request(method, path)
                .then();
    }

    private static Function<FlowClient, ValidatableResponse> get(String path) {
        return client -> given().spec(client.to()).when().get(path).then();
    }
}
