package dev.statusquo.cases.rest;

import static dev.statusquo.cases.rest.ItemFlows.flow;
import static dev.statusquo.cases.rest.Requirements.contract;
import static dev.statusquo.cases.rest.Requirements.rfc9110;
import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import dev.statusquo.model.Level;
import io.restassured.response.ValidatableResponse;
import java.util.List;

/** Items put, merged, incremented and deleted. */
final class PutFlows {
    private static final NamedValues<String> INVALID = NamedValues.of("n-missing", "{\"name\": \"a\"}")
            .or("n-is-text", "{\"n\": \"many\"}")
            .or("name-is-number", "{\"name\": 5, \"n\": 1}")
            .or("list", "[1, 2]")
            .or("malformed", "{\"n\": ");

    private PutFlows() {}

    static List<Flow> all() {
        return List.of(
                putCreates(),
                putReplaces(),
                putCanBeRead(),
                putReplacesWhole(),
                repeatedPut(),
                mergeKeeps(),
                mergeRemoves(),
                incrementAdds(),
                deleteSucceeds(),
                deletedIsGone(),
                repeatedDelete(),
                invalidIsRefused(),
                invalidChangesNothing());
    }

    private static Flow putCreates() {
        return flow("rest/put-creates")
                .says("A PUT to a URI without a representation is answered with 201")
                .because("A client tells by 201 that nothing was there to be replaced.")
                .requires(rfc9110("9.3.4", Level.MUST, "A PUT that created a representation is answered with 201"))
                .plays(client -> put(client, "{\"n\": 1}").statusCode(201))
                .provenBy("conforming")
                .brokenBy("put-always-200", "closes-on-every-put");
    }

    private static Flow putReplaces() {
        return flow("rest/put-replaces")
                .says("A PUT to a URI with a representation is answered with 200 or 204")
                .because("A 201 would say that the earlier state had not been there.")
                .requires(rfc9110(
                        "9.3.4", Level.MUST, "A PUT that replaced a representation is answered with 200 or 204"))
                .plays(client -> {
                    there(client, "{\"n\": 1}");
                    put(client, "{\"n\": 2}").statusCode(anyOf(is(200), is(204)));
                })
                .provenBy("conforming")
                .brokenBy("put-always-201")
                .notExercisedOn("closes-on-every-put");
    }

    private static Flow putCanBeRead() {
        return flow("rest/what-was-put-can-be-read")
                .says("After a PUT, GET gives what was put")
                .requires(rfc9110(
                        "9.3.4", Level.DEFINED, "A GET after a successful PUT gives an equivalent representation"))
                .plays(client -> {
                    there(client, "{\"name\": \"kept\", \"n\": 5}");
                    read(client).statusCode(200).body("name", equalTo("kept"), "n", equalTo(5));
                })
                .provenBy("conforming")
                .brokenBy("put-forgets");
    }

    private static Flow putReplacesWhole() {
        return flow("rest/put-replaces-the-whole")
                .says("A PUT without a name takes the earlier name away")
                .because("A member that survives a PUT is what PATCH is for.")
                .requires(
                        rfc9110("9.3.4", Level.DEFINED, "PUT replaces the state with the one that the content defines"))
                .plays(client -> {
                    there(client, "{\"name\": \"old\", \"n\": 1}");
                    put(client, "{\"n\": 2}").statusCode(anyOf(is(200), is(204)));
                    read(client).statusCode(200).body("name", nullValue(), "n", equalTo(2));
                })
                .provenBy("conforming")
                .brokenBy("put-merges");
    }

    private static Flow repeatedPut() {
        return flow("rest/repeated-put-has-one-effect")
                .says("The same PUT sent three times leaves one item with what was put")
                .because("A client repeats a PUT whose answer was lost.")
                .requires(rfc9110("9.2.2", Level.DEFINED, "Several identical PUTs have the effect of one"))
                .plays(client -> {
                    there(client, "{\"n\": 4}");
                    put(client, "{\"n\": 4}").statusCode(anyOf(is(200), is(204)));
                    put(client, "{\"n\": 4}").statusCode(anyOf(is(200), is(204)));
                    given().spec(client.to())
                            .when()
                            .get(client.items())
                            .then()
                            .body("$", hasSize(1))
                            .body("[0].n", equalTo(4));
                })
                .provenBy("conforming")
                .brokenBy("put-adds-up", "put-appends");
    }

    private static Flow mergeKeeps() {
        return flow("rest/merge-keeps-other-members")
                .says("A PATCH that names one member leaves the others as they were")
                .because("A client that changes a number would lose the name.")
                .requires(contract("PATCH /s/{scope}/items/{id}", "An object is merged as RFC 7396 says"))
                .plays(client -> {
                    there(client, "{\"name\": \"kept\", \"n\": 1}");
                    patch(client, "{\"n\": 9}").statusCode(200).body("name", equalTo("kept"), "n", equalTo(9));
                    read(client).body("name", equalTo("kept"), "n", equalTo(9));
                })
                .provenBy("conforming")
                .brokenBy("merge-forgets-members");
    }

