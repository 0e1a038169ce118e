package dev.statusquo.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Words that uv 0.13 really said. */
class UvErrorsTest {
    private static final UvErrors NO_WHEELS = new UvErrors("""
            error: No solution found when resolving dependencies
              cause: Because markupsafe>=2.0.0rc2 has no usable wheels and jinja2==3.0.0 depends on markupsafe>=2.0.0rc2, we can \
            conclude that jinja2==3.0.0 cannot be used.
                     And because flask>=2.0.3 depends on jinja2>=3.0 and you require flask==2.0.3, we can conclude that your \
            requirements are unsatisfiable.

            hint: Wheels are required for `markupsafe` because building from source is disabled for all packages
            """);

    @Test
    void packages_without_a_build_are_named() {
        assertThat(NO_WHEELS.withoutWheels()).containsExactly("markupsafe");
    }

    @Test
    void so_are_those_that_depend_on_them() {
        assertThat(NO_WHEELS.dependants(Set.of("markupsafe"))).containsExactly("jinja2");
    }

    @Test
    void an_unknown_package_is_told_from_an_unknown_version() {
        UvErrors unknownPackage =
                new UvErrors("Because flaskk was not found in the package registry and you require flaskk==9");
        UvErrors unknownVersion =
                new UvErrors("Because there is no version of flask==9.9.9 and you require flask==9.9.9");

        assertThat(unknownPackage.isUnknownPackage()).isTrue();
        assertThat(unknownPackage.isUnknownVersion()).isFalse();
        assertThat(unknownVersion.isUnknownPackage()).isFalse();
        assertThat(unknownVersion.isUnknownVersion()).isTrue();
    }

    @Test
    void a_version_for_other_pythons_is_told_from_both() {
        UvErrors wrong = new UvErrors(
                "Because the requested Python version (>=3.11) does not satisfy Python>=3.12 and django==6.0 "
                        + "depends on Python>=3.12, we can conclude that django==6.0 cannot be used.");

        assertThat(wrong.isWrongPython()).isTrue();
        assertThat(wrong.isUnknownVersion()).isFalse();
    }
}
