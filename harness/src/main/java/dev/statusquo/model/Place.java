package dev.statusquo.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where in an observation a difference was found.
 *
 * @param step the label of the step, for a case with several
 * @param kind what differs
 * @param name the field's name, the pointer into JSON content, or whatever else names one of a kind; empty if the kind says all
 * @param status the status code of the exchange, for a rule that looks at every exchange
 */
public record Place(Optional<String> step, Kind kind, String name, Optional<Integer> status) {
    private static final Pattern TEXT = Pattern.compile("(?:step (\\S+) )?(.*?)(?: on (\\d{1,6}))?", Pattern.DOTALL);

    /** What can differ. */
    public enum Kind {
        STATUS,
        REASON,
        VERSION,
        /** The octets that were sent. */
        REQUEST,
        /** Status line and field lines as they came. */
        HEAD,
        FIELD,
        CONTENT,
        /** A value in JSON content. */
        JSON,
        INTERIM,
        FRAMING,
        /** Octets after the end of the message. */
        SURPLUS,
        /** How the message ended. */
        END,
        /** What the next request on the connection met. */
        NEXT,
        /** The digest of the state behind the answers. */
        STATE,
        /** The same digest after several equal requests. */
        REPEATED_STATE,
        /** How many times a handler ran. */
        CALLS,
        /** What a client library made of the answer. */
        CLIENT,
        ASSERTION,
        /** A feature that a target declares. */
        FEATURE,
        /** Something of one case only, told by its name. */
        OTHER;

        private final String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@return a place of which there is one in an exchange} */
    public static Place of(Kind kind) {
        return of(kind, "");
    }

    /** {@return one of several places of a kind} */
    public static Place of(Kind kind, String name) {
        return new Place(Optional.empty(), kind, name, Optional.empty());
    }

    /** {@return all lines of a field} */
    public static Place field(String name) {
        return of(Kind.FIELD, name);
    }

    /** {@return something of one case only} */
    public static Place other(String name) {
        return of(Kind.OTHER, name);
    }

    /** {@return the place that a report's text stands for; an unknown text is one of a case only} */
    public static Place parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return other(text);
        }
        Place place = named(parts.group(2));
        return new Place(
                Optional.ofNullable(parts.group(1)),
                place.kind,
                place.name,
                Optional.ofNullable(parts.group(3)).map(Integer::valueOf));
    }

    private static Place named(String text) {
        return Stream.of(Kind.values())
                .filter(kind -> kind != Kind.OTHER)
                .flatMap(kind -> named(kind, text).stream())
                .findFirst()
                .orElseGet(() -> other(text));
    }

    private static Optional<Place> named(Kind kind, String text) {
        if (text.equals(kind.words)) {
            return Optional.of(of(kind));
        }
        return text.startsWith(kind.words + " ")
                ? Optional.of(of(kind, text.substring(kind.words.length() + 1)))
                : Optional.empty();
    }

    /** {@return the same place within a step} */
    public Place inStep(String label) {
        return new Place(Optional.of(label), kind, name, status);
    }

    /** {@return the same place in an exchange that ended with this status code} */
    public Place on(int code) {
        return new Place(step, kind, name, Optional.of(code));
    }

    /** {@return the place as deviations name it: without its step, a field by its name alone, such as {@code Date on 400}} */
    public String shortName() {
        return (kind == Kind.FIELD ? name : words())
                + status.map(code -> " on " + code).orElse("");
    }

    private String words() {
        if (kind == Kind.OTHER) {
            return name;
        }
        return name.isEmpty() ? kind.words : kind.words + " " + name;
    }

    /** {@return the place as reports name it: {@code step 2 field Date}, {@code end on 200}} */
    @Override
    public String toString() {
        return step.map(label -> "step " + label + " ").orElse("")
                + words()
                + status.map(code -> " on " + code).orElse("");
    }
}
