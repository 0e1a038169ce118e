package dev.statusquo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.statusquo.model.BadInputException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedTargetTest {
    @Test
    void everything_can_be_named() {
        RequestedTarget request = RequestedTarget.parse("fastapi@0.121.3+uvicorn@0.18.3,starlette=0.38.6,python=3.12");

        assertThat(request.framework()).isEqualTo("fastapi");
        assertThat(request.frameworkVersion()).contains("0.121.3");
        assertThat(request.server()).contains("uvicorn");
        assertThat(request.serverVersion()).contains("0.18.3");
        assertThat(request.packages()).containsExactly(entry("starlette", "0.38.6"), entry("python", "3.12"));
    }

    @Test
    void nothing_has_to_be_named_but_the_framework() {
        RequestedTarget request = RequestedTarget.parse("express");

        assertThat(request.server()).isEmpty();
        assertThat(request.frameworkVersion()).isEmpty();
        assertThat(request.versions("node", "node").isEmpty()).isTrue();
    }

    @Test
    void a_file_of_ones_own_may_have_a_plus_in_its_name() {
        RequestedTarget request =
                RequestedTarget.parse("fastapi@path:dist/fastapi-1.0+abc-py3-none-any.whl+uvicorn@0.18.3");

        assertThat(request.frameworkVersion()).contains("path:dist/fastapi-1.0+abc-py3-none-any.whl");
        assertThat(request.serverVersion()).contains("0.18.3");
    }

    @Test
    void package_names_are_compared_as_indexes_compare_them() {
        assertThat(versions("flask,Zope_Interface=8.7", "python")).containsKey("zope-interface");
        assertThat(versions("express,Socket.IO=4.8.1,@types/qs=6.9.7", "node"))
                .containsOnlyKeys("socket.io", "@types/qs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+gunicorn", "flask@", "flask@2.0.3@1", "flask,werkzeug", "flask,=1", "flask+a+b", "flask 2"
            })
    void what_follows_no_grammar_is_answered_with_the_grammar(String text) {
        assertThatThrownBy(() -> RequestedTarget.parse(text))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("names no target");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flask,click\n--index-url http://x/=8.0",
                "flask,--index-url=8.0",
                "flask,click @ file:///x=8.0",
                "flask@path:dist/a\n.whl",
                "flask,../click=8.0",
                "express,@scope=1.0"
            })
    void nothing_but_names_and_versions_reaches_a_package_manager(String text) {
        assertThatThrownBy(() -> RequestedTarget.parse(text))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("names no target");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flask,click=8.0 --pre", "flask,click=8.0;x", "flask,click=8.0\\"})
    void a_version_has_a_grammar_too(String text) {
        assertThatThrownBy(() -> RequestedTarget.parse(text))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("is no version");
    }

    private static Map<String, String> versions(String request, String runtime) {
        return RequestedTarget.parse(request).versions(runtime, runtime).versions();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flask@new", "flask@>2", "flask,werkzeug=~2", "flask+gunicorn@v26"})
    void a_range_is_no_version(String text) {
        assertThatThrownBy(() -> RequestedTarget.parse(text))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("is no version");
    }

    @Test
    void a_package_is_named_once() {
        assertThatThrownBy(() -> RequestedTarget.parse("flask,click=8.0,click=8.1"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("names click twice");
    }
}
