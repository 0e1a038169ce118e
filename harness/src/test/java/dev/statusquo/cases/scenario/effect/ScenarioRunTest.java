package dev.statusquo.cases.scenario.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.cases.kit.RequestDraft;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Stage;
import dev.statusquo.model.TimelineEvent;
import dev.statusquo.proof.miniature.Miniature;
import dev.statusquo.proof.miniature.Miniatures;
import dev.statusquo.wire.SocketWire;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ScenarioRunTest {
    private static final EffectJudge JUDGE = new EffectJudge(List.of(Expectation.unchanged()), Optional.empty(), false);

    @Test
    void a_target_that_never_comes_back_is_inconclusive_with_its_log() {
        Observation seen = played(play -> {
            throw new LabException("target did not come back\nSegmentation fault");
        });
        Judgement said = JUDGE.judge(seen, Map.of());

        assertThat(said.cause()).contains(Cause.SETUP_FAILED);
        assertThat(said.note()).contains("Segmentation fault");
        assertThat(seen.timeline())
                .extracting(TimelineEvent::what)
                .last()
                .asString()
                .contains("did not come back");
    }

    @Test
    void a_time_line_has_what_was_sent_and_what_was_looked_at() {
        Observation seen = played(play -> {
            play.repeat(
                    3, RequestDraft.of("PUT", play.item("1")).json("{\"n\":1}").as(play.id("a")));
            play.state();
            play.calls(play.id("a"));
        });

        assertThat(seen.exchanges()).hasSize(2);
        assertThat(seen.timeline()).hasSize(3);
        assertThat(seen.timeline().get(0).what()).endsWith("/items/1, 3 times: 2 × 200, 201");
        assertThat(seen.timeline().get(1).state()).isPresent();
        assertThat(seen.timeline().get(2).calls()).contains(3);
    }

    @Test
    void the_routes_are_those_of_the_contract() {
        Routes routes = Routes.read(Path.of("../fixtures"));

        assertThat(routes.all()).extracting(Routes.Route::path).contains("/json", "/s/{scope}/items/{id}");
        assertThat(routes.all()).noneMatch(route -> route.path().startsWith("/_fixture"));
        assertThat(routes.all().stream().filter(route -> route.path().equals("/json")))
                .allMatch(Routes.Route::isOnlyForWriting);
        assertThat(routes.all().stream().map(route -> route.target("a", "1")))
                .contains("/s/a/items/1", "/redirect/302", "/status/200")
                .noneMatch(target -> target.contains("{"));
    }

    private static Observation played(Consumer<ScenarioRun> script) {
        try (Miniature miniature = Miniatures.open("conforming")) {
            Limits limits = Limits.standard();
            return ScenarioRun.of(new Stage(new SocketWire(limits), miniature.lab(), "a", limits), script);
        }
    }
}
