package dev.statusquo.cases.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A target chooses the text that patterns are held against: none may run out of stack or time over it. */
class PatternsTest {
    private static final Path FIXTURES = Path.of("../fixtures");

    /** What the patterns of the cases are made to repeat. */
    private static final List<String> PIECES = List.of(
            "a",
            " ",
            ",a",
            ", a",
            ";a=b",
            "; a=\"b\"",
            "\"a",
            "\\a",
            "%41",
            "/a",
            " a/b",
            "(a)",
            "a=b, ",
            "\r\n",
            "\r\nA: b",
            "\r\n a",
            "\r\nSet-Cookie: a=b; Path=/",
            "\r\nSet-Cookie: a=b; a",
            "{\"a\": ");

    private static final Variables VALUES = Variables.of(
            Map.of("code", "200", "route", "r", "length", "1", "class", "2", "type", "text", "method", "GET"));

    static Stream<String> patterns() throws IOException {
        TreeSet<String> patterns = new TreeSet<>();
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                new YAMLMapper()
                        .readTree(Files.readString(file)).findValues("matches").stream()
                                .filter(JsonNode::isString)
                                .map(JsonNode::asString)
                                .filter(pattern -> !pattern.matches(".*\\$\\{\\w+\\..*")) // these are names
                                .forEach(patterns::add);
            }
        }
        return patterns.stream();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void a_pattern_ends_soon_whatever_it_is_held_against(String pattern) {
        Rule rule = Rules.named("matches", pattern).orElseThrow();
        for (String piece : PIECES) {
            String text = "HTTP/1.1 200 OK" + piece.repeat(200_000 / piece.length()) + "\u0001";
            for (String held : List.of(text, text.substring("HTTP/1.1 200 OK".length()))) {
                assertThat(isSlow(rule, held)).as(piece.strip()).isFalse();
            }
        }
    }

    private static boolean isSlow(Rule rule, String held) {
        long start = System.nanoTime();
        rule.accepts(Optional.of(held), VALUES);
        return Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofSeconds(1)) > 0;
    }

    @Test
    void a_pattern_that_would_look_for_hours_is_stopped() {
        Rule rule = Rules.named("matches", ".*a.*a.*b").orElseThrow();

        assertThatThrownBy(() -> rule.accepts(Optional.of("a".repeat(200_000)), VALUES))
                .hasMessage("a pattern looks for more than 2 s at 200000 octets");
    }

    @Test
    void a_pattern_that_runs_out_of_stack_says_so() {
        Rule rule = Rules.named("matches", "(?:a|b)*").orElseThrow();

        assertThatThrownBy(() -> rule.accepts(Optional.of("a".repeat(200_000)), VALUES))
                .hasMessage("a pattern runs out of stack over 200000 octets");
    }

    @Test
    void a_reference_of_any_length_is_read() {
        assertThat(UriReference.isValid("/%41".repeat(100_000))).isTrue();
        assertThat(UriReference.isValid("/#" + "a%41".repeat(100_000))).isTrue();
        assertThat(UriReference.isValid("/%41".repeat(100_000) + " ")).isFalse();
    }
}
