package dev.statusquo.cli;

import dev.statusquo.http.Escaped;
import dev.statusquo.model.BadInputException;
import java.io.PrintStream;
import java.util.stream.Collectors;

/**
 * What the program says: results on standard output, trouble on standard error. What a target, a build or a tool has said reaches a terminal as text:
 * none of its control sequences is obeyed.
 */
final class Printer {
    private final PrintStream out;
    private final PrintStream err;

    Printer(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    synchronized void say(String text) {
        out.println(Escaped.lines(text));
        out.flush();
    }

    synchronized void trouble(String text) {
        err.println(Escaped.lines(text));
        err.flush();
    }

    /** Says what cannot be used, where, and how to mend. */
    void trouble(BadInputException e) {
        String[] lines = String.valueOf(e.getMessage()).split("\n", -1);
        String indented = java.util.Arrays.stream(lines).collect(Collectors.joining("\n  "));
        trouble(indented + "\n  to mend           " + e.mend());
    }

    /** Redraws the live lines: goes up over those that stand there, and writes the new ones. */
    synchronized void redraw(int above, String lines) {
        out.print((above > 0 ? "\u001b[" + above + "A" : "") + "\u001b[J" + Escaped.lines(lines));
        out.flush();
    }
}
