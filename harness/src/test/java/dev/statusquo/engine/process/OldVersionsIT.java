package dev.statusquo.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statusquo.config.TargetFolders;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.engine.StartProgress;
import dev.statusquo.machine.Cache;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetStartException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real old versions out of the registries, and again out of the cache. */
class OldVersionsIT {
    private final ProcessEngine engine = new ProcessEngine(Limits.standard(), Cache.standard());
    private final TargetFolders folders = new TargetFolders(
            Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize());

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void an_old_flask_runs_with_companions_of_its_day() {
        try (RunningTarget running = start("flask@2.0.3,werkzeug=2.0.3")) {
            Target met = running.target();

            assertThat(met.id()).startsWith("flask@2.0.3+gunicorn@").endsWith(",werkzeug=2.0.3");
            assertThat(met.packages()).containsEntry("jinja2", "3.0.3").containsEntry("itsdangerous", "2.0.1");
            assertThat(met.provenance().resolution().get(0))
                    .startsWith("resolved as of 2022-02-14, the release of flask 2.0.3, because ");
        }
    }

    @Test
    void an_old_express_runs_on_an_old_node_and_says_what_it_lacks() {
        try (RunningTarget running = start("express@4.19.0,node=20.19.2")) {
            Target met = running.target();

            assertThat(met.id()).isEqualTo("express@4.19.0+node@20.19.2");
            assertThat(met.packages()).containsEntry("body-parser", "1.20.2");
            assertThat(met.features()).doesNotContain("items", "calls").contains("raised-status");
            assertThat(met.lacks().get("items")).startsWith("Node before 22.13 has no node:sqlite");
        }
    }

    @Test
    void a_version_that_does_not_exist_is_told_at_the_start_with_the_nearest() {
        DefinedTarget express = folders.only("express@5.2.99", engine::plan);

        assertThat(engine.plan(express).id()).startsWith("express@5.2.99+node@");
        assertThatThrownBy(() -> engine.start(express, StartProgress.silent()))
                .isInstanceOf(TargetStartException.class)
                .hasMessageContaining("express has no version 5.2.99; the nearest are 5.2.0, 5.2.1, 5.3.0");
    }

    @Test
    void a_package_that_the_target_does_not_use_is_bad_input() {
        assertThatThrownBy(() -> folders.only("express,lodash=4.17.21", engine::plan))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("express+node uses no package lodash; it uses ");
    }

    private RunningTarget start(String request) {
        return engine.start(folders.only(request, engine::plan), StartProgress.silent());
    }
}
