package dev.statusquo.cases.rest;

import static dev.statusquo.cases.rest.Requirements.rfc9110;
import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.statusquo.model.Level;
import io.restassured.response.ValidatableResponse;
import java.util.List;

/** Items with an entity tag: not sent again, not overwritten unseen. */
final class ConditionalFlows {
    private ConditionalFlows() {}

    static List<Flow> all() {
        return List.of(unchanged(), changed(), current(), stale(), weak(), createOnly());
    }

    private static Flow unchanged() {
        return flow("rest/unchanged-item-is-not-sent-again")
                .says("A GET with the tag of the item in If-None-Match is answered with 304 and no content")
                .because("A client that polls would fetch the same item each time.")
                .requires(rfc9110("13.1.2", Level.MUST, "Where the tag matches, GET is answered with 304"))
                .plays(client -> {
                    String tag = tagOfPut(client);
                    given().spec(client.to())
                            .header("If-None-Match", tag)
                            .when()
                            .get(client.item("one"))
                            .then()
                            .statusCode(304)
                            .body(equalTo(""));
                })
                .provenBy("conforming")
                .brokenBy("none-match-is-ignored")
                .notExercisedOn("tag-is-missing");
    }

    private static Flow changed() {
        return flow("rest/changed-item-has-another-tag")
                .says("After a change the item has another tag, and its earlier one brings it in full")
                .because("A client would go on with what it has, for good.")
                .requires(rfc9110("8.8.1", Level.DEFINED, "A strong validator changes when the representation does"))
                .plays(client -> {
                    String tag = tagOfPut(client);
                    write(client, "PUT", "{\"n\": 2}", "*");
                    given().spec(client.to())
                            .header("If-None-Match", tag)
                            .when()
                            .get(client.item("one"))
                            .then()
                            .statusCode(200)
                            .header("ETag", not(equalTo(tag)))
                            .body("n", equalTo(2));
                })
                .provenBy("conforming")
                .brokenBy("tag-never-changes");
    }

    private static Flow current() {
        return flow("rest/current-tag-lets-write")
                .says("A write with the item's tag in If-Match is carried out")
                .because("A client that is careful could not write at all.")
                .requires(rfc9110("13.1.1", Level.DEFINED, "Where the tag matches, the method is carried out"))
                .plays(client -> {
                    write(client, "PATCH", "{\"increment\": 1}", tagOfPut(client))
                            .statusCode(200);
                    read(client).body("n", equalTo(2));
                })
                .provenBy("conforming")
                .brokenBy("match-is-always-false");
    }

    private static Flow stale() {
        return flow("rest/stale-tag-does-not-write")
                .says("A write with an earlier tag in If-Match is answered with 412, and the item stays as it is")
                .because("Two clients change the same item, and what the first wrote is lost.")
                .requires(rfc9110("13.1.1", Level.MUST, "Where no tag matches, the method is not carried out"))
                .plays(client -> {
                    String tag = tagOfPut(client);
                    write(client, "PUT", "{\"n\": 2}", "*");
                    write(client, "PUT", "{\"n\": 3}", tag).statusCode(412);
                    read(client).body("n", equalTo(2));
                })
                .provenBy("conforming")
                .brokenBy("match-is-ignored", "tag-never-changes", "refused-write-is-done");
    }

    private static Flow weak() {
        return flow("rest/weak-tag-does-not-write")
                .says("A write with the item's tag in If-Match, but weak, is answered with 412")
                .because("A weak tag does not say that nobody has written.")
                .requires(rfc9110("13.1.1", Level.MUST, "If-Match is compared strongly: a weak tag matches nothing"))
                .plays(client -> {
                    write(client, "PUT", "{\"n\": 2}", "W/" + tagOfPut(client)).statusCode(412);
                    read(client).body("n", equalTo(1));
                })
                .provenBy("conforming")
                .brokenBy("weak-tag-is-strong", "refused-write-is-done");
    }

    private static Flow createOnly() {
        return flow("rest/create-only-does-not-replace")
                .says(
                        "A PUT with If-None-Match * to where an item is is answered with 412, and the item stays as it is")
                .because("Two clients create the same item, and each believes that it is its own.")
                .requires(rfc9110("13.1.2", Level.MUST, "If-None-Match * is false where there is a representation"))
                .plays(client -> {
                    tagOfPut(client);
                    given().spec(client.to())
                            .header("If-None-Match", "*")
                            .contentType(JSON)
                            .body("{\"n\": 2}")
                            .when()
                            .put(client.item("one"))
                            .then()
                            .statusCode(412);
                    read(client).body("n", equalTo(1));
                })
                .provenBy("conforming")
                .brokenBy("none-match-is-ignored", "refused-write-is-done");
    }

    private static Flow flow(String id) {
        return Flow.named(id).needs("items", "conditional");
    }

    /** {@return the tag of an item that was put with n = 1} */
    private static String tagOfPut(FlowClient client) {
        return client.prepared("an item with a tag was there", () -> {
            write(client, "PUT", "{\"n\": 1}", "").statusCode(201);
            return read(client)
                    .statusCode(200)
                    .header("ETag", notNullValue())
                    .extract()
                    .header("ETag");
        });
    }

    /** Sends a write, with an If-Match unless {@code tags} is empty. */
    private static ValidatableResponse write(FlowClient client, String method, String content, String tags) {
        return given().spec(tags.isEmpty() ? client.to() : client.to().header("If-Match", tags))
                .contentType(JSON)
                .body(content)
                .when()
                .request(method, client.item("one"))
                .then();
    }

    private static ValidatableResponse read(FlowClient client) {
        return given().spec(client.to()).when().get(client.item("one")).then();
    }
}
