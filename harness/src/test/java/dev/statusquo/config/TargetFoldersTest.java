package dev.statusquo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.statusquo.config.TargetFolders.SelectedTargets;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Component;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Target;
import dev.statusquo.resolve.LockFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetFoldersTest {
    private static final String OTHERS = Stream.of(
                    "conditional",
                    "idempotency-key",
                    "jobs",
                    "workers",
                    "late-status",
                    "raised-status",
                    "repeated-fields",
                    "test-client",
                    "content-validators",
                    "negotiation",
                    "multipart",
                    "upload-limit",
                    "request-cookies",
                    "response-models",
                    "typed-values",
                    "early-hints")
            .map(feature -> "  " + feature + ": This app does not try it.")
            .collect(Collectors.joining("\n"));

    private static final String FLASK = """
            framework: flask
            runtime: python
            features: [items, calls]
            lacks:
              reason: This is a sentence that says why.
            %s
            defaultServer: gunicorn
            servers:
              gunicorn:
                package: gunicorn
                command: [gunicorn, --bind, "${HOST}:${PORT}", app:app]
              waitress:
                package: waitress
                command: [waitress-serve, app:app]
                environment: {THREADS: "4"}
            lock: requirements.txt
            runtimeVersion: {docker: "3.13", process: ">=3.11"}
            """.formatted(OTHERS);

    private static final String WITH_SYNC = FLASK.replace("defaultServer:", """
            featureNeeds:
              items: {needs: {flask: ">=3"}, otherwise: Before Flask 3 there are none.}
            defaultServer:""").replace("  waitress:", """
            #
              sync:
                package: gunicorn
                command: [gunicorn, --new, app:app]
                wordNeeds: {--new: {gunicorn: ">=25.1"}}
                lacks: {calls: This server has none of them.}
              waitress:""");

    @TempDir
    Path root;

    @BeforeEach
    void lay_down_a_root() throws IOException {
        Path schema = root.resolve("fixtures/schema/target.schema.json");
        Files.createDirectories(schema.getParent());
        Files.copy(Path.of(System.getProperty("basedir", "."), "../fixtures/schema/target.schema.json"), schema);
        Files.createDirectories(root.resolve("containers/base"));
        write("flask", FLASK);
    }

    @Test
    void a_folder_with_a_target_yaml_is_a_target_and_others_are_not() {
        assertThat(new TargetFolders(root).names()).containsExactly("flask");
    }

    @Test
    void the_bare_name_means_the_default_server() {
        DefinedTarget flask = only(select("flask"));

        assertThat(flask.name()).isEqualTo("flask+gunicorn");
        assertThat(flask.server().command()).containsExactly("gunicorn", "--bind", "${HOST}:${PORT}", "app:app");
        assertThat(flask.folder()).isEqualTo(root.resolve("containers/flask"));
        assertThat(flask.root()).isEqualTo(root);
        assertThat(flask.offered().features()).containsExactlyInAnyOrder("items", "calls");
        assertThat(flask.offered().lacks()).containsEntry("reason", "This is a sentence that says why.");
        assertThat(flask.runtimeVersions()).containsEntry("process", ">=3.11");
    }

    @Test
    void another_server_can_be_named() {
        DefinedTarget flask = only(select("flask+waitress"));

        assertThat(flask.server().packageName()).isEqualTo("waitress");
        assertThat(flask.server().environment()).containsEntry("THREADS", "4");
    }

    @Test
    void nothing_named_means_every_folder() {
        assertThat(select().definitions()).extracting(DefinedTarget::name).containsExactly("flask+gunicorn");
    }

    @Test
    void an_unknown_name_is_answered_with_the_known_ones_and_does_not_spoil_the_others() {
        SelectedTargets selection = select("flsk", "flask");

        assertThat(selection.definitions()).hasSize(1);
        assertProblem(selection, "no target is named flsk; containers/ has flask", "did you mean flask?");
    }

    @Test
    void an_unknown_server_is_answered_with_the_known_ones() {
        assertProblem(
                select("flask+unicorn"),
                "flask has no server unicorn; its target.yaml has gunicorn, waitress",
                "did you mean flask+gunicorn?");
    }

    @Test
    void the_locked_version_may_be_named() {
        assertThat(select("flask@3.1.3+gunicorn@27.0.1,click=8.5.1").problems()).isEmpty();
    }

    @Test
    void any_version_may_be_named_and_becomes_a_wish() {
        DefinedTarget flask = only(select("flask@2.0.3+gunicorn@26.0.0,werkzeug=2.0.3"));

        assertThat(flask.request().versions())
                .containsExactly(entry("flask", "2.0.3"), entry("gunicorn", "26.0.0"), entry("werkzeug", "2.0.3"));
    }

    @Test
    void the_version_of_a_server_is_that_of_its_package() throws IOException {
        write("flask", WITH_SYNC);

        assertThat(only(select("flask+sync@26.0.0")).request().versions()).containsExactly(entry("gunicorn", "26.0.0"));
    }

    @Test
    void a_minor_version_of_python_is_any_of_its_patches_here_and_itself_in_an_image() {
        assertThat(only(select("flask,python=3.12")).runtimeVersions())
                .containsOnly(entry("docker", "3.12"), entry("process", ">=3.12 <3.13"));
    }

    @Test
    void one_package_has_one_version() {
        assertProblem(
                select("flask@2.0.3,flask=2.1.3"),
                "flask: flask is asked for as 2.0.3 and as 2.1.3",
                "leave one of them out");
    }

    @Test
    void the_locked_version_by_name_is_the_same_target() {
        assertThat(select("flask", "flask@3.1.3").definitions()).hasSize(1);
    }

    @Test
    void features_and_words_depend_on_versions() throws IOException {
        write("flask", WITH_SYNC);
        DefinedTarget flask = only(select("flask+sync"));
        Target now = flask.at("3.1.3", "27.0.1", "3.13", Map.of("flask", "3.1.3", "gunicorn", "27.0.1"));
        Target then = flask.at("2.0.3", "24.0", "3.13", Map.of("flask", "2.0.3", "gunicorn", "24.0"));

        assertThat(now.features()).containsExactlyInAnyOrder("items");
        assertThat(then.features()).isEmpty();
        assertThat(then.lacks())
                .containsEntry("items", "Before Flask 3 there are none.")
                .containsEntry("calls", "This server has none of them.");
        assertThat(flask.command(now::versionOf)).containsExactly("gunicorn", "--new", "app:app");
        assertThat(flask.command(then::versionOf)).containsExactly("gunicorn", "app:app");
    }

    @Test
    void what_follows_no_grammar_is_answered_with_the_grammar() {
        assertProblem(
                select("+gunicorn"),
                "'+gunicorn' names no target",
                "write it as framework[@version][+server[@version]][,package=version…], "
                        + "such as flask, fastapi+hypercorn or django,gunicorn=27.0.1");
    }

    @Test
    void every_fault_of_a_file_is_reported_with_its_line() throws IOException {
        write("flask", FLASK.replace("runtime: python", "runtime: ruby").replace("lock:", "locks:"));

        assertThat(String.valueOf(problem(select("flask")).getMessage()).lines())
                .containsExactly(
                        "containers/flask/target.yaml:1: required property 'lock' not found",
                        "containers/flask/target.yaml:2: runtime: does not have a value in the enumeration "
                                + "[\"python\", \"node\"]",
                        "containers/flask/target.yaml:31: property 'locks' is not defined in the schema and the "
                                + "schema does not allow additional properties; did you mean lock?");
    }

    @Test
    void what_is_no_yaml_is_reported_with_its_line() throws IOException {
        write("flask", "framework: flask\nfeatures: [items\nlock: x\n");

        assertThat(problem(select("flask")).getMessage())
                .startsWith("containers/flask/target.yaml:3: this is no YAML: ");
    }

    @Test
    void a_key_may_stand_once() throws IOException {
        write("flask", FLASK + "runtime: python\n");

        assertThat(problem(select("flask")).getMessage())
                .isEqualTo("containers/flask/target.yaml:33: this is no YAML: Duplicate Object property \"runtime\"");
    }

    @Test
    void what_a_schema_cannot_say_is_checked_with_its_line() throws IOException {
        write("flask", FLASK.replace("framework: flask", "framework: django"));
        assertProblem(
                select("flask"),
                "containers/flask/target.yaml:1: framework: this is django, but the folder is flask",
                "name both alike");
        write("flask", FLASK.replace("defaultServer: gunicorn", "defaultServer: uwsgi"));
        assertProblem(
                select("flask"),
                "containers/flask/target.yaml:22: defaultServer: servers has no uwsgi, it has gunicorn, waitress",
                "name one of these");
        write("flask", FLASK.replace("  reason:", "  items:"));
        assertProblem(
                select("flask"),
                "containers/flask/target.yaml:5: lacks: items is a feature, too",
                "take it out of one of the two");
        write("flask", FLASK.replace(">=3.11", "new"));
        assertThat(problem(select("flask")).getMessage())
                .startsWith("containers/flask/target.yaml:32: runtimeVersion: process: a range is");
    }

    @Test
    void a_feature_without_a_word_is_told() throws IOException {
        write("flask", FLASK.replace("  jobs: This app does not try it.\n", ""));

        assertProblem(
                select("flask"),
                "containers/flask/target.yaml:5: lacks: jobs is neither offered nor lacking on gunicorn",
                "add it to features, or to lacks with one sentence that says why");
    }

    @Test
    void a_broken_lock_file_of_one_target_leaves_the_others() throws IOException {
        write("django", FLASK.replace("framework: flask", "framework: django"));
        Files.writeString(root.resolve("containers/django/requirements.txt"), "django>=5\n");

        SelectedTargets selection = new TargetFolders(root).select(List.of("flask", "django"), definition -> {
            LockFile.packages(definition, "3.13");
            return planned(definition);
        });

        assertThat(selection.definitions()).extracting(DefinedTarget::name).containsExactly("flask+gunicorn");
        assertThat(selection.problems()).hasSize(1);
        assertThat(selection.problems().get(0)).hasMessageContaining("django/requirements.txt:1: ");
    }

    @Test
    void packages_of_a_feature_alone_are_read() throws IOException {
        write("flask", WITH_SYNC.replace("otherwise: Before", "own: [httpx2], otherwise: Before"));

        assertThat(only(select("flask")).offered().needs().ownPackages())
                .containsExactly(entry("items", Set.of("httpx2")));
    }

    @Test
    void a_root_without_the_folders_is_refused(@TempDir Path empty) {
        assertThatThrownBy(() -> new TargetFolders(empty))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("holds no containers/ and fixtures/schema/target.schema.json");
    }

    private void write(String framework, String yaml) throws IOException {
        Path folder = root.resolve("containers").resolve(framework);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("target.yaml"), yaml);
        Files.writeString(folder.resolve("requirements.txt"), "flask==3.1.3\n");
    }

    private SelectedTargets select(String... requests) {
        return new TargetFolders(root).select(List.of(requests), TargetFoldersTest::planned);
    }

    private static Target planned(DefinedTarget definition) {
        return new Target(
                new Component(definition.framework(), "3.1.3"),
                new Component(definition.server().name(), "27.0.1"),
                new Component("python", "3.13"),
                Map.of("flask", "3.1.3", "click", "8.5.1"),
                Set.of(),
                Map.of());
    }

    private static DefinedTarget only(SelectedTargets selection) {
        assertThat(selection.problems()).isEmpty();
        assertThat(selection.definitions()).hasSize(1);
        return selection.definitions().get(0);
    }

    private static BadInputException problem(SelectedTargets selection) {
        assertThat(selection.problems()).hasSize(1);
        return selection.problems().get(0);
    }

    private static void assertProblem(SelectedTargets selection, String what, String mend) {
        assertThat(problem(selection)).hasMessage(what);
        assertThat(problem(selection).mend()).isEqualTo(mend);
    }
}