    private static Flow mergeRemoves() {
        return flow("rest/merge-with-null-takes-away")
                .says("A PATCH with null takes the member's value away")
                .requires(contract("PATCH /s/{scope}/items/{id}", "In a merge, null takes the name away (RFC 7396 1)"))
                .plays(client -> {
                    there(client, "{\"name\": \"old\", \"n\": 1}");
                    patch(client, "{\"name\": null}").statusCode(200);
                    read(client).body("name", nullValue(), "n", equalTo(1));
                })
                .provenBy("conforming")
                .brokenBy("merge-ignores-null");
    }

    private static Flow incrementAdds() {
        return flow("rest/repeated-increment-adds-each-time")
                .says("The same increment sent twice adds twice")
                .because("It is the control for idempotence: an effect that repeats must show.")
                .requires(contract("PATCH /s/{scope}/items/{id}", "increment grows n by its value at each call"))
                .plays(client -> {
                    there(client, "{\"n\": 1}");
                    patch(client, "{\"increment\": 2}").statusCode(200).body("n", equalTo(3));
                    patch(client, "{\"increment\": 2}").statusCode(200).body("n", equalTo(5));
                })
                .provenBy("conforming")
                .brokenBy("increment-adds-once");
    }

    private static Flow deleteSucceeds() {
        return flow("rest/delete-is-answered-with-success")
                .says("A DELETE that was applied is answered with 200, 202 or 204")
                .requires(rfc9110("9.3.5", Level.SHOULD, "A DELETE that was applied is answered with 202, 204 or 200"))
                .plays(client -> {
                    there(client, "{\"n\": 1}");
                    delete(client).statusCode(anyOf(is(200), is(202), is(204)));
                })
                .provenBy("conforming")
                .shortOn("delete-answers-205")
                .brokenBy("closes-on-every-delete");
    }

    private static Flow deletedIsGone() {
        return flow("rest/deleted-item-is-gone")
                .says("After a DELETE, GET gives 404 or 410")
                .requires(rfc9110("9.3.5", Level.DEFINED, "DELETE takes away what the target URI leads to"))
                .plays(client -> {
                    there(client, "{\"n\": 1}");
                    client.prepared(
                            "the DELETE was answered with success",
                            () -> delete(client).statusCode(allOf(greaterThanOrEqualTo(200), lessThan(300))));
                    read(client).statusCode(anyOf(is(404), is(410)));
                })
                .provenBy("conforming")
                .brokenBy("delete-leaves-it")
                .notExercisedOn("closes-on-every-delete");
    }

    private static Flow repeatedDelete() {
        return flow("rest/repeated-delete-has-one-effect")
                .says("A DELETE sent again is answered with success, 404 or 410, and other items stay")
                .because("A client repeats a DELETE whose answer was lost.")
                .requires(rfc9110("9.2.2", Level.DEFINED, "Several identical DELETEs have the effect of one"))
                .plays(client -> {
                    there(client, "{\"n\": 1}");
                    ItemFlows.created(client, "{\"n\": 2}");
                    client.prepared(
                            "the DELETE was answered with success",
                            () -> delete(client).statusCode(allOf(greaterThanOrEqualTo(200), lessThan(300))));
                    delete(client).statusCode(anyOf(is(200), is(202), is(204), is(404), is(410)));
                    given().spec(client.to()).when().get(client.items()).then().body("$", hasSize(1));
                })
                .provenBy("conforming")
                .brokenBy("repeated-delete-is-500", "repeated-delete-takes-another");
    }

    private static Flow invalidIsRefused() {
        return flow("rest/invalid-item-is-refused")
                .says("Content that is no item is refused with a 4xx")
                .because("A 5xx tells a client to try the same again, and people to be called at night.")
                .requires(rfc9110("15.5", Level.DEFINED, "A 4xx says that the client has erred"))
                .each("content", INVALID.names())
                .plays(client -> put(client, INVALID.named(client.parameter("content")))
                        .statusCode(allOf(greaterThanOrEqualTo(400), lessThan(500))))
                .provenBy("conforming")
                .brokenBy("invalid-item-is-500", "invalid-item-is-taken");
    }

    private static Flow invalidChangesNothing() {
        return flow("rest/refused-put-changes-nothing")
                .says("A PUT that was refused leaves the item as it was")
                .requires(contract(
                        "PUT /s/{scope}/items/{id}", "Invalid content is answered with 422 and changes nothing"))
                .plays(client -> {
                    there(client, "{\"name\": \"kept\", \"n\": 1}");
                    put(client, INVALID.named("n-is-text")).statusCode(422);
                    read(client).body("name", equalTo("kept"), "n", equalTo(1));
                })
                .provenBy("conforming")
                .brokenBy("invalid-item-is-500", "refused-put-deletes");
    }

    private static void there(FlowClient client, String content) {
        client.prepared("the item was there", () -> put(client, content).statusCode(anyOf(is(201), is(200), is(204))));
    }

    private static ValidatableResponse put(FlowClient client, String content) {
        return given().spec(client.to())
                .contentType(JSON)
                .body(content)
                .when()
                .put(client.item("one"))
                .then();
    }

    private static ValidatableResponse patch(FlowClient client, String content) {
        return given().spec(client.to())
                .contentType(JSON)
                .body(content)
                .when()
                .patch(client.item("one"))
                .then();
    }

    private static ValidatableResponse read(FlowClient client) {
        return given().spec(client.to()).when().get(client.item("one")).then();
    }

    private static ValidatableResponse delete(FlowClient client) {
        return given().spec(client.to()).when().delete(client.item("one")).then();
    }
}
