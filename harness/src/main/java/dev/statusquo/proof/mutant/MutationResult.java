package dev.statusquo.proof.mutant;

import dev.statusquo.model.HarmlessMutant;
import java.util.List;

/**
 * What became of the mutants of a run.
 *
 * @param tried how many there were
 * @param survivors those that nobody noticed
 * @param harmless those that nobody has to notice, as they are listed
 */
public record MutationResult(int tried, List<Mutant> survivors, List<HarmlessMutant> harmless) {

    /** Copies the lists. */
    public MutationResult {
        survivors = List.copyOf(survivors);
        harmless = List.copyOf(harmless);
    }

    /** {@return how many were noticed} */
    public int killed() {
        return tried - survivors.size();
    }

    /** {@return the survivors that no entry of the list explains} */
    public List<Mutant> unexplained() {
        return survivors.stream()
                .filter(s -> harmless.stream().noneMatch(h -> names(h, s)))
                .toList();
    }

    /** {@return the parts of the list that explain no survivor: pairs of a glob of cases and a mutation} */
    public List<HarmlessMutant> stale() {
        return harmless.stream()
                .flatMap(h -> h.parts().stream())
                .filter(part -> survivors.stream().noneMatch(s -> names(part, s)))
                .toList();
    }

    private static boolean names(HarmlessMutant entry, Mutant mutant) {
        return entry.names(mutant.of().id(), mutant.mutation(), mutant.detail());
    }
}
