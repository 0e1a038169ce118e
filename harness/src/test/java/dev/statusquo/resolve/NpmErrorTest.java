package dev.statusquo.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.machine.Command.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpmErrorTest {
    @ParameterizedTest
    @CsvSource({
        "ERESOLVE, CONFLICT",
        "ETARGET, CONFLICT",
        "EOVERRIDE, CONFLICT",
        "ENOTFOUND, REGISTRY",
        "ECONNREFUSED, REGISTRY",
        "E503, REGISTRY"
    })
    void the_code_tells_a_conflict_from_a_registry_that_does_not_answer(String code, ResolutionErrors.Reason reason) {
        Ended ended = new Ended(1, "{\"error\": {\"code\": \"" + code + "\", \"summary\": \"x\"}}", "");

        assertThat(NpmError.of(ended).reason()).isEqualTo(reason);
    }

    @Test
    void a_package_that_nobody_published_is_unknown() {
        assertThat(NpmError.of(new Ended(1, "{\"error\": {\"code\": \"E404\"}}", ""))
                        .isUnknownPackage())
                .isTrue();
    }

    @Test
    void npm_that_was_stopped_has_said_nothing() {
        assertThat(NpmError.of(new Ended(-1, "", "stopped after 900 s")).reason())
                .isEqualTo(ResolutionErrors.Reason.REGISTRY);
    }
}
