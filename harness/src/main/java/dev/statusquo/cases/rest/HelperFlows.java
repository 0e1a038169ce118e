package dev.statusquo.cases.rest;

import static dev.statusquo.cases.rest.Requirements.contract;
import static dev.statusquo.cases.rest.Requirements.rfc9110;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Requirement;
import io.restassured.http.Cookies;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Optional;

/** What frameworks have helpers for, as a client uses it: a download, a problem, cookies, forms, a password. */
final class HelperFlows {
    private HelperFlows() {}

    static List<Flow> all(ContractSchemas schemas) {
        return List.of(revalidated(), problem(schemas), cookies(), form(), rightPassword(), wrongPassword());
    }

    private static Flow revalidated() {
        return Flow.named("rest/downloaded-file-is-not-sent-again")
                .says("A file that the client names by its tag is answered 304, without content")
                .because("Every visit costs the whole download.")
                .requires(rfc9110("13.1.2", Level.MUST, "Where a tag of If-None-Match matches, GET is answered 304"))
                .plays(client -> {
                    String tag = client.prepared(
                            "the file has an entity tag",
                            () -> given().spec(client.to())
                                    .when()
                                    .get("/file")
                                    .then()
                                    .statusCode(200)
                                    .header("ETag", notNullValue())
                                    .extract()
                                    .header("ETag"));
                    given().spec(client.to())
                            .header("If-None-Match", tag)
                            .when()
                            .get("/file")
                            .then()
                            .statusCode(304)
                            .body(emptyString());
                })
                .provenBy("conforming")
                .brokenBy("file-ignores-its-tag")
                .notExercisedOn("file-has-no-tag");
    }

    private static Flow problem(ContractSchemas schemas) {
        return Flow.named("rest/problem-keeps-the-contract")
                .says("A problem comes under its own media type, in the shape that the contract lays down")
                .because("A client that knows problems cannot read it.")
                .requires(new Requirement(
                        "RFC 9457",
                        "3",
                        Level.DEFINED,
                        "Problem details in JSON are identified by the media type application/problem+json",
                        Optional.empty()))
                .plays(client -> given().spec(client.to())
                        .accept("application/problem+json")
                        .when()
                        .get("/problem")
                        .then()
                        .statusCode(403)
                        .header("Content-Type", startsWith("application/problem+json"))
                        .body(schemas.jsonOf("Problem")))
                .provenBy("conforming")
                .brokenBy("problem-called-json", "problem-has-no-title");
    }

    private static Flow cookies() {
        return Flow.named("rest/cookies-come-back")
                .says("Cookies that the target set are understood when the client sends them back")
                .requires(contract("POST /cookies, GET /cookies", "What is set by the one is read by the other"))
                .needs("request-cookies")
                .plays(client -> {
                    Cookies set = given().spec(client.to())
                            .when()
                            .post("/cookies")
                            .then()
                            .statusCode(204)
                            .cookie("plain", "one")
                            .cookie("guarded", "two")
                            .extract()
                            .detailedCookies();
                    given().spec(client.to())
                            .cookies(set)
                            .when()
                            .get("/cookies")
                            .then()
                            .statusCode(200)
                            .body("cookies.plain", equalTo("one"), "cookies.guarded", equalTo("two"));
                })
                .provenBy("conforming")
                .brokenBy("cookies-are-not-set", "cookies-are-not-read");
    }

    private static Flow form() {
        return Flow.named("rest/form-is-understood")
                .says("A form with odd characters and a repeated field is understood as it was meant")
                .requires(contract("POST /form", "The answer has the name and every tag"))
                .plays(client -> given().spec(client.to())
                        .urlEncodingEnabled(true)
                        .formParam("name", "Gr\u00fc\u00dfe & 100 % + mehr")
                        .formParam("tag", "one", "two")
                        .when()
                        .post("/form")
                        .then()
                        .statusCode(200)
                        .body("name", equalTo("Gr\u00fc\u00dfe & 100 % + mehr"), "tag", contains("one", "two")))
                .provenBy("conforming")
                .brokenBy("form-loses-its-name");
    }

    private static Flow rightPassword() {
        return Flow.named("rest/right-password-is-let-in")
                .says("The right name and password are let in")
                .requires(contract("GET /basic", "aladdin with open sesame is answered with the user"))
                .producedBy(Producer.APP)
                .plays(client -> given().spec(client.to())
                        .auth()
                        .preemptive()
                        .basic("aladdin", "open sesame")
                        .when()
                        .get("/basic")
                        .then()
                        .statusCode(200)
                        .body("user", equalTo("aladdin")))
                .provenBy("conforming")
                .brokenBy("password-not-known");
    }

    private static Flow wrongPassword() {
        return Flow.named("rest/wrong-password-gets-a-challenge")
                .says("A wrong password is answered with 401 and a challenge for the Basic scheme")
                .because("The client does not ask its user again.")
                .requires(rfc9110("15.5.2", Level.MUST, "A 401 has a WWW-Authenticate field with a challenge"))
                .plays(client -> {
                    ValidatableResponse answer = given().spec(client.to())
                            .auth()
                            .preemptive()
                            .basic("aladdin", "close sesame")
                            .when()
                            .get("/basic")
                            .then();
                    client.must("nobody is let in", () -> answer.statusCode(greaterThanOrEqualTo(400)));
                    client.prepared("the answer is 401", () -> answer.statusCode(401));
                    answer.header("WWW-Authenticate", matchesPattern("(?i)basic +(.*, *)?realm *=.*"));
                })
                .provenBy("conforming")
                .brokenBy("password-not-checked", "password-has-no-challenge", "password-challenge-has-no-realm")
                .notExercisedOn("password-is-refused-with-403");
    }
}
