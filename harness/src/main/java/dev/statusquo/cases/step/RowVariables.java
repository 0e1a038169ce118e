package dev.statusquo.cases.step;

import dev.statusquo.cases.match.Variables;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts that parameters stand for: a row's id has the label, requests have the text.
 *
 * @param texts text by label by parameter
 * @param shared names that every case may use, such as {@code documents.names.204}
 */
record RowVariables(Map<String, Map<String, String>> texts, Map<String, String> shared) {

    /** {@return the variables of a row} */
    Variables of(Map<String, String> labels) {
        Map<String, String> all = new HashMap<>(shared);
        labels.forEach((name, label) ->
                all.put(name, texts.getOrDefault(name, Map.of()).getOrDefault(label, label)));
        return Variables.of(all);
    }
}
