package dev.statusquo.cases.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that stand for texts in a case: {@code ${scope}}, parameters, what earlier steps saved.
 *
 * @param values the text for each name
 */
public record Variables(Map<String, String> values) {
    private static final Pattern INNERMOST = Pattern.compile("\\$\\{([^${}]+)}");

    /** Copies the values. */
    public Variables {
        values = Map.copyOf(values);
    }

    /** {@return these and one more, which hides an earlier one of the same name} */
    public Variables with(String name, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        return new Variables(more);
    }

    /** {@return these and more, which hide earlier ones of the same names} */
    public Variables with(Map<String, String> others) {
        Map<String, String> more = new HashMap<>(values);
        more.putAll(others);
        return new Variables(more);
    }

    /**
     * Puts the values into a text; names may stand within names, {@code ${documents.names.${code}}}.
     *
     * @throws UnknownVariableException where a name has no value
     */
    public String in(String text) {
        String result = text;
        for (Optional<String> next = step(result); next.isPresent(); next = step(result)) {
            result = next.get();
        }
        return result;
    }

    private Optional<String> step(String text) {
        Matcher matcher = INNERMOST.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        String value = values.get(name);
        if (value == null) {
            throw new UnknownVariableException(name);
        }
        // A value may itself look like a variable when a target chose it: it must not be taken for one.
        return Optional.of(
                text.substring(0, matcher.start()) + value.replace("${", "$\u200b{") + text.substring(matcher.end()));
    }
}
