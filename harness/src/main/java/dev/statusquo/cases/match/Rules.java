package dev.statusquo.cases.match;

import dev.statusquo.http.Octets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules that values can be held against, by the name they have in a case. */
public final class Rules {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Rules() {}

    /**
     * Makes the rule of a name.
     *
     * @param name such as {@code matches}
     * @param argument its argument as written
     * @return the rule, or nothing if no rule has this name
     */
    public static Optional<Rule> named(String name, String argument) {
        return Optional.ofNullable(
                switch (name) {
                    case "matches" -> present("text that matches /", "/", argument, Rules::matchesWhole);
                    case "has" ->
                        present(
                                "a list with ",
                                "",
                                argument,
                                (v, a) -> members(v).contains(lower(a)));
                    case "lacks" ->
                        text(
                                "no text ",
                                argument,
                                (v, a) -> v.isEmpty() || !v.get().contains(a));
                    case "without" ->
                        text(
                                "a list without ",
                                argument,
                                (v, a) -> v.isEmpty() || !members(v.get()).contains(lower(a)));
                    case "contains" -> present("text with ", "", argument, String::contains);
                    case "mediaType" ->
                        present(
                                "media type ",
                                "",
                                argument,
                                (v, a) -> mediaType(v).equals(lower(a)));
                    case "sameAs" ->
                        text("as before, ", argument, (v, a) -> v.orElse("").equals(a));
                    case "absentOr" ->
                        text(
                                "no such field, or ",
                                argument,
                                (v, a) -> v.isEmpty() || v.get().equals(a));
                    case "not" -> text("anything but ", argument, (v, a) -> !v.equals(Optional.of(a)));
                    case "list" ->
                        present("the set ", "", argument, (v, a) -> members(v).equals(members(a)));
                    case "token" ->
                        present("a token", "", "", (v, a) -> TOKEN.matcher(v).matches());
                    case "uri" -> present("a URI reference", "", "", (v, a) -> UriReference.isValid(v));
                    case "sha256Of" -> sha256(argument);
                    case "octets" -> present("", " octets", argument, (v, a) -> v.length() == Integer.parseInt(a));
                    default -> null;
                });
    }

    /** The text stands for octets, one char each; it may be long, so the rule names its digest alone. */
    private static Rule sha256(String text) {
        return new Worded(
                v -> octets(text, v).sha256().hex() + ", the SHA-256 of "
                        + octets(text, v).size() + " octets",
                (value, v) -> value.equals(Optional.of(octets(text, v).sha256().hex())));
    }

    private static Octets octets(String text, Variables variables) {
        return Octets.latin1(variables.in(text));
    }

    /** {@return the rule that the value is exactly this text} */
    public static Rule exactly(String text) {
        return new Worded(v -> QuotedValue.quoted(v.in(text)), (value, v) -> value.equals(Optional.of(v.in(text))));
    }

    /** {@return the rule that there is a value} */
    public static Rule present() {
        return new Worded(v -> "a value", (value, v) -> value.isPresent());
    }

    /** {@return the rule that there is none} */
    public static Rule absent() {
        return new Worded(v -> "no such field", (value, v) -> value.isEmpty());
    }

    private static Rule present(String before, String after, String argument, BiPredicate<String, String> holds) {
        return new Worded(
                v -> before + v.in(argument) + after,
                (value, v) -> value.isPresent() && holds.test(value.get(), v.in(argument)));
    }

    private static Rule text(String before, String argument, BiPredicate<Optional<String>, String> holds) {
        return new Worded(
                v -> before + QuotedValue.quoted(v.in(argument)), (value, v) -> holds.test(value, v.in(argument)));
    }

    private static boolean matchesWhole(String value, String regex) {
        return TimedText.matches(value, COMPILED.computeIfAbsent(regex, r -> Pattern.compile(r, Pattern.DOTALL)));
    }

    /** {@return the media type of a Content-Type value, in lower case, parameters left out} */
    static String mediaType(String value) {
        return lower(value.split(";", 2)[0].strip());
    }

    static Set<String> members(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(m -> lower(m.strip()))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** {@return the texts as one list} */
    static String joined(List<String> texts) {
        return String.join(", ", texts);
    }

    private record Worded(
            java.util.function.Function<Variables, String> say, BiFunction<Optional<String>, Variables, Boolean> holds)
            implements Rule {
        @Override
        public String words(Variables variables) {
            return say.apply(variables);
        }

        @Override
        public boolean accepts(Optional<String> value, Variables variables) {
            return holds.apply(value, variables);
        }
    }
}
