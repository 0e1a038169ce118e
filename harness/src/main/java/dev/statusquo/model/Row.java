package dev.statusquo.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A case with one value for each of its parameters: plain data, apart from how it is tried and judged.
 *
 * @param of what the case is about
 * @param parameters the values by name
 * @param id {@code document/code-is-sent[code=204]}; parameters in the order of their names
 */
public record Row(CaseDescription of, Map<String, String> parameters, String id) {

    /** A row, named after its case and its parameters. */
    public Row(CaseDescription of, Map<String, String> parameters) {
        this(of, Map.copyOf(parameters), id(of, parameters));
    }

    private static String id(CaseDescription of, Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return of.id();
        }
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(",", of.id() + "[", "]"));
    }

    /** {@return whether it looks at the exchanges of other rows, and has none of its own} */
    public boolean isPassive() {
        return of.kind() == ConformanceCase.Kind.PASSIVE;
    }

    @Override
    public String toString() {
        return id();
    }
}
