package dev.statusquo.cases.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Level;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Place;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Verdict;
import dev.statusquo.proof.miniature.Miniature;
import dev.statusquo.proof.miniature.Miniatures;
import dev.statusquo.wire.TapRelay;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowScriptTest {
    private static final Limits LIMITS = Limits.standard().withSilence(Duration.ofMillis(400));

    @Test
    void says_what_the_client_threw_how_often_it_tried_and_how_often_the_handler_ran() {
        Observation seen = played(
                "closes-without-a-byte-on-620",
                client -> given().spec(client.to())
                        .when()
                        .get("/custom-status")
                        .then()
                        .statusCode(620));
        assertThat(seen.facts().texts())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "client", "NoHttpResponseException: the target failed to respond",
                        "attempts", "4",
                        "calls", "4"));
        assertThat(seen.exchanges()).hasSize(4);
        assertThat(judged(Level.SHOULD, seen).verdict()).isEqualTo(Verdict.VIOLATES);
    }

    @Test
    void reads_silence_as_a_difference() {
        Observation seen = played(
                "silent-on-620", client -> given().spec(client.to()).when().get("/custom-status"));
        assertThat(seen.facts().client()).contains("SocketTimeoutException: Read timed out");
        assertThat(judged(Level.MUST, seen).mismatches())
                .extracting(Mismatch::where)
                .containsExactly(Place.of(Place.Kind.CLIENT));
    }

    @Test
    void says_what_an_answer_looked_like_to_the_client() {
        Observation seen = played(
                "conforming",
                client -> given().spec(client.to())
                        .when()
                        .get("/custom-header")
                        .then()
                        .body("message", equalTo("x"), "message", equalTo("y")));
        assertThat(seen.facts().client()).contains("status 400");
        assertThat(seen.mismatches())
                .extracting(Mismatch::where)
                .extracting(Place::toString)
                .containsExactly("content message", "content message");
    }

    @Test
    void is_inconclusive_where_the_step_before_did_not_hold() {
        Observation seen = played(
                "conforming",
                client -> client.prepared(
                        "it was moved",
                        () -> given().spec(client.to())
                                .when()
                                .get("/echo")
                                .then()
                                .statusCode(301)));
        Judgement judgement = judged(Level.MUST, seen);
        assertThat(judgement.cause()).contains(Cause.NOT_EXERCISED);
        assertThat(judgement.note()).startsWith("it was moved: ").contains("<301>", "<200>");
    }

    @Test
    void is_inconclusive_where_our_own_code_is_wrong() {
        Observation seen = played("conforming", client -> client.parameter("missing"));
        assertThat(judged(Level.MUST, seen).cause()).contains(Cause.HARNESS_ERROR);
    }

    @Test
    void is_inconclusive_where_the_target_is_dead() {
        Miniature miniature = Miniatures.open("conforming");
        miniature.close();
        Observation seen =
                play(miniature, client -> given().spec(client.to()).when().get("/custom-status"));
        assertThat(judged(Level.DOCUMENT, seen).cause()).contains(Cause.TARGET_DEAD);
    }

    private static Observation played(String name, FlowBody body) {
        try (Miniature miniature = Miniatures.open(name)) {
            return play(miniature, body);
        }
    }

    private static Observation play(Miniature miniature, FlowBody body) {
        Stage stage = new Stage(
                (HttpAddress address) -> {
                    throw new AssertionError("a flow talks through its tap only");
                },
                miniature.lab(),
                "scope-of-a-test",
                LIMITS);
        return new FlowScript(body, false, new TapRelay(LIMITS)).play(stage, Map.of());
    }

    private static Judgement judged(Level level, Observation seen) {
        return new FlowJudge(level).judge(seen, Map.of());
    }
}
