package dev.statusquo.report;

import com.samskivert.mustache.Mustache;
import dev.statusquo.model.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes {@code effects.html}: what requests do to the state, by effect. One file without a script that loads nothing. */
final class EffectsPage {
    /** More would be read by nobody; results.jsonl has them all. */
    private static final int MOST_PICTURES = 24;

    private EffectsPage() {}

    /** {@return the whole file} */
    static String of(RunView view) {
        RetryTable retries = RetryTable.of(view);
        List<EffectRows.Line> lines = EffectRows.of(view).lines();
        return Mustache.compiler()
                .emptyStringIsFalse(true)
                .compile(HtmlReport.resource("effects.mustache"))
                .execute(Map.of(
                        "style",
                        HtmlReport.resource("report.css") + HtmlReport.resource("effects.css"),
                        "partial",
                        !view.report().isComplete(),
                        "targets",
                        retries.targets(),
                        "lines",
                        lines,
                        "anyLines",
                        !lines.isEmpty(),
                        "retries",
                        retries.lines(),
                        "anyRetries",
                        !retries.isEmpty(),
                        "pictures",
                        pictures(view)));
    }

    /** {@return the anchor of a row's picture} */
    static String anchor(String row) {
        return "row-" + row.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** A row with a time line worth a picture. */
    record Picture(String anchor, String row, String title, String why, List<Drawn> drawn) {}

    /** Its picture on one target. */
    record Drawn(String target, String verdict, boolean first, String svg) {}

    /** {@return the ids of the rows that have a picture here} */
    static Set<String> drawn(RunView view) {
        return view.outcomes().stream()
                .filter(TimelinePicture::isWorthIt)
                .map(o -> o.row().id())
                .distinct()
                .limit(MOST_PICTURES)
                .collect(Collectors.toSet());
    }

    private static List<Picture> pictures(RunView view) {
        Set<String> drawn = drawn(view);
        Map<String, List<Outcome>> byRow = view.outcomes().stream()
                .filter(TimelinePicture::isWorthIt)
                .filter(o -> drawn.contains(o.row().id()))
                .collect(Collectors.groupingBy(o -> o.row().id(), LinkedHashMap::new, Collectors.toList()));
        return byRow.values().stream().map(outcomes -> picture(view, outcomes)).toList();
    }

    private static Picture picture(RunView view, List<Outcome> outcomes) {
        Outcome first = outcomes.get(0);
        return new Picture(
                anchor(first.row().id()),
                first.row().id(),
                first.row().of().title(),
                first.row().of().why(),
                outcomes.stream()
                        .map(o -> new Drawn(
                                view.names().of(o.target()),
                                EnglishText.verdict(
                                        o.verdict(), o.row().of().requirement().level()),
                                o.equals(first),
                                TimelinePicture.of(o)))
                        .toList());
    }
}
