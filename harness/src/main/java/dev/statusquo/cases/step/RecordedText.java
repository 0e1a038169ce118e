package dev.statusquo.cases.step;

import dev.statusquo.cases.match.Source;
import dev.statusquo.cases.match.Variables;
import dev.statusquo.model.Seen;
import java.util.List;
import java.util.stream.Collectors;

/** What a case records of a step, as one text. */
final class RecordedText {
    private RecordedText() {}

    /** {@return what the sources name, those that are absent left out, joined by spaces} */
    static String of(List<String> sources, Seen seen, Variables variables) {
        return sources.stream()
                .map(s -> Source.read(s, seen, variables))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
