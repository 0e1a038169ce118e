package dev.statusquo.cli;

import dev.statusquo.model.HarmlessMutant;
import dev.statusquo.model.Mutation;
import dev.statusquo.proof.mutant.Mutant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the command line says of mutants that nobody noticed. */
record MutantText(Printer printer) {

    /** Names the survivors that no entry explains, by case, and the entries that explain none. */
    void say(List<Mutant> unexplained, List<HarmlessMutant> stale) {
        Map<String, List<Mutant>> byCase = unexplained.stream()
                .collect(Collectors.groupingBy(m -> m.of().id(), TreeMap::new, Collectors.toList()));
        byCase.forEach(this::survivors);
        stale.forEach(this::stale);
        if (!unexplained.isEmpty()) {
            printer.trouble("fix: let the case say more, or list the mutant in fixtures/mutants.yaml with the reason");
        }
    }

    private void survivors(String id, List<Mutant> mutants) {
        printer.say(id);
        mutants.stream().map(Mutant::words).distinct().forEach(words -> printer.say("  " + words));
    }

    private void stale(HarmlessMutant entry) {
        printer.trouble(entry.origin() + ": no mutant of " + entry.cases() + " survives "
                + entry.mutations().stream().map(Mutation::word).toList());
    }
}
