package dev.statusquo.cli;

import dev.statusquo.checkout.Suite;
import dev.statusquo.engine.Engine;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.resolve.ReleaseList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns {@code flask@2.0..3.1} into the releases that lie between. */
final class TimelineSteps {
    private static final Pattern RANGE = Pattern.compile(
            "(?<before>.*[@=])(?<from>\\d+(?:\\.\\w+)*)\\.\\.(?<to>\\d+(?:\\.\\w+)*)(?<after>(?:[+,].*)?)");
    private static final int MOST = 60;

    /** The releases of a package that a target uses, the oldest first; asked with the target's request and the package's name. */
    private final BiFunction<String, String, List<String>> releases;

    TimelineSteps(BiFunction<String, String, List<String>> releases) {
        this.releases = releases;
    }

    /** {@return the steps, with every range in them asked for at the registry of its target} */
    static TimelineSteps of(Suite suite, Engine engine) {
        return new TimelineSteps((request, name) -> {
            DefinedTarget target = suite.targets().only(request, engine::plan);
            boolean isServer = target.server().name().equals(name);
            return ReleaseList.of(
                    target, isServer ? engine.plan(target).serving().serverPackage() : name, suite.limits());
        });
    }

    /** {@return whether a step is a range} */
    static boolean isRange(String step) {
        return RANGE.matcher(step).matches();
    }

    /**
     * Finds the releases.
     *
     * @param step a target, in which one version may be a range
     * @return the step itself, or one target for each release, the oldest first
     * @throws BadInputException if no release lies in the range, or too many do
     */
    Stream<String> expand(String step) {
        Matcher range = RANGE.matcher(step);
        if (!range.matches()) {
            return Stream.of(step);
        }
        String before = range.group("before");
        String name = name(before);
        List<String> all = releases.apply(request(before), name);
        List<String> some = ReleaseList.within(all, range.group("from"), range.group("to"));
        if (some.isEmpty() || some.size() > MOST) {
            throw new BadInputException(
                    "'" + step + "': "
                            + (some.isEmpty()
                                    ? "no release of " + name + " lies"
                                    : some.size() + " releases of " + name + " lie")
                            + " in this range"
                            + (some.isEmpty() ? "" : ", more than the " + MOST + " that a time line can show"),
                    all.isEmpty()
                            ? "see how the package is spelt"
                            : "take a range between " + all.get(0) + " and " + all.get(all.size() - 1)
                                    + (some.isEmpty() ? "" : " that is narrower"));
        }
        return some.stream().map(version -> before + version + range.group("after"));
    }

    /** What stands before the version that is a range: a framework, a server after {@code +}, or another package after a comma. */
    private static String name(String before) {
        String bare = before.substring(0, before.length() - 1);
        return bare.substring(Math.max(bare.lastIndexOf('+'), bare.lastIndexOf(',')) + 1);
    }

    private static String request(String before) {
        String framework = before.replaceAll("[@+,].*", "");
        return framework + (before.contains("+") ? "+" + server(before) : "");
    }

    private static String server(String before) {
        return before.substring(before.indexOf('+') + 1).replaceAll("[@,].*", "");
    }
}
