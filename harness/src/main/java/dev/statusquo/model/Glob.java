package dev.statusquo.model;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns for row ids: {@code *} stands for any characters, {@code {a,b}} for one of several, all else for itself. */
public final class Glob {
    private static final Pattern TOKEN = Pattern.compile("\\*|\\{[^}]*}|[^*{]+|\\{");
    private static final Map<String, Compiled> COMPILED = new ConcurrentHashMap<>();

    private Glob() {}

    /** {@return whether the pattern matches the whole id} */
    public static boolean matches(String glob, String id) {
        return COMPILED.computeIfAbsent(glob, Compiled::of).matches(id);
    }

    /**
     * A pattern, and what each id that it matches begins with: nearly all ids differ there, and nearly all patterns are plain
     * ids, so that few need the pattern.
     */
    private record Compiled(String start, boolean isPlain, Pattern pattern) {
        static Compiled of(String glob) {
            String start = glob.split("[*{]", 2)[0];
            return new Compiled(start, start.equals(glob), compile(glob));
        }

        boolean matches(String id) {
            return isPlain
                    ? id.equals(start)
                    : id.startsWith(start) && pattern.matcher(id).matches();
        }
    }

    private static Pattern compile(String glob) {
        return Pattern.compile(
                TOKEN.matcher(glob).results().map(t -> part(t.group())).collect(Collectors.joining()));
    }

    private static String part(String token) {
        if (token.equals("*")) {
            return ".*";
        }
        if (token.startsWith("{") && token.endsWith("}")) {
            return Arrays.stream(token.substring(1, token.length() - 1).split(",", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(?:", ")"));
        }
        return Pattern.quote(token);
    }
}
