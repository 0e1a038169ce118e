package dev.statusquo.resolve;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What uv says where it finds no solution, as far as a rule depends on it.
 *
 * @param words its words
 */
record UvErrors(String words) {
    private static final Pattern NO_WHEEL = Pattern.compile(
            "Wheels are required for `([^`]+)`|\\b([a-z0-9][a-z0-9.-]*)(?:[<>=!~][^\\s]*)? has no (?:usable )?wheels");
    private static final Pattern DEPENDS =
            Pattern.compile("\\b([a-z0-9][a-z0-9.-]*)(?:[<>=!~][^\\s]*)? depends on ([a-z0-9][a-z0-9.-]*)");

    /** {@return the packages of which no build fits} */
    Set<String> withoutWheels() {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NO_WHEEL.matcher(words);
        while (matcher.find()) {
            names.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return names;
    }

    /** {@return the packages that depend on one of these} */
    Set<String> dependants(Set<String> of) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = DEPENDS.matcher(words);
        while (matcher.find()) {
            if (of.contains(matcher.group(2))) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    boolean isUnknownPackage() {
        return words.contains("was not found in the package registry");
    }

    boolean isUnknownVersion() {
        return words.contains("there is no version of") || words.contains("there are no versions of");
    }

    boolean isWrongPython() {
        return words.contains("does not satisfy Python");
    }
}
