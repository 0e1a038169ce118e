package dev.statusquo.proof.mutant;

import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Mutation;
import dev.statusquo.model.Proof;

/**
 * The target of a conforming proof, spoilt in one place.
 *
 * @param of the case
 * @param mutation what was done
 * @param place which answer, state or count was changed, from 1
 * @param detail what exactly was changed: a field's name, the new code; else empty
 * @param proof the proof with the changed target
 */
public record Mutant(ConformanceCase of, Mutation mutation, int place, String detail, Proof proof) {

    /** {@return what was done, in a few words} */
    public String words() {
        return mutation.word() + " " + place + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
