package dev.statusquo.compare;

import dev.statusquo.model.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a difference between targets can follow. */
public enum Factor {
    FRAMEWORK("the framework"),
    SERVER("the server"),
    PARSER("the parser"),
    RUNTIME("the runtime"),
    /** How one server package is run: its worker class, its parser and its event loop together. Looked at where nothing else explains. */
    SET_UP("how the server is set up");

    private final String words;

    Factor(String words) {
        this.words = words;
    }

    /** {@return what is looked at first: each is one thing by itself} */
    static List<Factor> alone() {
        return List.of(FRAMEWORK, SERVER, PARSER, RUNTIME);
    }

    /** {@return the factor as people read it} */
    public String words() {
        return words;
    }

    /** {@return what a target has for it, with its version} */
    public String of(Target target) {
        Map<String, String> versions = target.versions();
        return switch (this) {
            case FRAMEWORK -> framework(target);
            case SERVER -> named(target.serving().serverPackage(), versions);
            case PARSER -> named(target.serving().parser(), versions);
            case SET_UP -> target.server().name();
            case RUNTIME -> named(target.runtime().name(), versions);
        };
    }

    /** Everything that is neither server nor parser nor runtime is the framework's: its libraries come with it. */
    private static String framework(Target target) {
        Map<String, String> versions = target.versions();
        return Stream.of(target.framework().name(), "werkzeug", "starlette", "router", "send", "body-parser")
                .filter(versions::containsKey)
                .map(name -> named(name, versions))
                .collect(Collectors.joining(" "));
    }

    private static String named(String name, Map<String, String> versions) {
        return versions.containsKey(name) ? name + " " + versions.get(name) : name;
    }
}
