package dev.statusquo.cases.rest;

import static dev.statusquo.cases.rest.Requirements.document;
import static dev.statusquo.cases.rest.Requirements.rfc9110;
import static io.restassured.RestAssured.given;

import dev.statusquo.model.Level;
import java.util.List;

/** What a mainstream client reads of status codes. */
final class CodeFlows {
    /**
     * The codes by which a client does something of its own: it expects no content, follows, authenticates, tries again; and one
     * or two of each class. That a server sends each code is asked on the wire, in {@code document/code-is-sent}.
     */
    private static final List<String> REGISTERED = List.of(
            "200", "204", "205", "206", "226", "300", "301", "304", "305", "400", "401", "404", "407", "408", "418",
            "421", "425", "451", "500", "503", "511");

    /** How the code came about is told apart on the wire; a client sees no difference, so a few show that. */
    private static final List<String> ASSIGNED_LATE = List.of("204", "304", "404", "500");

    private static final List<String> CUSTOM = List.of("299", "471", "599", "600", "620", "621", "799", "999");

    private CodeFlows() {}

    static List<Flow> all() {
        return List.of(
                registered("rest/a-client-reads-the-code", "", REGISTERED, "chose"),
                registered(
                                "rest/a-client-reads-the-code-assigned-late",
                                "/late",
                                ASSIGNED_LATE,
                                "assigned to a response that was there")
                        .needs("late-status"),
                custom("rest/a-client-meets-a-custom-code", "", CUSTOM, "by the response's constructor"),
                custom("rest/a-client-meets-a-custom-code-assigned-late", "/late", List.of("620"), "by assignment")
                        .needs("late-status"),
                custom("rest/a-client-meets-a-raised-custom-code", "/raised", List.of("620", "999"), "by an exception")
                        .needs("raised-status"));
    }

    private static Flow registered(String id, String way, List<String> codes, String how) {
        return Flow.named(id)
                .says("A client reads the code that the handler " + how)
                .because("A client decides by the code what to do next.")
                .requires(document("HTTP Status Codes", "A server can send each of the codes in the list"))
                .each("code", codes)
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
