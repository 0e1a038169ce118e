package dev.statusquo.cli;

import dev.statusquo.http.Escaped;
import dev.statusquo.model.BadInputException;
import java.io.PrintStream;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the program says: results on standard output, trouble on standard error. What a target, a build or a tool has said reaches a terminal as text:
 * none of its control sequences is obeyed.
 */
final class Printer {
    private final PrintStream out;
    private final PrintStream err;
    private boolean isSilent;

    Printer(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    synchronized void say(String text) {
        if (isSilent) {
            return;
        }
        out.println(Escaped.lines(text));
        out.flush();
    }

    synchronized void trouble(String text) {
        if (isSilent) {
            return;
        }
        err.println(Escaped.lines(text));
        err.flush();
    }

    /** {@return a printer whose results go to standard error too, for a command whose standard output is JSON} */
    Printer aside() {
        return new Printer(err, err);
    }

    /** Prints a result as JSON: on standard output, indented. */
    void json(JsonNode result) {
        say(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(result));
    }

    /** Says a last line: what others say while everything is being stopped only tells that it is. */
    synchronized void last(String text) {
        trouble(text);
        isSilent = true;
    }

    /** Says what cannot be used, where, and how to fix it. */
    void trouble(BadInputException e) {
        String[] lines = String.valueOf(e.getMessage()).split("\n", -1);
        String indented = java.util.Arrays.stream(lines).collect(Collectors.joining("\n  "));
        trouble(indented + "\n  fix:              " + e.mend());
    }

    /** Redraws the live lines: goes up over those that stand there, and writes the new ones. */
    synchronized void redraw(int above, String lines) {
        if (isSilent) {
            return;
        }
        out.print((above > 0 ? "\u001b[" + above + "A" : "") + "\u001b[J" + Escaped.lines(lines));
        out.flush();
    }
}
