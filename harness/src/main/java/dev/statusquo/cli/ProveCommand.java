package dev.statusquo.cli;

import dev.statusquo.config.LimitSettings;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.proof.Replayer;
import dev.statusquo.proof.miniature.Miniatures;
import dev.statusquo.run.Root;
import dev.statusquo.run.Selection;
import dev.statusquo.run.Suite;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Replays the proofs: shows of each case that it can give each of its verdicts. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = "Replays the proofs that every case can fail; needs no engine.")
final class ProveCommand implements Callable<Integer> {
    private final Printer printer;

    @Parameters(paramLabel = "CASE", arity = "0..1", description = "a case's id; * stands for any characters")
    String pattern = "*";

    ProveCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Suite suite = new Suite(Root.find(), LimitSettings.current().withSilence(Duration.ofMillis(300)));
        Replayer replayer = new Replayer(suite.limits(), Clock.systemUTC(), Miniatures::open);
        List<ConformanceCase> cases = suite.catalogue().stream()
                .filter(c -> c.allRows().stream().anyMatch(r -> Selection.names(pattern, r)))
                .toList();
        if (cases.isEmpty()) {
            throw new BadInputException("there is no case " + pattern, "`./statusquo list` names every case");
        }
        List<String> faults =
                cases.stream().flatMap(c -> replayer.faults(c).stream()).toList();
        faults.forEach(printer::trouble);
        int proofs = cases.stream().mapToInt(c -> c.proofs().size()).sum();
        printer.say(proofs + " proofs of " + cases.size() + " cases, " + faults.size() + " faults");
        return faults.isEmpty() ? ExitCode.AS_EXPECTED : ExitCode.BAD_INPUT;
    }
}
