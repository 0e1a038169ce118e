package dev.statusquo.compare;

import dev.statusquo.model.ReadTarget;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a difference between targets can follow. */
public enum Factor {
    FRAMEWORK("the framework"),
    SERVER("the server"),
    PARSER("the parser"),
    RUNTIME("the runtime");

    /** Packages that take requests apart for a server; a server that has none of them does it itself. */
    private static final List<String> PARSERS = List.of("httptools", "h11", "h2", "llhttp", "wsproto", "http-parser");

    private final String words;

    Factor(String words) {
        this.words = words;
    }

    /** {@return the factor as people read it} */
    public String words() {
        return words;
    }

    /** {@return what a target has for it, with its version} */
    public String of(ReadTarget target) {
        Map<String, String> versions = target.versions();
        return switch (this) {
            case FRAMEWORK -> framework(target);
            case SERVER -> named(target.server(), versions);
            case PARSER -> parser(target);
            case RUNTIME -> named(target.runtime(), versions);
        };
    }

    /** Everything that is neither server nor parser nor runtime is the framework's: its libraries come with it. */
    private static String framework(ReadTarget target) {
        return Stream.of(target.framework(), "werkzeug", "starlette", "router", "send", "body-parser")
                .filter(target.versions()::containsKey)
                .map(name -> named(name, target.versions()))
                .collect(Collectors.joining(" "));
    }

    private static String parser(ReadTarget target) {
        String own = PARSERS.stream()
                .filter(p -> target.versions().containsKey(p))
                .findFirst()
                .map(p -> named(p, target.versions()))
                .orElse("");
        return own.isEmpty() ? named(target.server(), target.versions()) + "'s own" : own;
    }

    private static String named(String name, Map<String, String> versions) {
        return versions.containsKey(name) ? name + " " + versions.get(name) : name;
    }
}
