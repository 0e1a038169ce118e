package dev.statusquo.cli;

import dev.statusquo.checkout.Suite;
import dev.statusquo.model.BadInputException;
import dev.statusquo.model.Claim;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.Hazard;
import dev.statusquo.model.RequirementIndex;
import dev.statusquo.model.Row;
import dev.statusquo.run.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells all that is known of a case, or which statements a section of an RFC has and what tests them. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explains a case: its requirement, its reason, its proofs, and where it is known to fail.")
final class ExplainCommand implements Callable<Integer> {
    private final Printer printer;

    @Parameters(
            paramLabel = "CASE",
            description =
                    "a case's or row's id, * stands for any characters; or an RFC and section, such as 'RFC 9110 8.6'")
    String pattern = "";

    @Option(names = "--json", description = "print the cases as JSON, with the ids of known deviations")
    boolean json;

    ExplainCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Suite suite = Suite.current();
        Optional<RequirementIndex> asked = RequirementText.asked(pattern, suite.requirements());
        if (asked.isPresent()) {
            return explain(asked.orElseThrow());
        }
        List<ConformanceCase> cases = suite.catalogue().stream()
                .filter(c -> c.allRows().stream().anyMatch(r -> Selection.names(pattern, r)))
                .toList();
        if (cases.isEmpty()) {
            throw UnknownCase.of(pattern, suite.catalogue());
        }
        List<Claim> claims = suite.claims();
        List<Deviation> deviations = suite.deviations();
        List<Hazard> hazards = suite.hazards();
        if (json) {
            printer.json(json(cases, deviations));
            return ExitCode.AS_EXPECTED;
        }
        cases.forEach(c -> explain(c, claims, deviations, hazards));
        return ExitCode.AS_EXPECTED;
    }

    private static ArrayNode json(List<ConformanceCase> cases, List<Deviation> deviations) {
        ArrayNode explained = CatalogueJson.cases(cases);
        for (int i = 0; i < cases.size(); i++) {
            ConformanceCase one = cases.get(i);
            ArrayNode known = ((ObjectNode) explained.get(i)).putArray("known");
            deviations.stream()
                    .filter(d -> one.allRows().stream().anyMatch(r -> d.names(r.id())))
                    .forEach(d -> known.add(d.id()));
        }
        return explained;
    }

    private int explain(RequirementIndex asked) {
        if (asked.statements().isEmpty()) {
            throw new BadInputException(
                    "no statement of " + pattern + " binds an origin server",
                    "`./statusquo list --requirements` names the RFCs");
        }
        new RequirementText(printer, asked).explain(pattern);
        return ExitCode.AS_EXPECTED;
    }

    private void explain(ConformanceCase c, List<Claim> claims, List<Deviation> deviations, List<Hazard> hazards) {
        printer.say(c.id() + "  " + c.requirement().level() + "  " + c.requirement());
        printer.say("  " + c.title());
        line("requires", c.requirement().text());
        c.requirement().contested().ifPresent(words -> line("contested", words));
        c.requirement().link().ifPresent(link -> line("read", link.toString()));
        if (!c.why().isEmpty()) {
            line("why", c.why());
        }
        line("judges", c.producer().name().toLowerCase(java.util.Locale.ROOT));
        line("written at", relative(c.origin()));
        line("rows", c.allRows().stream().map(Row::id).collect(Collectors.joining(", ")));
        line("proven by", c.proofs().stream().map(p -> p.as()).collect(Collectors.joining(", ")));
        claims.stream()
                .filter(claim -> c.allRows().stream().anyMatch(claim::isTestedBy))
                .forEach(claim -> line("claim", claim.says() + " (line " + claim.line() + ")"));
        deviations.stream()
                .filter(d -> c.allRows().stream().anyMatch(r -> d.names(r.id())))
                .forEach(d -> line(
                        "known",
                        d.id() + " " + d.affected().versions() + ": "
                                + d.grounds().reason() + ", " + d.grounds().link()));
        hazards.stream()
                .filter(h -> c.allRows().stream().anyMatch(r -> h.names(r.id())))
                .forEach(h -> line(
                        "hazard",
                        h.id() + " " + h.affected().versions() + ": "
                                + h.grounds().reason() + ", " + h.grounds().link()));
        printer.say("");
    }

    private static String relative(String origin) {
        Path here = Path.of("").toAbsolutePath();
        return origin.startsWith(here + "/") ? origin.substring(here.toString().length() + 1) : origin;
    }

    private void line(String key, String value) {
        printer.say(String.format("  %-12s  %s", key, value));
    }
}
