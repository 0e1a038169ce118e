package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.model.BadInputException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineStepsTest {
    private static final List<String> RELEASES =
            List.of("2.10.0", "1.9", "2.0.0", "2.1.0rc1", "2.1.0", "2.1.0.post1", "3.1.3", "3.2.0");

    private final List<String> asked = new ArrayList<>();
    private final TimelineSteps steps = new TimelineSteps((request, name) -> {
        asked.add(request + " " + name);
        return RELEASES;
    });

    @Test
    void a_range_is_every_release_between_in_the_order_of_versions_without_previews() {
        assertThat(steps.expand("flask@2.0..3.1"))
                .containsExactly("flask@2.0.0", "flask@2.1.0", "flask@2.1.0.post1", "flask@2.10.0", "flask@3.1.3");
        assertThat(asked).containsExactly("flask flask");
    }

    @Test
    void a_server_and_a_package_have_ranges_too_and_the_rest_stays() {
        assertThat(steps.expand("flask@2.0.3+gunicorn@3.1..4,werkzeug=2.0.3"))
                .containsExactly(
                        "flask@2.0.3+gunicorn@3.1.3,werkzeug=2.0.3", "flask@2.0.3+gunicorn@3.2.0,werkzeug=2.0.3");
        assertThat(steps.expand("flask@3.1.3,werkzeug=1..1.9")).containsExactly("flask@3.1.3,werkzeug=1.9");
        assertThat(asked).containsExactly("flask+gunicorn gunicorn", "flask werkzeug");
    }

    @Test
    void what_is_no_range_is_asked_of_no_registry() {
        assertThat(steps.expand("flask@2.0.3")).containsExactly("flask@2.0.3");
        assertThat(steps.expand("../reports/one")).containsExactly("../reports/one");
        assertThat(asked).isEmpty();
    }

    @Test
    void a_range_without_releases_says_what_there_is() {
        assertThatThrownBy(() -> steps.expand("flask@7..8"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no release of flask lies in this range");
    }
}
