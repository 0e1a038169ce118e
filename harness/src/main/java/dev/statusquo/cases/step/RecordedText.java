package dev.statusquo.cases.step;

import dev.statusquo.cases.match.ValueSource;
import dev.statusquo.cases.match.Variables;
import dev.statusquo.model.ObservedStep;
import java.util.List;
import java.util.stream.Collectors;

/** What a case records of a step, as one text. */
final class RecordedText {
    private RecordedText() {}

    /** {@return what the sources name, those that are absent left out, joined by spaces} */
    static String of(List<String> sources, ObservedStep seen, Variables variables) {
        return sources.stream()
                .map(s -> ValueSource.read(s, seen, variables))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
