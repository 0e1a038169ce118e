package dev.statusquo.cases.rest;

import static dev.statusquo.cases.rest.Requirements.contract;
import static dev.statusquo.cases.rest.Requirements.rfc9110;
import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import io.restassured.response.Response;
import java.util.List;

/** Items created, read and listed. */
final class ItemFlows {
    private ItemFlows() {}

    static List<Flow> all() {
        return List.of(
                createdHasLocation(),
                createdCanBeRead(),
                createdTwiceIsTwo(),
                createdIsListed(),
                idsAreNotReused(),
                scopesAreApart(),
                unknownIsMissing());
    }

    private static Flow createdHasLocation() {
        return flow("rest/created-answer-has-location")
                .says("A POST that creates is answered with 201 and a Location")
                .because("A client that does not learn where the new resource is cannot go on with it.")
                .requires(rfc9110(
                        "9.3.3",
                        Level.SHOULD,
                        "A POST that created a resource is answered 201 with a Location that names it"))
                .plays(client -> given().spec(client.to())
                        .contentType(JSON)
                        .body("{\"name\": \"a\", \"n\": 1}")
                        .when()
                        .post(client.items())
                        .then()
                        .statusCode(201)
                        .header("Location", notNullValue()))
                .provenBy("conforming")
                .shortOn("created-without-location", "created-is-200")
                .brokenBy("closes-on-every-post");
    }

    private static Flow createdCanBeRead() {
        return flow("rest/what-was-created-can-be-read")
                .says("The Location of a 201 leads to what was created")
                .because("The next thing a client does is read it.")
                .requires(rfc9110("15.3.2", Level.DEFINED, "The resource that was created is identified by Location"))
                .plays(client -> {
                    String location =
                            created(client, "{\"name\": \"a\", \"n\": 1}").header("Location");
                    given().spec(client.to())
                            .when()
                            .get(client.at(location))
                            .then()
                            .statusCode(200)
                            .body("name", equalTo("a"), "n", equalTo(1));
                })
                .provenBy("conforming")
                .brokenBy("location-leads-nowhere", "create-forgets-the-name")
                .notExercisedOn("created-without-location");
    }

    private static Flow createdTwiceIsTwo() {
        return flow("rest/same-post-twice-creates-two")
                .says("The same POST sent twice creates two items")
                .because("POST is not idempotent: a client that repeats it in silence does harm.")
                .requires(contract("POST /s/{scope}/items", "Creates an item at each call"))
                .plays(client -> {
                    String first = created(client, "{\"n\": 1}").path("id");
                    given().spec(client.to())
                            .contentType(JSON)
                            .body("{\"n\": 1}")
                            .when()
                            .post(client.items())
                            .then()
                            .statusCode(201)
                            .body("id", not(equalTo(first)));
                    given().spec(client.to()).when().get(client.items()).then().body("$", hasSize(2));
                })
                .provenBy("conforming")
                .brokenBy("post-creates-once");
    }

    private static Flow createdIsListed() {
        return flow("rest/list-has-what-was-created")
                .says("The list of items has each item that was created")
                .requires(contract("GET /s/{scope}/items", "Lists all items of the scope"))
                .plays(client -> {
                    String id =
                            created(client, "{\"name\": \"listed\", \"n\": 7}").path("id");
                    given().spec(client.to())
                            .when()
                            .get(client.items())
                            .then()
                            .statusCode(200)
                            .contentType(JSON)
                            .body("id", hasItem(id), "name", hasItem("listed"), "n", hasItem(7));
                })
                .provenBy("conforming")
                .brokenBy("list-is-always-empty");
    }

    private static Flow idsAreNotReused() {
        return flow("rest/ids-are-not-given-out-twice")
                .says("The id of a deleted item is not given out again")
                .because("A client that holds the old id would read and change another resource.")
                .requires(contract("POST /s/{scope}/items", "An id is never given out twice within a scope"))
                .plays(client -> {
                    String old = created(client, "{\"n\": 1}").path("id");
                    client.prepared(
                            "the item was deleted",
                            () -> given().spec(client.to())
                                    .when()
                                    .delete(client.item(old))
                                    .then()
                                    .statusCode(204));
                    given().spec(client.to())
                            .contentType(JSON)
                            .body("{\"n\": 2}")
                            .when()
                            .post(client.items())
                            .then()
                            .statusCode(201)
                            .body("id", not(equalTo(old)));
                })
                .provenBy("conforming")
                .brokenBy("post-creates-once");
    }

    private static Flow scopesAreApart() {
        return flow("rest/scopes-do-not-touch-each-other")
                .says("An item of one scope is not seen in another")
                .because("Rows that run in parallel would disturb one another: this suite's own verdicts rest on it.")
                .requires(contract("/s/{scope}/items", "Scopes do not touch each other"))
                .plays(client -> {
                    created(client, "{\"n\": 1}");
                    given().spec(client.to())
                            .when()
                            .get("/s/" + client.scope() + "-other/items")
                            .then()
                            .statusCode(200)
                            .body("$", hasSize(0));
                })
                .provenBy("conforming")
                .brokenBy("scopes-are-one");
    }

    private static Flow unknownIsMissing() {
        return flow("rest/unknown-item-is-not-found")
                .says("Whatever is asked of an item that never was is answered with 404 or 410")
                .because("A 200 would say that there is something, a 500 that trying again may help.")
                .requires(rfc9110(
                        "15.5.5", Level.DEFINED, "404 says that there is no current representation for the target"))
                .each("method", List.of("GET", "PATCH", "DELETE"))
                .plays(client -> given().spec(client.to())
                        .contentType(JSON)
                        .body("{\"n\": 1}")
                        .when()
                        .request(client.parameter("method"), client.item("never-was"))
                        .then()
                        .statusCode(anyOf(is(404), is(410))))
                .provenBy("conforming")
                .brokenBy("missing-is-200", "missing-is-500");
    }

    /** {@return the answer to a POST that created an item with this content} */
    static Response created(FlowClient client, String content) {
        return client.prepared(
                "an item was created",
                () -> given().spec(client.to())
                        .contentType(JSON)
                        .body(content)
                        .when()
                        .post(client.items())
                        .then()
                        .statusCode(201)
                        .header("Location", notNullValue())
                        .extract()
                        .response());
    }

    static Flow flow(String id) {
        return Flow.named(id).needs("items").producedBy(Producer.APP);
    }
}
