package dev.statusquo.compare;

import dev.statusquo.http.Exchange;
import dev.statusquo.model.Component;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Target;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is true of one row in one run only. The longest come first, so that none is cut by a shorter one.
 *
 * @param scopes the scopes that the row worked in
 * @param hosts address and port of the target, and of a relay before it
 * @param addresses the addresses without their ports
 * @param boundaries what parts the bodies of multipart contents, chosen at random
 * @param versions what the target's framework, server and runtime say of themselves
 */
record RunFacts(
        List<String> scopes,
        List<String> hosts,
        List<String> addresses,
        List<String> boundaries,
        List<String> versions) {
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)\\r\\n[A-Za-z-]+: *multipart/[^\\r\\n]*boundary=\"?([^\";\\s]{8,})");
    private static final Pattern SCOPE = Pattern.compile("(?:(?i)\\r\\nX-Request-Id: |/s/)(t[a-z0-9]{4,24})");
    private static final Pattern HOST = Pattern.compile("(?i)\\r\\nHost: ([^\\r\\n]*:\\d+)\\r\\n");

    static RunFacts of(Outcome outcome, List<String> versions) {
        List<String> sent = outcome.exchanges().stream()
                .map(Exchange::sent)
                .map(o -> o.asLatin1())
                .toList();
        List<String> hosts = longestFirst(Stream.concat(outcome.facts().value("host").stream(), found(HOST, sent)));
        return new RunFacts(
                longestFirst(Stream.concat(outcome.facts().value("scope").stream(), found(SCOPE, sent))),
                hosts,
                longestFirst(hosts.stream()
                        .map(h -> h.substring(0, h.lastIndexOf(':')))
                        .filter(h -> h.matches("\\d+\\.\\d+\\.\\d+\\.\\d+"))),
                longestFirst(found(
                        BOUNDARY,
                        outcome.exchanges().stream()
                                .map(e -> e.received().asLatin1())
                                .toList())),
                versions);
    }

    /** {@return what a target says of its own versions} */
    static List<String> versions(Target target) {
        return longestFirst(Stream.of(target.framework(), target.server(), target.runtime())
                .map(Component::version)
                .filter(version -> version.matches("\\d+\\.\\d+.*")));
    }

    private static Stream<String> found(Pattern pattern, List<String> texts) {
        return texts.stream().flatMap(t -> pattern.matcher(t).results()).map((MatchResult m) -> m.group(1));
    }

    private static List<String> longestFirst(Stream<String> values) {
        TreeSet<String> distinct =
                new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(v -> v));
        values.filter(v -> !v.isEmpty()).forEach(distinct::add);
        return List.copyOf(distinct);
    }
}
