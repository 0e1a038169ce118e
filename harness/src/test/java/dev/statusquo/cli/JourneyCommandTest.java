package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneyCommandTest {
    @TempDir
    private Path folder;

    @Test
    void an_unknown_client_is_told_before_anything_starts() {
        Done done = Done.by("journey", "--client", "crul", "--report", folder.toString());

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.said()).contains("no client is named crul").contains("did you mean curl?");
    }

    @Test
    void a_journey_is_reported_with_a_page_of_its_own() throws IOException {
        Done done = Done.by(
                "journey",
                "--engine",
                "process",
                "--client",
                "urllib",
                "--proxy",
                "nginx",
                "--framework",
                "none",
                "--case",
                "journey/arrives[answer=620,call=GET,*]",
                "--report",
                folder.toString());

        assertThat(done.said()).contains("origin+direct").contains("journey.html");
        assertThat(Files.readString(folder.resolve("journey.html")))
                .contains("What becomes of an answer on its way")
                .contains("<code>wire</code>")
                .contains("X-Custom-Status: 620")
                .doesNotContain("<script");
    }

    @Test
    void a_filter_that_selects_nothing_is_told_before_anything_starts() {
        Done done = Done.by("journey", "--case", "journey/arives*", "--report", folder.toString());

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.said()).contains("there is no case journey/arives*").doesNotContain("preparing");
    }

    @Test
    void a_list_names_rows_of_clients_and_frameworks_and_tries_nothing() {
        Done done = Done.by("journey", "--list", "--client", "curl", "--report", folder.toString());

        assertThat(done.code()).isZero();
        assertThat(done.said())
                .contains("journey/arrives[answer=620-of-fastapi,call=GET,client=curl]")
                .contains("journey/arrives[answer=620,call=GET,client=wire]")
                .doesNotContain("preparing");
        assertThat(folder).isEmptyDirectory();
    }
}
