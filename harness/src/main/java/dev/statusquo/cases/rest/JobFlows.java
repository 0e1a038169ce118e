package dev.statusquo.cases.rest;

import static dev.statusquo.cases.rest.Requirements.contract;
import static dev.statusquo.cases.rest.Requirements.rfc9110;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import io.restassured.response.Response;
import java.util.List;

/** Work that is accepted and done later: 202, polled until 303 leads to the result. */
final class JobFlows {
    private JobFlows() {}

    static List<Flow> all() {
        return List.of(accepted(), polled(), repeated(), others());
    }

    private static Flow accepted() {
        return flow("rest/job-is-accepted")
                .says("A POST whose work takes a while is answered with 202 and the place to ask how it stands")
                .because("A client that waited with the connection open would lose the answer with it.")
                .requires(rfc9110(
                        "15.3.3", Level.DEFINED, "A 202 ought to point to a monitor that tells how the request stands"))
                .plays(client -> PaymentFlows.sent(client, "jobs", "\"a\"", 1)
                        .statusCode(202)
                        .header("Location", notNullValue()))
                .provenBy("conforming")
                .brokenBy("job-without-location", "job-is-201", "closes-on-every-post");
    }

    private static Flow polled() {
        return flow("rest/polled-job-leads-to-its-result")
                .says(
                        "Asked again and again, a job says 200 while it runs, then 303 with the place of its result; the work was done once")
                .because("A client that follows the job never comes to its result.")
                .requires(
                        contract("GET /s/{scope}/jobs/{id}", "Says that it runs (200), then leads to the result (303)"))
                .plays(client -> {
                    String result = ended(client, begun(client, "\"a\"", 7))
                            .then()
                            .statusCode(303)
                            .header("Location", notNullValue())
                            .extract()
                            .header("Location");
                    given().spec(client.to())
                            .when()
                            .get(client.at(result))
                            .then()
                            .statusCode(200)
                            .body("n", equalTo(7), "runs", equalTo(1));
                })
                .provenBy("conforming")
                .brokenBy("job-never-ends", "job-ends-with-200", "job-runs-twice", "job-result-is-anothers")
                .notExercisedOn("job-without-location");
    }

    private static Flow repeated() {
        return flow("rest/repeated-job-is-the-same-job")
                .says("The same POST with the same key is answered with the same job, also when that is done")
                .because("A client whose answer was lost has the work done twice.")
                .requires(contract("POST /s/{scope}/jobs", "Accepts a job, one for each key"))
                .plays(client -> {
                    String job = begun(client, "\"a\"", 1);
                    PaymentFlows.sent(client, "jobs", "\"a\"", 1)
                            .statusCode(202)
                            .header("Location", equalTo(job));
                    client.prepared(
                            "the job came to its end",
                            () -> ended(client, job).then().statusCode(303));
                    PaymentFlows.sent(client, "jobs", "\"a\"", 1)
                            .statusCode(202)
                            .header("Location", equalTo(job));
                })
                .provenBy("conforming")
                .brokenBy("key-is-ignored")
                .notExercisedOn("job-never-ends");
    }

    private static Flow others() {
        return flow("rest/another-key-is-another-job")
                .says("The same POST with another key is answered with another job")
                .requires(contract("POST /s/{scope}/jobs", "Accepts a job, one for each key"))
                .plays(client -> {
                    String job = begun(client, "\"a\"", 1);
                    PaymentFlows.sent(client, "jobs", "\"b\"", 1)
                            .statusCode(202)
                            .header("Location", notNullValue())
                            .header("Location", not(equalTo(job)));
                })
                .provenBy("conforming")
                .brokenBy("keys-are-one");
    }

    private static Flow flow(String id) {
        return Flow.named(id).needs("jobs").producedBy(Producer.APP);
    }

    /** {@return the place of a job that was accepted} */
    static String begun(FlowClient client, String key, int n) {
        return client.prepared(
                "a job was accepted",
                () -> PaymentFlows.sent(client, "jobs", key, n)
                        .statusCode(202)
                        .header("Location", notNullValue())
                        .extract()
                        .header("Location"));
    }

    /** {@return the first answer that does not say that the job runs, or the last one before patience ended} */
    static Response ended(FlowClient client, String job) {
        return client.polled(
                "the job at " + job + " ends",
                job,
                answer -> answer.statusCode() != 200 || !answer.asString().contains("running"));
    }
}
