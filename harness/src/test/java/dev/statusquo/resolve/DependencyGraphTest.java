package dev.statusquo.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DependencyGraphTest {
    private static final String LOCK = """
            click==8.5.1 \\
                --hash=sha256:8bb5
                # via flask
            flask==3.1.3 \\
                --hash=sha256:59da
                # via -r requirements.in
            jinja2==3.1.6 \\
                --hash=sha256:0137
                # via flask
            markupsafe==3.0.4 \\
                --hash=sha256:07e1
                # via
                #   jinja2
                #   werkzeug
            gunicorn==27.0.1 \\
                --hash=sha256:1111
                # via -r requirements.in
            werkzeug==3.1.9 \\
                --hash=sha256:2222
                # via flask
            """;

    @Test
    void what_a_framework_brings_is_known_from_the_comments_of_its_lock() {
        assertThat(DependencyGraph.read(LOCK.lines().toList()).broughtBy("flask"))
                .containsExactlyInAnyOrder("flask", "click", "jinja2", "markupsafe", "werkzeug");
    }

    @Test
    void a_tool_brings_only_itself() {
        assertThat(DependencyGraph.read(LOCK.lines().toList()).broughtBy("gunicorn"))
                .containsExactly("gunicorn");
    }
}
