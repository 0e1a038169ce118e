package dev.statusquo.cases.rest;

import static dev.statusquo.cases.rest.Requirements.contract;
import static dev.statusquo.cases.rest.Requirements.rfc9110;
import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;

/** JSON content that is validated by the framework's own means. */
final class JsonFlows {
    private static final String LONGEST_NAME = "n".repeat(40);

    private static final NamedValues<String> VALID = NamedValues.of("usual", "{\"name\": \"a name\", \"count\": 3}")
            .or("least", "{\"name\": \"a\", \"count\": 0}")
            .or("greatest", "{\"name\": \"" + LONGEST_NAME + "\", \"count\": 1000}")
            .or("beyond-ascii", "{\"name\": \"Gr\u00fc\u00dfe \u4f60\u597d\", \"count\": 1}");

    private static final NamedValues<String> INVALID = NamedValues.of(
                    "count-is-text", "{\"name\": \"a\", \"count\": \"many\"}")
            .or("count-missing", "{\"name\": \"a\"}")
            .or("count-too-great", "{\"name\": \"a\", \"count\": 1001}")
            .or("count-is-fraction", "{\"name\": \"a\", \"count\": 1.5}")
            .or("name-too-long", "{\"name\": \"n" + LONGEST_NAME + "\", \"count\": 1}")
            .or("name-is-null", "{\"name\": null, \"count\": 1}")
            .or("list", "[{\"name\": \"a\", \"count\": 1}]")
            .or("malformed", "{\"name\": \"a\", ")
            .or("form", "name=a&count=1");

    private JsonFlows() {}

    static List<Flow> all() {
        return List.of(valid(), invalid(), explained(), otherType(), noType());
    }

    private static Flow valid() {
        return Flow.named("rest/valid-json-is-taken")
                .says("Valid content is answered with 200 and what was understood")
                .requires(contract("POST /json", "Valid content is answered with name and count"))
                .producedBy(Producer.APP)
                .each("content", VALID.names())
                .plays(client -> {
                    String content = VALID.named(client.parameter("content"));
                    posted(client, content)
                            .statusCode(200)
                            .contentType(JSON)
                            .body("name", equalTo(sent(content, "name")), "count", equalTo(sent(content, "count")));
                })
                .provenBy("conforming")
                .brokenBy("validation-refuses-all", "json-answer-loses-the-count");
    }

    private static Flow invalid() {
        return Flow.named("rest/invalid-json-is-refused")
                .says("Content that is not valid is refused with a 4xx")
                .because("A 5xx tells a client to try the same again, a 2xx that all is well.")
                .requires(rfc9110("15.5", Level.DEFINED, "A 4xx says that the client has erred"))
                .each("content", INVALID.names())
                .plays(client -> posted(client, INVALID.named(client.parameter("content")))
                        .statusCode(allOf(greaterThanOrEqualTo(400), lessThan(500))))
                .provenBy("conforming")
                .brokenBy("validation-answers-500", "validation-lets-all-through");
    }

    private static Flow explained() {
        return Flow.named("rest/refusal-of-json-explains")
                .says("A refusal has content that explains it")
                .because("Whoever writes the client wants to know which member was wrong.")
                .requires(rfc9110("15.5", Level.SHOULD, "A 4xx has content that explains the error"))
                .each("content", List.of("count-missing", "malformed"))
                .plays(client -> {
                    ValidatableResponse answer = posted(client, INVALID.named(client.parameter("content")));
                    client.prepared(
                            "it was refused", () -> answer.statusCode(allOf(greaterThanOrEqualTo(400), lessThan(500))));
                    answer.body(not(is("")));
                })
                .provenBy("conforming")
                .shortOn("refusals-are-empty")
                .brokenBy("closes-on-every-post")
                .notExercisedOn("validation-answers-500");
    }

    private static Flow otherType() {
        return Flow.named("rest/json-under-another-type-does-no-harm")
                .says("Valid JSON that is declared as text is taken or refused, but breaks nothing")
                .because("A wrong Content-Type is the client's mistake; a 5xx would hide that.")
                .requires(rfc9110("15.5.16", Level.DEFINED, "415 says that the content's format is not supported"))
                .plays(client -> given().spec(client.to())
                        .contentType("text/plain")
                        .body(VALID.named("usual"))
                        .when()
                        .post("/json")
                        .then()
                        .statusCode(lessThan(500)))
                .provenBy("conforming")
                .brokenBy("other-types-are-500");
    }

    private static Flow noType() {
        return Flow.named("rest/json-without-a-type-does-no-harm")
                .says("Valid JSON without a Content-Type is taken or refused, but breaks nothing")
                .because("RFC 9110 8.3 lets a recipient guess; falling over is no guess.")
                .requires(rfc9110(
                        "15.6", Level.DEFINED, "A 5xx says that the server erred; a missing type is not its error"))
                .plays(client -> given().spec(client.to())
                        .noContentType()
                        .body(VALID.named("usual").getBytes(UTF_8))
                        .when()
                        .post("/json")
                        .then()
                        .statusCode(lessThan(500)))
                .provenBy("conforming")
                .brokenBy("other-types-are-500");
    }

    private static ValidatableResponse posted(FlowClient client, String content) {
        return given().spec(client.to())
                .contentType(JSON)
                .body(content)
                .when()
                .post("/json")
                .then();
    }

    private static Object sent(String content, String member) {
        return JsonPath.from(content).get(member);
    }
}
