package dev.statusquo.report;

import dev.statusquo.compare.BaselineCheck;
import dev.statusquo.compare.Change;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Standing;
import dev.statusquo.model.TriedTarget;
import dev.statusquo.model.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes {@code junit.xml}: a suite for each target, a test case for each row. CONFORMS, TOLERATED and RECORDED passed; EXPECTED and
 * NOT_APPLICABLE are skipped; UNEXPECTED and STALE failed; INCONCLUSIVE, and a planned row without an outcome, is an error.
 */
final class JUnitXml {
    private final RunView view;
    private final StringBuilder out = new StringBuilder();

    private JUnitXml(RunView view) {
        this.view = view;
    }

    /** {@return the whole file} */
    static String of(RunView view) {
        JUnitXml xml = new JUnitXml(view);
        xml.suites();
        return xml.out.toString();
    }

    private void suites() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"statusquo\">\n");
        view.targets().forEach(this::suite);
        out.append("</testsuites>\n");
    }

    private void suite(TriedTarget target) {
        List<Outcome> outcomes = view.of(target);
        int missing = view.missing(target);
        List<BaselineCheck> held = view.baselines().stream()
                .filter(c -> c.target().equals(target.target().id()))
                .toList();
        int unapproved = held.stream()
                .filter(BaselineCheck::isRed)
                .mapToInt(c -> c.changes().size())
                .sum();
        int approved = (int) held.stream().filter(c -> !c.isRed()).count();
        long errors = count(outcomes, Result.ERROR) + (missing > 0 ? 1 : 0);
        out.append("  <testsuite");
        attribute("name", name(target));
        attribute("tests", Integer.toString(outcomes.size() + (missing > 0 ? 1 : 0) + unapproved + approved));
        attribute("failures", Long.toString(count(outcomes, Result.FAILURE) + unapproved));
        attribute("errors", Long.toString(errors));
        attribute("skipped", Long.toString(count(outcomes, Result.SKIPPED)));
        attribute("time", seconds(outcomes.stream().map(Outcome::elapsed).reduce(Duration.ZERO, Duration::plus)));
        attribute("timestamp", view.report().header().started().toString());
        out.append(">\n");
        properties(target);
        outcomes.forEach(outcome -> testcase(outcome, target));
        held.forEach(check -> baseline(check, target));
        if (missing > 0) {
            missing(target, missing);
        }
        out.append("  </testsuite>\n");
    }

    private void properties(TriedTarget target) {
        out.append("    <properties>\n");
        property("target", target.target().id());
        property("engine", view.report().header().engine());
        property("commit", view.report().header().commit());
        property("complete", Boolean.toString(view.report().isComplete()));
        target.target().versions().forEach((name, version) -> property("version." + name, version));
        out.append("    </properties>\n");
    }

    private void property(String name, String value) {
        out.append("      <property");
        attribute("name", name);
        attribute("value", value);
        out.append("/>\n");
    }

    private void testcase(Outcome outcome, TriedTarget target) {
        open(outcome.row().id(), target, outcome.elapsed());
        Result result = Result.of(outcome);
        if (result == Result.PASSED) {
            out.append("/>\n");
            return;
        }
        out.append(">\n      <").append(result.element());
        attribute("message", message(outcome));
        if (result == Result.SKIPPED) {
            out.append("/>\n");
        } else {
            String again = "  again     "
                    + ConsoleText.runLine(
                            target.target().command(), outcome.row().id()) + "\n";
            out.append(">").append(Xml.text(ConsoleText.outcome(outcome, target.address()) + again));
            out.append("</").append(result.element()).append(">\n");
        }
        out.append("    </testcase>\n");
    }

    private void baseline(BaselineCheck check, TriedTarget target) {
        if (!check.isRed()) {
            open("baseline/nothing-changed-unapproved", target, Duration.ZERO);
            out.append("/>\n");
            return;
        }
        for (Change change : check.changes()) {
            open("baseline/" + change.example().row(), target, Duration.ZERO);
            out.append(">\n      <failure");
            attribute(
                    "message",
                    "unapproved change: " + ChangeWords.what(change) + "; "
                            + change.cause().words());
            out.append(">").append(Xml.text(BaselineText.change(check, change)));
            out.append("</failure>\n    </testcase>\n");
        }
    }

    private void missing(TriedTarget target, int missing) {
        open("run/every-planned-row-has-an-outcome", target, Duration.ZERO);
        out.append(">\n      <error");
        attribute("message", EnglishText.count(missing, "planned row") + " without an outcome");
        String end = view.report().isComplete() ? "" : "the run did not end";
        out.append(">").append(Xml.text(target.trouble().orElse(end)));
        out.append("</error>\n    </testcase>\n");
    }

    private void open(String name, TriedTarget target, Duration time) {
        out.append("    <testcase");
        attribute("name", name);
        attribute("classname", name(target));
        attribute("time", seconds(time));
    }

    /** An upgrade must not make every test a new one: the name has no versions, the properties do. */
    private String name(TriedTarget target) {
        return view.names().of(target.target().id());
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(Xml.attribute(value)).append('"');
    }

    private static long count(List<Outcome> outcomes, Result result) {
        return outcomes.stream().filter(o -> Result.of(o) == result).count();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
    }

    private static String message(Outcome outcome) {
        String note = outcome.judgement().note();
        if (outcome.verdict() == Verdict.NOT_APPLICABLE) {
            return "not applicable: " + note;
        }
        if (outcome.verdict() == Verdict.INCONCLUSIVE) {
            return outcome.judgement()
                            .cause()
                            .map(cause -> cause.words() + ": ")
                            .orElse("")
                    + note;
        }
        Optional<String> known = ConsoleText.known(outcome);
        return outcome.standing().equals(Optional.of(Standing.EXPECTED))
                ? "known: " + known.orElse("")
                : outcome.judgement().mismatches().stream()
                        .findFirst()
                        .map(Mismatch::toString)
                        .or(() -> known)
                        .orElse(note);
    }

    private enum Result {
        PASSED(""),
        SKIPPED("skipped"),
        FAILURE("failure"),
        ERROR("error");

        private final String element;

        Result(String element) {
            this.element = element;
        }

        String element() {
            return element;
        }

        static Result of(Outcome outcome) {
            if (outcome.verdict() == Verdict.INCONCLUSIVE) {
                return ERROR;
            }
            if (outcome.isRed()) {
                return FAILURE;
            }
            boolean known = outcome.standing().isPresent();
            return known || outcome.verdict() == Verdict.NOT_APPLICABLE ? SKIPPED : PASSED;
        }
    }
}
