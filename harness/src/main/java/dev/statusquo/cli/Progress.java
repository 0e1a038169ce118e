package dev.statusquo.cli;

import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunListener;
import dev.statusquo.model.Target;
import dev.statusquo.model.TargetRecord;
import dev.statusquo.report.ConsoleText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A line per target while a run goes on: redrawn in place on a terminal, one line for each event elsewhere. */
final class Progress implements RunListener {
    private static final Duration BETWEEN_REDRAWS = Duration.ofMillis(100);

    private final Printer printer;
    private final boolean live;
    private final Clock clock;
    private final Instant start;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private int drawn;
    private int rows;
    private Instant lastDraw = Instant.EPOCH;

    Progress(Printer printer, boolean live, Clock clock, Instant start) {
        this.printer = printer;
        this.live = live;
        this.clock = clock;
        this.start = start;
    }

    private static final class Line {
        String words = "starting";
        Optional<String> address = Optional.empty();
        int done;
        int red;
    }

    @Override
    public void started(RunHeader header) {
        rows = header.rows();
        header.targets().stream().map(Target::name).forEach(this::line);
        header.filters().forEach(f -> printer.say("only " + f));
        printer.say(count(rows, "row") + " on " + count(header.targets().size(), "target"));
        drawn = 0;
    }

    private static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    private Line line(String name) {
        return lines.computeIfAbsent(name, n -> new Line());
    }

    @Override
    public void progress(String name, String words) {
        line(name).words = words;
        event(name, words);
    }

    @Override
    public void ready(TargetRecord target) {
        Line line = line(target.target().name());
        line.address = target.address();
        line.words = "ready after " + seconds(target.ready().orElse(Duration.ZERO));
        event(target.target().name(), line.words + " at " + target.address().orElse(""));
    }

    @Override
    public void failed(TargetRecord target) {
        line(target.target().name()).words = "not running";
        clear();
        printer.trouble(
                "target " + target.target().name() + ": " + target.trouble().orElse(""));
    }

    @Override
    public void outcome(Outcome outcome) {
        Line line = lines.get(nameOf(outcome.target()));
        if (line == null) {
            return;
        }
        line.done++;
        if (outcome.isRed()) {
            line.red++;
            if (line.address.isPresent()) {
                clear();
                printer.say(ConsoleText.outcome(outcome, line.address));
            }
        }
        if (line.done == rows) {
            line.words = "done";
            event(nameOf(outcome.target()), rows + " rows");
        }
        draw(false);
    }

    private static String nameOf(String id) {
        return id.replaceAll("@[^+]*", "");
    }

    @Override
    public void finished(RunFooter footer) {
        draw(true);
    }

    private void event(String name, String words) {
        if (live) {
            draw(true);
        } else {
            printer.say(String.format(Locale.ROOT, "%6s  %-18s  %s", seconds(elapsed()), name, words));
        }
    }

    private void clear() {
        if (live && drawn > 0) {
            printer.redraw(drawn, "");
            drawn = 0;
        }
    }

    private void draw(boolean now) {
        Instant time = clock.instant();
        if (!live || (!now && Duration.between(lastDraw, time).compareTo(BETWEEN_REDRAWS) < 0)) {
            return;
        }
        StringBuilder text = new StringBuilder();
        lines.forEach((name, line) -> text.append(String.format(
                Locale.ROOT,
                "  %-18s %5d of %-5d %s%s%n",
                name,
                line.done,
                rows,
                line.words,
                line.red > 0 ? ", " + line.red + " red" : "")));
        text.append(String.format(Locale.ROOT, "  %s%n", seconds(elapsed())));
        printer.redraw(drawn, text.toString());
        drawn = lines.size() + 1;
        lastDraw = time;
    }

    private Duration elapsed() {
        return Duration.between(start, clock.instant());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
