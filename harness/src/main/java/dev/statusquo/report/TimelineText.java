package dev.statusquo.report;

import dev.statusquo.compare.Timeline;
import dev.statusquo.compare.Timeline.Flip;
import dev.statusquo.http.Escaped;
import java.util.ArrayList;
import java.util.List;

/** A time line as plain text. */
public final class TimelineText {
    private static final int MOST = 40;
    private static final int LONGEST = 60;

    private TimelineText() {}

    /** {@return what flips and what flips back; lines end with a line feed} */
    public static String of(Timeline timeline) {
        long back = timeline.flips().stream().filter(Flip::isBack).count();
        StringBuilder out = new StringBuilder(EnglishText.count(timeline.steps().size(), "version") + ", "
                + EnglishText.count(timeline.rows(), "row") + " that each answered: "
                + EnglishText.count(timeline.flips().size(), "behaviour") + " changed, " + back
                + " of them flipped back\n");
        out.append(Columns.of(moved(timeline), "  "));
        if (!timeline.unstable().isEmpty()) {
            out.append("unstable, never called a change: " + String.join(", ", timeline.unstable()) + "\n");
        }
        timeline.flips().stream().limit(MOST).forEach(flip -> out.append(flip(timeline, flip)));
        int more = timeline.flips().size() - MOST;
        return out + (more > 0 ? "\nand " + more + " more\n" : "");
    }

    private static List<List<String>> moved(Timeline timeline) {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < timeline.steps().size(); i++) {
            String moved = ChangeWords.moved(timeline.moved().get(i));
            lines.add(List.of(timeline.steps().get(i), i == 0 ? "the first" : moved));
        }
        return lines;
    }

    private static String flip(Timeline timeline, Flip flip) {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < timeline.steps().size(); i++) {
            boolean changed =
                    i > 0 && !flip.values().get(i).equals(flip.values().get(i - 1));
            lines.add(List.of(
                    (changed ? "* " : "  ") + timeline.steps().get(i),
                    shown(flip.values().get(i))));
        }
        return "\n" + flip.place() + (flip.isBack() ? ", and back" : "") + "  ("
                + flip.kind().words() + ", "
                + EnglishText.count(flip.rows().size(), "row") + ", such as "
                + flip.rows().get(0) + ")\n"
                + Columns.of(lines, "  ");
    }

    private static String shown(String value) {
        return value.length() <= LONGEST ? Escaped.of(value) : Escaped.of(value.substring(0, LONGEST)) + "…";
    }
}
