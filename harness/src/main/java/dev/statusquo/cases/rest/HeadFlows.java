package dev.statusquo.cases.rest;

import static dev.statusquo.cases.rest.Requirements.rfc9110;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import dev.statusquo.model.Level;
import io.restassured.response.Response;
import java.util.List;

/** HEAD as a client meets it. */
final class HeadFlows {
    private static final List<String> PATHS =
            List.of("/custom-header", "/fields", "/limited", "/slash/", "/status/404");

    private HeadFlows() {}

    static List<Flow> all() {
        return List.of(sameStatus(), sameType());
    }

    private static Flow sameStatus() {
        return Flow.named("rest/head-has-the-status-of-get")
                .says("HEAD is answered with the code of GET, without content")
                .because("Link checkers and caches ask with HEAD.")
                .requires(rfc9110("9.3.2", Level.DEFINED, "HEAD is identical to GET, but for the content"))
                .each("path", PATHS)
                .plays(client -> {
                    Response get = got(client);
                    given().spec(client.to())
                            .when()
                            .head(client.parameter("path"))
                            .then()
                            .statusCode(get.statusCode())
                            .body(emptyString());
                })
                .provenBy("conforming")
                .brokenBy("head-is-405", "head-is-200")
                .notExercisedOn("closes-on-every-get");
    }

    private static Flow sameType() {
        return Flow.named("rest/head-has-the-type-of-get")
                .says("HEAD has the Content-Type of GET")
                .requires(rfc9110("9.3.2", Level.SHOULD, "HEAD has the fields that GET would have"))
                .each("path", PATHS)
                .plays(client -> {
                    Response get = got(client);
                    given().spec(client.to())
                            .when()
                            .head(client.parameter("path"))
                            .then()
                            .header("Content-Type", equalTo(get.header("Content-Type")));
                })
                .provenBy("conforming")
                .shortOn("head-without-type")
                .brokenBy("closes-on-every-head");
    }

    private static Response got(FlowClient client) {
        return client.prepared(
                "GET is answered",
                () -> given().spec(client.to())
                        .when()
                        .get(client.parameter("path"))
                        .then()
                        .extract()
                        .response());
    }
}
