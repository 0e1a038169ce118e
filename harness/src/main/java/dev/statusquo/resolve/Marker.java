package dev.statusquo.resolve;

import dev.statusquo.model.VersionRange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a pinned Python package is installed: an environment marker of pip's requirements (PEP 508). */
public final class Marker {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\(|\\)|'[^']*'|\"[^\"]*\"|===|[<>=!~]=|<|>|[a-z_]+)\\s*");

    private static final Set<String> RELATIONS = Set.of("==", "===", "!=", "<", "<=", ">", ">=", "in");

    private final String text;
    private final Predicate<Map<String, String>> test;

    private Marker(String text, Predicate<Map<String, String>> test) {
        this.text = text;
        this.test = test;
    }

    /** {@return the marker; throws IllegalArgumentException where it is none} */
    public static Marker parse(String text) {
        Deque<String> tokens = tokens(text);
        Predicate<Map<String, String>> test = alternatives(tokens, text);
        if (!tokens.isEmpty()) {
            throw unreadable(text);
        }
        return new Marker(text, test);
    }

    /** {@return whether it holds for a version of CPython on this machine's system} */
    public boolean holds(String pythonVersion) {
        return test.test(environment(pythonVersion));
    }

    private static Map<String, String> environment(String pythonVersion) {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        String machine = System.getProperty("os.arch", "");
        return Map.of(
                "python_version",
                pythonVersion.replaceFirst("^(\\d+\\.\\d+).*$", "$1"),
                "python_full_version",
                pythonVersion,
                "sys_platform",
                mac ? "darwin" : "linux",
                "platform_system",
                mac ? "Darwin" : "Linux",
                "platform_machine",
                machine.equals("amd64") ? "x86_64" : machine,
                "os_name",
                "posix",
                "implementation_name",
                "cpython",
                "platform_python_implementation",
                "CPython");
    }

    private static Deque<String> tokens(String text) {
        Deque<String> tokens = new ArrayDeque<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw unreadable(text);
            }
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        return tokens;
    }

    private static Predicate<Map<String, String>> alternatives(Deque<String> tokens, String text) {
        Predicate<Map<String, String>> test = conjunction(tokens, text);
        while ("or".equals(tokens.peek())) {
            tokens.remove();
            test = test.or(conjunction(tokens, text));
        }
        return test;
    }

    private static Predicate<Map<String, String>> conjunction(Deque<String> tokens, String text) {
        Predicate<Map<String, String>> test = comparison(tokens, text);
        while ("and".equals(tokens.peek())) {
            tokens.remove();
            test = test.and(comparison(tokens, text));
        }
        return test;
    }

    private static Predicate<Map<String, String>> comparison(Deque<String> tokens, String text) {
        String first = next(tokens, text);
        if (first.equals("(")) {
            Predicate<Map<String, String>> inner = alternatives(tokens, text);
            if (!next(tokens, text).equals(")")) {
                throw unreadable(text);
            }
            return inner;
        }
        String operator = next(tokens, text);
        boolean negated = operator.equals("not");
        String relation = negated ? next(tokens, text) : operator;
        String second = next(tokens, text);
        if (!RELATIONS.contains(relation) || !isKnown(first) || !isKnown(second)) {
            throw unreadable(text);
        }
        Predicate<Map<String, String>> test =
                environment -> holds(value(first, environment), relation, value(second, environment));
        return negated ? test.negate() : test;
    }

    private static boolean holds(String left, String relation, String right) {
        int order = isVersion(left) && isVersion(right) ? VersionRange.compare(left, right) : left.compareTo(right);
        return switch (relation) {
            case "==", "===" -> right.endsWith(".*") ? left.startsWith(prefix(right)) : order == 0;
            case "!=" -> right.endsWith(".*") ? !left.startsWith(prefix(right)) : order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> right.contains(left);
        };
    }

    private static boolean isVersion(String value) {
        return !value.isEmpty() && Character.isDigit(value.charAt(0));
    }

    private static String prefix(String pattern) {
        return pattern.substring(0, pattern.length() - 1);
    }

    private static boolean isKnown(String token) {
        return isQuoted(token) || environment("3").containsKey(token);
    }

    private static boolean isQuoted(String token) {
        return token.startsWith("'") || token.startsWith("\"");
    }

    private static String value(String token, Map<String, String> environment) {
        return isQuoted(token)
                ? token.substring(1, token.length() - 1)
                : Objects.requireNonNull(environment.get(token), token);
    }

    private static String next(Deque<String> tokens, String text) {
        String token = tokens.poll();
        if (token == null) {
            throw unreadable(text);
        }
        return token;
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("'" + text + "' is no marker that is understood here");
    }

    @Override
    public String toString() {
        return text;
    }
}
