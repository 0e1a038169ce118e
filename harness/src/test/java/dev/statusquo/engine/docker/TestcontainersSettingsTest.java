package dev.statusquo.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.engine.EngineProbe;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestcontainersSettingsTest {
    private static final EngineProbe LOCAL = new EngineProbe("unix:///var/run/docker.sock", Optional.of("27"), "");

    @Test
    void a_local_engine_needs_both_settings() {
        assertThat(TestcontainersSettings.missing(LOCAL, Map.of()))
                .contains("export TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1 TESTCONTAINERS_RYUK_DISABLED=true");
    }

    @Test
    void what_the_user_has_set_is_enough() {
        Map<String, String> environment =
                Map.of("TESTCONTAINERS_RYUK_DISABLED", "false", "TESTCONTAINERS_HOST_OVERRIDE", "10.0.0.1");

        assertThat(TestcontainersSettings.missing(LOCAL, environment)).isEmpty();
    }

    @Test
    void an_engine_elsewhere_needs_none() {
        EngineProbe elsewhere = new EngineProbe("tcp://10.0.0.1:2375", Optional.of("27"), "");

        assertThat(TestcontainersSettings.missing(elsewhere, Map.of())).isEmpty();
        assertThat(elsewhere.host()).isEqualTo("10.0.0.1");
    }
}
