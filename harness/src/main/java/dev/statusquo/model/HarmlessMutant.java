package dev.statusquo.model;

import java.util.List;

/**
 * Mutants that nobody has to notice, and why.
 *
 * @param cases globs of the ids of their cases
 * @param mutations what was done to them
 * @param details globs of what exactly was changed, such as a field's name or the new code; empty stands for all
 * @param reason why it is harmless, in a sentence
 * @param origin where it is written, file and line
 */
public record HarmlessMutant(
        List<String> cases, List<Mutation> mutations, List<String> details, String reason, String origin) {

    /** Copies the lists. */
    public HarmlessMutant {
        cases = List.copyOf(cases);
        mutations = List.copyOf(mutations);
        details = List.copyOf(details);
    }

    /** {@return whether it is about such a mutant} */
    public boolean names(String caseId, Mutation mutation, String detail) {
        return mutations.contains(mutation)
                && cases.stream().anyMatch(glob -> Glob.matches(glob, caseId))
                && (details.isEmpty() || details.stream().anyMatch(glob -> Glob.matches(glob, detail)));
    }

    /** {@return one for each pair of a glob of cases and a mutation, so that each can be shown to be needed} */
    public List<HarmlessMutant> parts() {
        return cases.stream()
                .flatMap(glob -> mutations.stream()
                        .map(m -> new HarmlessMutant(List.of(glob), List.of(m), details, reason, origin)))
                .toList();
    }
}
