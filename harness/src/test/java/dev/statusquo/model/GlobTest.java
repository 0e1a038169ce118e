package dev.statusquo.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest(name = "{0} matches {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    status/204-has-no-length             | status/204-has-no-length               | true
                    status/204-has-no-length             | status/204-has-no-length-at-all        | false
                    status/*                             | status/204-has-no-length               | true
                    status/*                             | statuses/204                           | false
                    *                                    | document/code-is-sent[code=204]        | true
                    document/code-is-sent[code=204]      | document/code-is-sent[code=204]        | true
                    document/code-is-sent[code=204]      | document/code-is-sentc                 | false
                    document/code-is-sent[code={204,304}] | document/code-is-sent[code=304]       | true
                    document/code-is-sent[code={204,304}] | document/code-is-sent[code=205]       | false
                    document/code-is-sent[code={204,304}] | document/code-is-sent[code=204,304]   | false
                    a/{,not-}b                           | a/b                                    | true
                    a/{,not-}b                           | a/not-b                                | true
                    a/{1.0,2}                            | a/1x0                                  | false
                    a/{b                                 | a/{b                                   | true
                    a/b.c+(d)                            | a/b.c+(d)                              | true
                    a/b.c                                | a/bxc                                  | false
                    """)
    void only_stars_and_alternatives_stand_for_something_else(String glob, String id, boolean matches) {
        assertThat(Glob.matches(glob, id)).isEqualTo(matches);
    }
}
