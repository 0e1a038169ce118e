package dev.statusquo.store;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.OutcomeCounts;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Verdict;
import dev.statusquo.report.Durations;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code results.jsonl} while a run goes on: each line is handed to the operating system before the call returns, so that a
 * killed run leaves every outcome it had. One JSON object a line, held by {@code fixtures/schema/report.schema.json}. Safe for use by several threads.
 */
public final class ResultsWriter implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final OutputStream out;
    private final OutcomeCounts written = new OutcomeCounts();

    private ResultsWriter(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    /**
     * Begins the file anew with its header.
     *
     * @throws BadInputException where it cannot be written
     */
    public static ResultsWriter open(Path file, RunHeader header) {
        try {
            // No buffer: a line is one write.
            ResultsWriter stream = new ResultsWriter(file, new FileOutputStream(file.toFile()));
            stream.line(header(header));
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
        String line = line("outcome", node -> OutcomeForm.write(node, outcome));
        synchronized (this) {
            line(line);
            written.add(outcome);
        }
    }

    /**
     * Writes the footer, which says that the report is whole.
     *
     * @throws BadInputException where it cannot be written
     */
    public synchronized void finish(RunFooter footer) {
        line(footer(footer));
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

    private static String header(RunHeader header) {
        return line("header", node -> {
            node.put("schema", header.schema())
                    .put("suite", header.suite())
                    .put("commit", header.commit())
                    .put("engine", header.engine());
            ArrayNode targets = node.putArray("targets");
            header.targets().forEach(target -> TargetForm.write(targets.addObject(), target));
            ArrayNode filters = node.putArray("filters");
            header.filters().forEach(filter -> filters.add(filter.toString()));
            node.put("rows", header.rows()).put("started", header.started().toString());
        });
    }

    private String footer(RunFooter footer) {
        return line("footer", node -> {
            ObjectNode counts = node.putObject("counts").put("outcomes", written.outcomes());
            ObjectNode verdicts = counts.putObject("verdicts");
            Stream.of(Verdict.values()).forEach(verdict -> verdicts.put(verdict.name(), written.of(verdict)));
            ObjectNode standings = counts.putObject("standings");
            Stream.of(Standing.values()).forEach(standing -> standings.put(standing.name(), written.of(standing)));
            node.put("seconds", Durations.seconds(footer.elapsed()));
            footer.lastReady().ifPresent(ready -> node.put("lastReadySeconds", Durations.seconds(ready)));
            ArrayNode targets = node.putArray("targets");
            footer.targets().forEach(met -> TargetForm.write(targets.addObject(), met));
        });
    }

    private static String line(String type, Consumer<ObjectNode> members) {
        ObjectNode line = JSON.createObjectNode().put("type", type);
        members.accept(line);
        return line.toString();
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
