package dev.statusquo.cases.rest;

import static dev.statusquo.cases.rest.Requirements.contract;
import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Requirement;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Optional;

/** POST with an Idempotency-Key: what the sample apps promise of it, after the IETF's draft. */
final class PaymentFlows {
    private PaymentFlows() {}

    static List<Flow> all() {
        return List.of(
                repeated(), others(), withoutKey("payments"), withoutKey("jobs"), reused("payments"), reused("jobs"));
    }

    private static Flow repeated() {
        return payment("rest/repeated-payment-is-one")
                .says("The same POST with the same key gets the same answer, and makes no second item")
                .because("A client whose answer was lost pays twice.")
                .requires(draft("2.6", "A repeated request gets the result of the first, and is not carried out again"))
                .plays(client -> {
                    Response first = client.prepared(
                            "a payment was made",
                            () -> sent(client, "payments", "\"a\"", 1)
                                    .statusCode(201)
                                    .extract()
                                    .response());
                    sent(client, "payments", "\"a\"", 1)
                            .statusCode(201)
                            .header("Location", equalTo(first.header("Location")))
                            .body(equalTo(first.asString()));
                    list(client).body("$", hasSize(1));
                })
                .provenBy("conforming")
                .brokenBy("key-is-ignored", "repeated-key-is-200")
                .notExercisedOn("closes-on-every-post");
    }

    private static Flow others() {
        return payment("rest/another-key-is-another-payment")
                .says("The same POST with another key makes a second item")
                .because("The second of two equal orders is lost.")
                .requires(contract("POST /s/{scope}/payments", "Creates an item, once for each key"))
                .plays(client -> {
                    sent(client, "payments", "\"a\"", 1).statusCode(201);
                    sent(client, "payments", "\"b\"", 1).statusCode(201);
                    list(client).body("$", hasSize(2));
                })
                .provenBy("conforming")
                .brokenBy("keys-are-one");
    }

    private static Flow withoutKey(String route) {
        return flow("rest/" + route + "-want-a-key", route)
                .says("A POST that lacks the key is answered with 400")
                .because("The client believes that it may repeat what it must not repeat.")
                .requires(draft("2.7", "Where the key is missing that an operation requires, the answer is 400"))
                .plays(client -> given().spec(client.to())
                        .contentType(JSON)
                        .body("{\"n\": 1}")
                        .when()
                        .post("/s/" + client.scope() + "/" + route)
                        .then()
                        .statusCode(400))
                .provenBy("conforming")
                .brokenBy("key-is-optional");
    }

    private static Flow reused(String route) {
        return flow("rest/" + route + "-refuse-a-key-of-other-content", route)
                .says("A POST with the key of another content is answered with 422")
                .because("The client is told of the success of something that was never done.")
                .requires(draft("2.7", "Where a key is used again with other content, the answer is 422"))
                .plays(client -> {
                    client.prepared(
                            "the key was used",
                            () -> sent(client, route, "\"a\"", 1).statusCode(not(equalTo(422))));
                    sent(client, route, "\"a\"", 2).statusCode(422);
                })
                .provenBy("conforming")
                .brokenBy("key-is-ignored", "key-answers-for-other-content", "key-with-other-content-is-new");
    }

    private static Flow payment(String id) {
        return flow(id, "payments").needs("items");
    }

    private static Flow flow(String id, String route) {
        return Flow.named(id)
                .needs(route.equals("jobs") ? "jobs" : "idempotency-key")
                .producedBy(Producer.APP);
    }

    /** The draft says SHOULD; the contract of the sample apps says that they do. */
    private static Requirement draft(String section, String text) {
        return new Requirement(
                "draft-ietf-httpapi-idempotency-key-header-07", section, Level.DEFINED, text, Optional.empty());
    }

    /** {@return the answer to a POST with this key and n} */
    static ValidatableResponse sent(FlowClient client, String route, String key, int n) {
        return given().spec(client.to())
                .header("Idempotency-Key", key)
                .contentType(JSON)
                .body("{\"n\": " + n + "}")
                .when()
                .post("/s/" + client.scope() + "/" + route)
                .then();
    }

    private static ValidatableResponse list(FlowClient client) {
        return given().spec(client.to()).when().get(client.items()).then().statusCode(200);
    }
}
