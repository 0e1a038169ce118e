package dev.statusquo.cli;

import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunListener;
import dev.statusquo.model.Target;
import dev.statusquo.model.TriedTarget;
import dev.statusquo.report.ConsoleText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A line per target while a run goes on: redrawn in place on a terminal, one line for each event elsewhere. */
final class ConsoleProgress implements RunListener {
    private static final Duration BETWEEN_REDRAWS = Duration.ofMillis(100);
    private static final int MOST_FILTERS = 5;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private final Printer printer;
    private final boolean live;
    private final Clock clock;
    private final Instant start;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private int width;
    private int drawn;
    private int rows;
    private Instant lastDraw = Instant.EPOCH;
    private Instant lastLine = Instant.EPOCH;
    private boolean isQuiet;
    private Optional<Future<?>> ticking = Optional.empty();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    ConsoleProgress(Printer printer, boolean live, Clock clock, Instant start) {
        this.printer = printer;
        this.live = live;
        this.clock = clock;
        this.start = start;
    }

    /** {@return this, saying what is red and nothing else if so wanted} */
    ConsoleProgress quiet(boolean quiet) {
        isQuiet = quiet;
        return this;
    }

    private static final class Line {
        String words = "waiting for its turn";
        String label;
        Optional<String> address = Optional.empty();
        int done;
        int red;

        Line(String label) {
            this.label = label;
        }
    }

    @Override
    public synchronized void started(RunHeader header) {
        rows = header.rows();
        if (!live && !isQuiet) {
            ticking = Optional.of(ticks.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS));
        }
        List<String> names = header.targets().stream().map(Target::name).toList();
        for (Target target : header.targets()) {
            // The short name where that tells it from the others.
            boolean alone = Collections.frequency(names, target.name()) == 1;
            line(target.id()).label = alone ? target.name() : target.id();
        }
        width = lines.values().stream()
                .mapToInt(line -> line.label.length())
                .max()
                .orElse(0);
        header.targets()
                .forEach(target -> target.provenance()
                        .resolution()
                        .forEach(sentence -> say(line(target.id()).label + ": " + sentence)));
        if (header.filters().size() > MOST_FILTERS) {
            say("only what " + header.filters().size() + " filters name");
        } else {
            header.filters().forEach(f -> say("only " + f));
        }
        say(Counted.of(rows, "row") + " on " + Counted.of(header.targets().size(), "target"));
        drawn = 0;
    }

    private void say(String words) {
        if (!isQuiet) {
            lastLine = clock.instant();
            printer.say(words);
        }
    }

    /** Where nobody sees the lines move, one says now and then how far each target is. */
    synchronized void tick() {
        if (!lines.isEmpty() && Duration.between(lastLine, clock.instant()).compareTo(LONGEST_SILENCE) >= 0) {
            say(String.format(
                    Locale.ROOT,
                    "%6s  %s",
                    seconds(elapsed()),
                    lines.values().stream()
                            .map(line -> line.label + " "
                                    + (line.done > 0 ? line.done + " of " + rows : line.words)
                                    + (line.red > 0 ? " (" + line.red + " red)" : ""))
                            .collect(Collectors.joining("; "))));
        }
    }

    private Line line(String id) {
        return lines.computeIfAbsent(id, Line::new);
    }

    /** A target that answers may say other versions than its plan did. */
    private Line line(Target target) {
        String same = lines.containsKey(target.id())
                ? target.id()
                : lines.keySet().stream()
                        .filter(id -> nameOf(id).equals(target.name()))
                        .findFirst()
                        .orElse(target.id());
        return line(same);
    }

    @Override
    public synchronized void progress(String id, String words) {
        Line line = line(id);
        line.words = words;
        event(line, words);
    }

    @Override
    public synchronized void ready(TriedTarget target) {
        Line line = line(target.target());
        line.address = target.address();
        line.words = "ready after " + seconds(target.ready().orElse(Duration.ZERO));
        event(line, line.words + " at " + target.address().orElse(""));
    }

    @Override
    public synchronized void failed(TriedTarget target) {
        Line line = line(target.target());
        line.words = "not running";
        clear();
        printer.trouble("target " + line.label + ": " + target.trouble().orElse(""));
    }

    @Override
    public synchronized void outcome(Outcome outcome) {
        Line line = lines.get(outcome.target());
        if (line == null) {
            return;
        }
        line.done++;
        if (outcome.isRed()) {
            line.red++;
            if (line.address.isPresent()) {
                clear();
                printer.say(ConsoleText.outcome(outcome, line.address));
                lastLine = clock.instant();
            }
        }
        if (line.done == rows) {
            line.words = "done";
            event(line, rows + " rows");
        }
        draw(false);
    }

    private static String nameOf(String id) {
        return id.replaceAll("@[^+,]*", "").replaceAll(",.*", "");
    }

    @Override
    public synchronized void finished(RunFooter footer) {
        ticking.ifPresent(future -> future.cancel(false));
        ticks.shutdownNow();
        draw(true);
    }

    private void event(Line line, String words) {
        if (live) {
            draw(true);
        } else {
            say(String.format(
                    Locale.ROOT, "%6s  %-" + Math.max(18, width) + "s  %s", seconds(elapsed()), line.label, words));
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
        if (!live || isQuiet || (!now && Duration.between(lastDraw, time).compareTo(BETWEEN_REDRAWS) < 0)) {
            return;
        }
        StringBuilder text = new StringBuilder();
        lines.values()
                .forEach(line -> text.append(String.format(
                        Locale.ROOT,
                        "  %-" + Math.max(18, width) + "s %5d of %-5d %s%s%n",
                        line.label,
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
