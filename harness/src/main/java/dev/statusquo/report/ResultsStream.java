package dev.statusquo.report;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes {@code results.jsonl} while a run goes on: each line is handed to the operating system before the call returns, so that a
 * killed run leaves every outcome it had. Safe for use by several threads.
 */
public final class ResultsStream implements AutoCloseable {
    private final Path file;
    private final OutputStream out;
    private final OutcomeCounts tally = new OutcomeCounts();

    private ResultsStream(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    /**
     * Begins the file anew with its header.
     *
     * @throws BadInputException where it cannot be written
     */
    public static ResultsStream open(Path file, RunHeader header) {
        try {
            // No buffer: a line is one write.
            ResultsStream stream = new ResultsStream(file, new FileOutputStream(file.toFile()));
            stream.line(JsonLines.header(header));
            return stream;
        } catch (IOException e) {
            throw Unwritable.because(file, e);
        }
    }

    /**
     * Writes one outcome.
     *
     * @throws BadInputException where it cannot be written; what was written before stays
     */
    public void append(Outcome outcome) {
        String line = JsonLines.outcome(outcome);
        synchronized (this) {
            line(line);
            tally.add(outcome);
        }
    }

    /**
     * Writes the footer, which says that the report is whole.
     *
     * @throws BadInputException where it cannot be written
     */
    public synchronized void finish(RunFooter footer) {
        line(JsonLines.footer(footer, tally));
    }

    /** Closes the file. Without {@link #finish} the report stays partial. */
    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw Unwritable.because(file, e);
        }
    }

    private void line(String json) {
        try {
            out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw Unwritable.because(file, e);
        }
    }
}
