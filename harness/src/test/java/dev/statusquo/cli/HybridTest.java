package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.compare.Moved;
import dev.statusquo.config.TargetRequest;
import dev.statusquo.model.ReadTarget;
import dev.statusquo.model.Serving;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HybridTest {
    private static final ReadTarget A = new ReadTarget(
            "flask@2.0.3+gunicorn@26.1.0",
            "flask",
            "gunicorn",
            "python",
            Map.of("flask", "2.0.3", "werkzeug", "2.0.3", "gunicorn", "26.1.0"),
            Serving.byItself("gunicorn"),
            Optional.empty(),
            Optional.empty());
    private static final Moved FLASK = new Moved("flask", "2.0.3", "2.1.3");
    private static final Moved WERKZEUG = new Moved("werkzeug", "2.0.3", "2.1.2");
    private static final List<Map<String, String>> NO_FILES = List.of(Map.of(), Map.of());

    @Test
    void everything_that_moved_is_pinned_on_one_side_or_the_other() {
        assertThat(Hybrid.request(A, List.of(FLASK, WERKZEUG), List.of(WERKZEUG), NO_FILES))
                .isEqualTo("flask@2.0.3+gunicorn,werkzeug=2.1.2");
        assertThat(Hybrid.request(A, List.of(FLASK, WERKZEUG), List.of(FLASK), NO_FILES))
                .isEqualTo("flask@2.1.3+gunicorn,werkzeug=2.0.3");
    }

    @Test
    void what_was_asked_for_as_a_file_is_asked_for_as_that_file_again() {
        Map<String, String> files = Hybrid.files(TargetRequest.parse("flask@path:dist/flask.whl,werkzeug=2.1.2"));

        assertThat(Hybrid.request(A, List.of(FLASK, WERKZEUG), List.of(FLASK), List.of(Map.of(), files)))
                .isEqualTo("flask@path:dist/flask.whl+gunicorn,werkzeug=2.0.3");
    }
}
