package dev.statusquo.cases.rest;

import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Place;
import dev.statusquo.model.Place.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** REST Assured's message on failed expectations, as differences with their places. */
final class FailedExpectations {
    private static final Pattern HEAD = Pattern.compile("\\A\\d+ expectations? failed\\.\\s*");
    private static final Pattern EACH = Pattern.compile(
            "(?m)^(?=Expected status code |Expected status line |Expected header |Expected content-type |Expected cookie "
                    + "|JSON path |XML path |Response body doesn't match)");

    private static final List<Form> FORMS = List.of(
            form(
                    "Expected status code (.*) but was (.*)\\.\\s*",
                    m -> mismatch(Place.of(Kind.STATUS), m.group(1), m.group(2))),
            form(
                    "Expected header \"([^\"]*)\" was not (.*), was (.*)\\. Headers are:.*",
                    m -> mismatch(Place.field(m.group(1)), m.group(2), m.group(3))),
            form(
                    "Expected content-type \"?(.*?)\"? doesn't match actual content-type \"?(.*?)\"?\\.\\s*",
                    m -> mismatch(Place.field("Content-Type"), m.group(1), m.group(2))),
            form(
                    "JSON path (.*) doesn't match\\.\\s*Expected: (.*?)\\n\\s*Actual: (.*)",
                    m -> mismatch(Place.of(Kind.CONTENT, m.group(1)), m.group(2), m.group(3))),
            form(
                    "Response body doesn't match expectation\\.\\s*Expected: (.*?)\\n\\s*Actual: (.*)",
                    m -> mismatch(Place.of(Kind.CONTENT), m.group(1), m.group(2))));

    private FailedExpectations() {}

    /** {@return a difference for each expectation that the message names; text that it cannot take apart is kept whole} */
    static List<Mismatch> parse(String message) {
        String rest = HEAD.matcher(message).replaceFirst("");
        return Arrays.stream(EACH.split(rest))
                .filter(part -> !part.isBlank())
                .map(FailedExpectations::one)
                .toList();
    }

    private static Mismatch one(String part) {
        return FORMS.stream()
                .flatMap(form -> form.read(part).stream())
                .findFirst()
                .orElseGet(() -> mismatch(Place.of(Kind.ASSERTION), "to hold", part));
    }

    private static Mismatch mismatch(Place where, String expected, String actual) {
        return new Mismatch(where, expected.strip(), actual.strip());
    }

    private static Form form(String pattern, Function<MatchResult, Mismatch> read) {
        return new Form(Pattern.compile(pattern, Pattern.DOTALL), read);
    }

    private record Form(Pattern pattern, Function<MatchResult, Mismatch> mismatch) {
        Optional<Mismatch> read(String part) {
            Matcher matcher = pattern.matcher(part);
            return Stream.of(matcher)
                    .filter(Matcher::matches)
                    .map(m -> mismatch.apply(m))
                    .findFirst();
        }
    }
}
