package dev.statusquo.report;

import dev.statusquo.compare.Timeline;
import dev.statusquo.compare.Timeline.Flip;
import java.util.List;
import java.util.stream.Collectors;

/** A time line in words. */
final class TimelineWords {
    private TimelineWords() {}

    /** {@return how much changed, without a full stop} */
    static String lead(Timeline timeline) {
        long back = timeline.causes().stream().filter(c -> c.get(0).isBack()).count();
        return EnglishText.count(timeline.steps().size(), "version") + ", "
                + EnglishText.count(timeline.rows(), "row") + " that each answered: "
                + EnglishText.count(timeline.causes().size(), "behaviour") + " changed, " + back
                + " of them and back";
    }

    /** {@return what changed, in one line for all that changed with it} */
    static String what(List<Flip> cause) {
        String others = cause.stream().skip(1).map(Flip::place).distinct().collect(Collectors.joining(", "));
        return cause.get(0).place()
                + (cause.get(0).isBack() ? ", and back" : "")
                + (others.isEmpty() ? "" : "; with it " + others);
    }

    /** {@return which package moved whenever it changed} */
    static String follows(Timeline timeline, Flip flip) {
        List<String> names = timeline.follows(flip);
        return switch (names.size()) {
            case 0 -> "no one package moved at each change";
            case 1 -> "follows " + names.get(0);
            default -> "one of " + String.join(", ", names);
        };
    }

    static String rows(Flip flip) {
        return EnglishText.count(flip.rows().size(), "row") + ", such as "
                + flip.rows().get(0);
    }

    /** {@return the steps without what all of them have at their beginning} */
    static List<String> shortSteps(List<String> steps) {
        int common = steps.stream()
                .map(step -> Math.max(step.lastIndexOf('@'), step.lastIndexOf('=')) + 1)
                .min(Integer::compare)
                .orElse(0);
        String first = steps.get(0).substring(0, Math.min(common, steps.get(0).length()));
        boolean isCommon = steps.stream().allMatch(step -> step.startsWith(first) && step.length() > first.length());
        return isCommon
                ? steps.stream().map(step -> step.substring(first.length())).toList()
                : steps;
    }

    /** {@return what stood at a step, cut around the place where it differs from the step before; for the first from what came next} */
    static String shown(Flip flip, int step) {
        int other = step == 0 || !flip.changed().contains(step) ? flip.changed().get(0) : step - 1;
        return ChangeWords.shown(flip.values().get(step), flip.values().get(other));
    }
}
