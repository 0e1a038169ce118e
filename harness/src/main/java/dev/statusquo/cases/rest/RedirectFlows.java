package dev.statusquo.cases.rest;

import static dev.statusquo.cases.rest.Requirements.contract;
import static dev.statusquo.cases.rest.Requirements.rfc9110;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import java.util.List;

/** Redirects, seen and followed; 429 and HEAD. */
final class RedirectFlows {
    private static final List<String> CODES = List.of("301", "302", "303", "307", "308");

    private RedirectFlows() {}

    static List<Flow> all() {
        return List.of(code(), location(), followed(), query(), slash(), retryAfter(), limitExplained());
    }

    private static Flow code() {
        return Flow.named("rest/redirect-has-its-code")
                .says("The framework's redirect has the code that was asked for")
                .because("301 and 308 are kept for good by clients, 302 and 307 are not: the codes are no synonyms.")
                .requires(contract("GET /redirect/{code}", "The framework's redirect has this code"))
                .each("code", CODES)
                .plays(client -> given().spec(client.to())
                        .when()
                        .get("/redirect/" + client.code())
                        .then()
                        .statusCode(client.code()))
                .provenBy("conforming")
                .brokenBy("redirect-is-always-300", "closes-on-every-get");
    }

    private static Flow location() {
        return Flow.named("rest/redirect-has-location")
                .says("The framework's redirect has a Location")
                .because("Without a Location a client stays where it is.")
                .requires(rfc9110("15.4", Level.SHOULD, "301, 302, 303, 307 and 308 come with a Location"))
                .each("code", CODES)
                .plays(client -> given().spec(client.to())
                        .when()
                        .get("/redirect/" + client.code())
                        .then()
                        .header("Location", not(blankOrNullString())))
                .provenBy("conforming")
                .shortOn("redirect-without-location")
                .brokenBy("closes-on-every-get");
    }

    private static Flow followed() {
        return Flow.named("rest/a-client-follows-the-redirect")
                .says("A client that follows the redirect arrives with GET at its Location")
                .because("This is what a redirect is for.")
                .requires(rfc9110(
                        "15.4", Level.DEFINED, "A user agent may follow a redirect to the URI in Location by itself"))
                .each("code", CODES)
                .plays(client -> given().spec(client.following())
                        .when()
                        .get("/redirect/" + client.code())
                        .then()
                        .statusCode(200)
                        .body("method", equalTo("GET"), "path", equalTo("/echo")))
                .provenBy("conforming")
                .brokenBy("redirect-without-location", "redirect-leads-nowhere", "redirect-leads-to-itself");
    }

    private static Flow query() {
        return Flow.named("rest/redirect-keeps-the-query-of-its-target")
                .says("A redirect to a URI with a query arrives there with the query")
                .requires(rfc9110("10.2.2", Level.DEFINED, "Location's value is a URI reference, query included"))
                .each("code", CODES)
                .plays(client -> given().spec(client.following())
                        .when()
                        .get("/redirect/" + client.code() + "?to=/echo%3Fa%3Db%26c%3Dd")
                        .then()
                        .statusCode(200)
                        .body("query", equalTo("a=b&c=d")))
                .provenBy("conforming")
                .brokenBy("redirect-loses-the-query");
    }

    private static Flow slash() {
        return Flow.named("rest/a-path-without-its-slash")
                .says("What a client that follows redirects meets where it leaves out the slash at the end of a path")
                .because(
                        "Frameworks differ: one serves it, one redirects, one says 404; and a POST may lose its content.")
                .requires(rfc9110(
                        "15.4",
                        Level.RECORD,
                        "Whether a path without its slash is redirected is the framework's choice"))
                .each("method", List.of("GET", "POST"))
                .counted()
                .plays(client -> given().spec(client.following()).when().request(client.parameter("method"), "/slash"))
                .recordedOn("slash-is-strict", "status 404 (1 exchange, handler ran 0 times)")
                .recordedOn("slash-is-lenient", "status 200 (1 exchange, handler ran 1 time)");
    }

    private static Flow retryAfter() {
        return Flow.named("rest/retry-after-says-when")
                .says("Retry-After is a number of seconds or a date")
                .because("A client that cannot read it tries again at once, or never.")
                .requires(rfc9110("10.2.3", Level.MUST, "Retry-After is a date or a number of seconds"))
                .producedBy(Producer.APP)
                .plays(
                        client -> given().spec(client.to())
                                .when()
                                .get("/limited")
                                .then()
                                .statusCode(429)
                                .header(
                                        "Retry-After",
                                        anyOf(
                                                matchesPattern("\\d+"),
                                                matchesPattern(
                                                        "[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT"))))
                .provenBy("conforming")
                .brokenBy("retry-after-is-a-word");
    }

    private static Flow limitExplained() {
        return Flow.named("rest/429-explains")
                .says("A 429 has content that explains")
                .requires(rfc9110("15.5", Level.SHOULD, "A 4xx has content that explains the error"))
                .producedBy(Producer.APP)
                .plays(client ->
                        given().spec(client.to()).when().get("/limited").then().body(not(equalTo(""))))
                .provenBy("conforming")
                .shortOn("refusals-are-empty")
                .brokenBy("closes-on-every-get");
    }
}
