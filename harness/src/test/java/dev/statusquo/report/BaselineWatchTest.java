package dev.statusquo.report;

import static dev.statusquo.model.CannedAnswer.minimal;
import static dev.statusquo.model.Examples.exchange;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.compare.Baseline;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Draft;
import dev.statusquo.model.Examples;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.ReadOutcome;
import dev.statusquo.model.ReadReport;
import dev.statusquo.model.ReadTarget;
import dev.statusquo.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineWatchTest {
    private static final Target FLASK = Examples.flask();
    private static final Map<String, String> HELD = Map.of(FLASK.id(), "flask+gunicorn");

    @TempDir
    Path root;

    private static Outcome shows(String row, int code) {
        return new Outcome(
                Draft.of(row).row(),
                FLASK.id(),
                Judgement.conforms(Fingerprint.none()),
                Optional.empty(),
                Optional.empty(),
                List.of(exchange(minimal(code))),
                List.of(),
                Facts.none(),
                Duration.ZERO);
    }

    private BaselineFolder approving(Outcome outcome) {
        BaselineFolder folder = BaselineFolder.in(root);
        ReadTarget target = JsonLinesReader.target(FLASK);
        ReadReport report = new ReadReport(
                "1.0",
                "abc",
                "docker",
                List.of(),
                1,
                Instant.EPOCH,
                List.of(target),
                List.of(ReadOutcome.of(outcome)),
                Optional.of(1.0),
                true);
        folder.write(Baseline.empty("flask+gunicorn").approved(target, List.of(report)));
        return folder;
    }

    @Test
    void what_was_approved_is_told_from_what_was_not() {
        BaselineWatch watch = BaselineWatch.of(approving(shows("a/one", 200)), HELD);

        assertThat(watch.isApproved(FLASK, shows("a/one", 200))).isTrue();
        assertThat(watch.isApproved(FLASK, shows("a/one", 404))).isFalse();
    }

    @Test
    void a_row_of_which_nothing_is_approved_yet_is_no_news_and_a_target_that_is_not_held_neither() {
        BaselineFolder folder = approving(shows("a/one", 200));

        assertThat(BaselineWatch.of(folder, HELD).isApproved(FLASK, shows("a/new", 404)))
                .isTrue();
        assertThat(BaselineWatch.of(folder, Map.of()).isApproved(FLASK, shows("a/one", 404)))
                .isTrue();
    }

    @Test
    void a_broken_baseline_is_told_before_the_run() throws IOException {
        BaselineFolder folder = BaselineFolder.in(root);
        Files.createDirectories(folder.file("flask+gunicorn").getParent());
        Files.writeString(folder.file("flask+gunicorn"), "{");

        assertThatThrownBy(() -> BaselineWatch.of(folder, HELD))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cannot be read");
    }
}
