package dev.statusquo.cases.rest;

import static dev.statusquo.cases.rest.Requirements.contract;
import static dev.statusquo.cases.rest.Requirements.rfc9110;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import io.restassured.response.ValidatableResponse;
import java.util.List;

/** Credentials, given and missing. */
final class BearerFlows {
    private static final NamedValues<String> WRONG = NamedValues.of("wrong-token", "Bearer let-me-out")
            .or("longer-token", "Bearer let-me-in-too")
            .or("no-token", "Bearer")
            .or("other-scheme", "Basic bGV0LW1lLWlu");

    private static final List<String> REFUSED =
            List.of("none", "wrong-token", "longer-token", "no-token", "other-scheme");

    private BearerFlows() {}

    static List<Flow> all() {
        return List.of(rightToken(), refused(), challenged(), schemeInAnyCase());
    }

    private static Flow rightToken() {
        return Flow.named("rest/right-token-is-let-in")
                .says("The right token is let in")
                .requires(contract("GET /bearer", "Authorization: Bearer let-me-in is answered with the user"))
                .producedBy(Producer.APP)
                .plays(client ->
                        asked(client, "Bearer let-me-in").statusCode(200).body("user", equalTo("known")))
                .provenBy("conforming")
                .brokenBy("nobody-is-let-in");
    }

    private static Flow refused() {
        return Flow.named("rest/missing-or-wrong-credentials-get-401")
                .says("Missing or wrong credentials are answered with 401")
                .because("By 401 a client knows that it should ask its user; a 403 says that asking would not help.")
                .requires(
                        rfc9110("11.4", Level.SHOULD, "Omitted, invalid or partial credentials are answered with 401"))
                .each("credentials", REFUSED)
                .plays(client -> {
                    ValidatableResponse answer = refused(client);
                    client.must("nobody is let in", () -> answer.statusCode(greaterThanOrEqualTo(400)));
                    answer.statusCode(401);
                })
                .provenBy("conforming")
                .shortOn("refuses-with-403")
                .brokenBy("token-not-checked", "closes-on-every-get");
    }

    private static Flow challenged() {
        return Flow.named("rest/401-carries-a-challenge")
                .says("A 401 has a WWW-Authenticate field with a challenge")
                .because("Without it a client cannot know which credentials are wanted.")
                .requires(
                        rfc9110("15.5.2", Level.MUST, "A 401 has a WWW-Authenticate field with at least one challenge"))
                .each("credentials", REFUSED)
                .plays(client -> {
                    ValidatableResponse answer = client.prepared(
                            "the answer is 401", () -> refused(client).statusCode(401));
                    answer.header("WWW-Authenticate", matchesPattern("[-!#$%&'*+.^_`|~0-9A-Za-z]+( .+)?"));
                })
                .provenBy("conforming")
                .brokenBy("no-challenge", "challenge-is-empty")
                .notExercisedOn("refuses-with-403");
    }

    private static Flow schemeInAnyCase() {
        return Flow.named("rest/scheme-is-case-insensitive")
                .says("The scheme of the credentials may be written in any case")
                .because("Clients write bearer as well as Bearer.")
                .requires(rfc9110("11.1", Level.DEFINED, "The scheme is a case-insensitive token"))
                .each("scheme", List.of("bearer", "BEARER"))
                .plays(client ->
                        asked(client, client.parameter("scheme") + " let-me-in").statusCode(200))
                .provenBy("conforming")
                .brokenBy("scheme-case-sensitive");
    }

    private static ValidatableResponse refused(FlowClient client) {
        String credentials = client.parameter("credentials");
        return credentials.equals("none")
                ? given().spec(client.to()).when().get("/bearer").then()
                : asked(client, WRONG.named(credentials));
    }

    private static ValidatableResponse asked(FlowClient client, String credentials) {
        return given().spec(client.to())
                .header("Authorization", credentials)
                .when()
                .get("/bearer")
                .then();
    }
}
