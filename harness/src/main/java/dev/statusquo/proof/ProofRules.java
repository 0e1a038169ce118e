package dev.statusquo.proof;

import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which proofs a case must have: for every verdict that it can give, one that gives it. */
public final class ProofRules {
    private static final int TWO_FACTS = 2;

    private ProofRules() {}

    /** {@return what is missing among the proofs of a case, each a sentence with its place} */
    public static List<String> gaps(ConformanceCase of) {
        Set<String> given = of.proofs().stream().map(Proof::as).collect(Collectors.toSet());
        Set<Verdict> possible = of.judge().verdicts();
        List<String> gaps = possible.stream()
                .filter(v -> v != Verdict.RECORDED)
                .map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(word -> !given.contains(word))
                .sorted()
                .map(word -> of.origin() + ": " + of.id() + " has no proof that it can say '" + word + "'")
                .collect(Collectors.toList());
        long facts = given.stream().filter(as -> !as.equals("inconclusive")).count();
        if (possible.contains(Verdict.RECORDED) && facts < TWO_FACTS) {
            gaps.add(of.origin() + ": " + of.id() + " has no two proofs that record different facts");
        }
        return gaps;
    }
}
