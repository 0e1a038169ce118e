package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.compare.VersionChange;
import dev.statusquo.config.RequestedTarget;
import dev.statusquo.model.Component;
import dev.statusquo.model.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MixedVersionsTest {
    private static final Target A = target("2.0.3", "gunicorn", "26.1.0");
    private static final Target ON_WAITRESS = target("2.1.3", "waitress", "3.0.2");
    private static final VersionChange FLASK = new VersionChange("flask", "2.0.3", "2.1.3");
    private static final VersionChange WERKZEUG = new VersionChange("werkzeug", "2.0.3", "2.1.2");
    private static final List<Map<String, String>> NO_FILES = List.of(Map.of(), Map.of());

    @Test
    void everything_that_moved_is_pinned_on_one_side_or_the_other() {
        assertThat(MixedVersions.request(A, A, List.of(FLASK, WERKZEUG), List.of(WERKZEUG), NO_FILES))
                .isEqualTo("flask@2.0.3+gunicorn,werkzeug=2.1.2");
        assertThat(MixedVersions.request(A, A, List.of(FLASK, WERKZEUG), List.of(FLASK), NO_FILES))
                .isEqualTo("flask@2.1.3+gunicorn,werkzeug=2.0.3");
    }

    @Test
    void what_was_asked_for_as_a_file_is_asked_for_as_that_file_again() {
        Map<String, String> files =
                MixedVersions.files(RequestedTarget.parse("flask@path:dist/flask.whl,werkzeug=2.1.2"), A);

        assertThat(MixedVersions.request(A, A, List.of(FLASK, WERKZEUG), List.of(FLASK), List.of(Map.of(), files)))
                .isEqualTo("flask@path:dist/flask.whl+gunicorn,werkzeug=2.0.3");
    }

    @Test
    void another_server_is_one_thing_that_comes_whole_or_not_at_all() {
        List<VersionChange> moved = VersionChange.between(A, ON_WAITRESS);

        assertThat(moved)
                .containsExactly(
                        new VersionChange(VersionChange.SERVER, "gunicorn 26.1.0", "waitress 3.0.2"),
                        new VersionChange("flask", "2.0.3", "2.1.3"));
        assertThat(MixedVersions.request(A, ON_WAITRESS, moved, moved.subList(0, 1), NO_FILES))
                .isEqualTo("flask@2.0.3+waitress@3.0.2");
        assertThat(MixedVersions.request(A, ON_WAITRESS, moved, moved.subList(1, 2), NO_FILES))
                .isEqualTo("flask@2.1.3+gunicorn@26.1.0");
    }

    @Test
    void a_server_that_was_asked_for_as_a_file_is_one_in_what_is_tried_too() {
        Map<String, String> files = MixedVersions.files(RequestedTarget.parse("flask+gunicorn@path:gunicorn.whl"), A);
        VersionChange gunicorn = new VersionChange("gunicorn", "26.1.0", "27.0.0");

        assertThat(files).containsExactly(Map.entry("gunicorn", "path:gunicorn.whl"));
        assertThat(MixedVersions.request(A, A, List.of(gunicorn), List.of(gunicorn), List.of(Map.of(), files)))
                .isEqualTo("flask@2.0.3+gunicorn@path:gunicorn.whl");
    }

    private static Target target(String flask, String server, String version) {
        return new Target(
                new Component("flask", flask),
                new Component(server, version),
                new Component("python", "3.13.5"),
                Map.of("flask", flask, "werkzeug", "2.0.3", server, version),
                Set.of(),
                Map.of());
    }
}
