package dev.statusquo.cases.rest;

import static dev.statusquo.cases.rest.Requirements.document;
import static dev.statusquo.cases.rest.Requirements.rfc9110;
import static io.restassured.RestAssured.given;

import dev.statusquo.model.Level;
import java.util.List;

/** What a mainstream client reads of status codes. */
final class CodeFlows {
    /** The codes of the document that end an exchange, in its order. */
    static final List<String> FINAL =
            List.of(("200 201 202 203 204 205 206 207 208 226 300 301 302 303 304 305 306 307 308 "
                            + "400 401 402 403 404 405 406 407 408 409 410 411 412 413 414 415 416 417 418 421 422 423 424 425 426 428 429 431 451 "
                            + "500 501 502 503 504 505 506 507 508 510 511")
                    .split(" "));

    private static final List<String> CUSTOM = List.of("299", "471", "599", "600", "620", "621", "799", "999");

    private CodeFlows() {}

    static List<Flow> all() {
        return List.of(
                registered("rest/a-client-reads-the-code", "", "chose"),
                registered(
                                "rest/a-client-reads-the-code-assigned-late",
                                "/late",
                                "assigned to a response that was there")
                        .needs("late-status"),
                custom("rest/a-client-meets-a-custom-code", "", CUSTOM, "by the response's constructor"),
                custom("rest/a-client-meets-a-custom-code-assigned-late", "/late", CUSTOM, "by assignment")
                        .needs("late-status"),
                custom("rest/a-client-meets-a-raised-custom-code", "/raised", List.of("620", "999"), "by an exception")
                        .needs("raised-status"));
    }

    private static Flow registered(String id, String way, String how) {
        return Flow.named(id)
                .says("A client reads the code that the handler " + how)
                .because("A client decides by the code what to do next.")
                .requires(document("HTTP Status Codes", "A server can send each of the codes in the list"))
                .each("code", FINAL)
                .plays(client -> given().spec(client.to())
                        .when()
                        .get("/status/" + client.code() + way)
                        .then()
                        .statusCode(client.code()))
                .provenBy("conforming")
                .brokenBy("answers-another-code", "closes-on-every-get");
    }

    private static Flow custom(String id, String way, List<String> codes, String how) {
        return Flow.named(id)
                .says("What a client makes of a code of one's own that goes in " + how)
                .because("Clients differ: one reads it, one repeats the request in silence, one gives up.")
                .requires(rfc9110(
                        "15",
                        Level.RECORD,
                        "Codes outside of 100 to 599 are invalid; a client should treat them like a 5xx"))
                .each("code", codes)
                .counted()
                .plays(client -> given().spec(client.to()).when().get("/status/" + client.code() + way))
                .recordedOn("conforming", "status ${code} (1 exchange, handler ran 1 time)")
                .recordedOn("answers-another-code", "status 500 (1 exchange, handler ran 1 time)")
                .recordedOn(
                        "closes-on-every-get",
                        "NoHttpResponseException: the target failed to respond (4 exchanges, handler ran 4 times)");
    }
}
