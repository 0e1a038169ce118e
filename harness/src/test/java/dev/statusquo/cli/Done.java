package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the program did when it was called in this JVM. */
record Done(int code, String out, String err) {
    Done {
        assertThat(out + err).as("no stack trace").doesNotContain("\tat ", "Exception");
    }

    /** {@return what comes of a call} */
    static Done by(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Printer printer = new Printer(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = StatusQuo.execute(printer, arguments);
        return new Done(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** {@return all that it said, its results first} */
    String said() {
        return out + err;
    }
}
