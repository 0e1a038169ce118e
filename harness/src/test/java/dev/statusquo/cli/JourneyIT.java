package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every client on this machine, directly and behind every proxy: all that is not as required is known. */
@Tag("journey")
class JourneyIT {

    @Test
    void what_clients_and_proxies_make_of_answers_is_as_expected() {
        Path report = Path.of("target", "journey");

        Done done = Done.by(
                "journey", "--engine", System.getProperty("statusquo.engine", "auto"), "--report", report.toString());

        assertThat(done.code()).as(done.said()).isZero();
        assertThat(report.resolve("journey.html")).exists();
    }
}
