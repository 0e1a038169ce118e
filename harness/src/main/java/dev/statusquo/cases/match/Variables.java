package dev.statusquo.cases.match;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that stand for texts in a case: {@code ${scope}}, parameters, what earlier steps saved; and {@code ${600*ab}}, which is
 * {@code ab} six hundred times.
 *
 * @param values the texts that authors wrote; names in them are filled in too
 * @param literals the texts that a target chose; they stand for themselves, whatever is in them
 */
public record Variables(Map<String, String> values, Map<String, String> literals) {
    /** At most 999,999 times: more is no text that a case should send. */
    private static final Pattern REPEATED = Pattern.compile("(\\d{1,6})\\*(.+)", Pattern.DOTALL);

    /** Copies the texts. */
    public Variables {
        values = Map.copyOf(values);
        literals = Map.copyOf(literals);
    }

    /** {@return variables of texts that authors wrote} */
    public static Variables of(Map<String, String> values) {
        return new Variables(values, Map.of());
    }

    /** {@return these and one more text of an author, which hides an earlier one of the same name} */
    public Variables with(String name, String value) {
        return new Variables(plus(values, Map.of(name, value)), literals);
    }

    /** {@return these and more texts that a target chose} */
    public Variables withLiterals(Map<String, String> others) {
        return new Variables(values, plus(literals, others));
    }

    private static Map<String, String> plus(Map<String, String> some, Map<String, String> others) {
        Map<String, String> more = new HashMap<>(some);
        more.putAll(others);
        return more;
    }

    /**
     * Puts the values into a text; names may stand within names, {@code ${documents.names.${code}}}.
     *
     * @throws UnknownVariableException if a name has no value
     */
    public String in(String text) {
        int start = text.indexOf("${");
        if (start < 0) {
            return text;
        }
        int end = closing(text, start + 2);
        if (end < 0) {
            return text;
        }
        String name = in(text.substring(start + 2, end));
        return text.substring(0, start) + valueOf(name) + in(text.substring(end + 1));
    }

    private String valueOf(String name) {
        String literal = literals.get(name);
        if (literal != null) {
            return literal;
        }
        String value = values.get(name);
        if (value != null) {
            return in(value);
        }
        Matcher repeated = REPEATED.matcher(name);
        if (!repeated.matches()) {
            throw new UnknownVariableException(name);
        }
        return repeated.group(2).repeat(Integer.parseInt(repeated.group(1)));
    }

    /** {@return the brace that closes a name, names within it skipped; -1 if none does} */
    private static int closing(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            if (text.startsWith("${", i)) {
                depth++;
            } else if (text.charAt(i) == '}' && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }
}
