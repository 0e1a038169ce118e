package dev.statusquo.cases.rest;

import static dev.statusquo.cases.rest.Requirements.document;
import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.statusquo.model.Producer;
import java.util.List;

/** The guide's examples as a user of REST Assured tries them. */
final class ExampleFlows {
    private ExampleFlows() {}

    static List<Flow> all() {
        return List.of(customError(), customStatus(), customHeader(), invalidInput(), rateLimit());
    }

    private static Flow customError() {
        return Flow.named("rest/custom-error-example")
                .says("The guide's first example answers 422 with its message, and a client reads both")
                .because("A client shows its user the message of the error.")
                .requires(document(
                        "Customizing HTTP Status Codes", "The example answers 422 with Invalid request parameters"))
                .counted()
                .plays(client -> given().spec(client.to())
                        .when()
                        .get("/custom-error")
                        .then()
                        .statusCode(422)
                        .contentType(JSON)
                        .body(containsString("Invalid request parameters")))
                .provenBy("conforming", "content-comes-late")
                .brokenBy("custom-error-is-400", "error-without-message", "closes-on-every-get", "cuts-every-content");
    }

    private static Flow customStatus() {
        return Flow.named("rest/custom-status-example")
                .says("The guide's second example answers 620, and a client gets it")
                .because(
                        "Where the server refuses the code, a client gets a 500, or no answer at all and repeats the request.")
                .requires(document("Custom Codes", "The example answers 620 with its content"))
                .counted()
                .plays(client -> given().spec(client.to())
                        .when()
                        .get("/custom-status")
                        .then()
                        .statusCode(620)
                        .body(anyOf(equalTo("Custom Response"), containsString("Custom status code example"))))
                .provenBy("conforming")
                .brokenBy("answers-500-on-620", "closes-without-a-byte-on-620", "silent-on-620");
    }

    private static Flow customHeader() {
        return Flow.named("rest/custom-header-alternative")
                .says("A 400 carries the custom code in X-Custom-Status")
                .because("It is the way that the documents recommend where custom codes are a problem.")
                .requires(document(
                        "Best Practices", "A standard code such as 400 goes with the field X-Custom-Status: 620"))
                .counted()
                .plays(client -> given().spec(client.to())
                        .when()
                        .get("/custom-header")
                        .then()
                        .statusCode(400)
                        .header("X-Custom-Status", "620")
                        .contentType(JSON)
                        .body("message", equalTo("Invalid request parameters")))
                .provenBy("conforming")
                .brokenBy("custom-status-field-missing", "custom-status-field-wrong", "error-without-message");
    }

    private static Flow invalidInput() {
        return Flow.named("rest/422-instead-of-620")
                .says("Content that fails validation is answered with 422 and a content that explains")
                .because("The guide's advice only helps where 422 comes with what a custom 620 would have said.")
                .requires(document("REST API Best Practices", "422 does the work of a custom 620"))
                .plays(client -> given().spec(client.to())
                        .contentType(JSON)
                        .body("{\"name\": \"a\", \"count\": \"many\"}")
                        .when()
                        .post("/json")
                        .then()
                        .statusCode(422)
                        .contentType(JSON)
                        .body("$", notNullValue()))
                .provenBy("conforming")
                .brokenBy("validation-answers-500", "validation-answers-400", "validation-lets-all-through");
    }

    private static Flow rateLimit() {
        return Flow.named("rest/429-instead-of-621")
                .says("Too many requests are answered with 429, when to try again, and a content that explains")
                .because("The guide's advice only helps where 429 comes with what a custom 621 would have said.")
                .requires(document("REST API Best Practices", "429 does the work of a custom 621"))
                .producedBy(Producer.APP)
                .plays(client -> given().spec(client.to())
                        .when()
                        .get("/limited")
                        .then()
                        .statusCode(429)
                        .header("Retry-After", notNullValue())
                        .body(not(emptyString())))
                .provenBy("conforming")
                .brokenBy("limited-is-200", "retry-after-is-missing");
    }
}
