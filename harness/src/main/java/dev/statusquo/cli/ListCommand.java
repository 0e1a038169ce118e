package dev.statusquo.cli;

import dev.statusquo.checkout.Suite;
import dev.statusquo.config.TargetFolder;
import dev.statusquo.config.TargetFolders;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.RequirementIndex;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Names what there is: targets, topics, cases. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists targets, stacks, topics and cases.")
final class ListCommand implements Callable<Integer> {
    private final Printer printer;

    @Option(
            names = "--requirements",
            description =
                    "says instead how many statements of each RFC bind an origin server, and how many are covered")
    boolean requirements;

    @Option(
            names = "--section",
            paramLabel = "RFC[-SECTION]",
            description =
                    "names instead the cases that verify this section or one below it, such as 9110-13.1, by RFC and section; or all")
    String section = "";

    @Option(names = "--json", description = "print targets, stacks and cases as JSON")
    boolean json;

    ListCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Suite suite = Suite.current();
        if (requirements) {
            return requirements(suite.requirements());
        }
        if (!section.isEmpty()) {
            new SectionText(printer).print(section, suite.catalogue());
            return ExitCode.AS_EXPECTED;
        }
        if (json) {
            printer.json(CatalogueJson.of(suite));
            return ExitCode.AS_EXPECTED;
        }
        printer.say("targets");
        TargetFolders targets = suite.targets();
        targets.names().forEach(name -> servers(targets.folder(name)));
        printer.say("stacks (./statusquo run --stacks NAME)");
        suite.stacks()
                .requests()
                .forEach((name, requests) ->
                        printer.say(String.format(Locale.ROOT, "  %-18s %s", name, String.join("  ", requests))));
        List<ConformanceCase> catalogue = suite.catalogue();
        new TreeMap<>(catalogue.stream().collect(Collectors.groupingBy(ConformanceCase::topic))).forEach(this::topic);
        int rows = catalogue.stream().mapToInt(c -> c.rows().size()).sum();
        printer.say(catalogue.size() + " cases, " + rows + " rows");
        return ExitCode.AS_EXPECTED;
    }

    private int requirements(RequirementIndex index) {
        List<String> faults = index.faults();
        faults.forEach(printer::trouble);
        new RequirementText(printer, index).summary();
        return faults.isEmpty() ? ExitCode.AS_EXPECTED : ExitCode.BAD_INPUT;
    }

    private void servers(TargetFolder folder) {
        DefinedTarget main = folder.withDefaultServer();
        printer.say("  " + main.framework() + "  on " + main.runtime() + ", by default " + main.name());
        folder.servers().stream()
                .map(folder::withServer)
                .forEach(d ->
                        printer.say("    " + d.name() + (d.server().isDevelopment() ? " (development server)" : "")));
    }

    private void topic(String topic, List<ConformanceCase> cases) {
        printer.say("topic " + topic);
        cases.forEach(c -> printer.say(String.format(
                Locale.ROOT,
                "  %-56s %-8s %s%s",
                c.id(),
                c.requirement().level(),
                c.title(),
                c.rows().size() > 1 ? " (" + c.rows().size() + " rows)" : "")));
    }
}
