package dev.statusquo.cases.scenario.sequence;

import dev.statusquo.model.CaseDescription;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cases that play generated sequences of requests. */
public final class Sequences {
    /** The seed where nobody chooses one: runs are alike, and rows mean the same from one run to the next. */
    public static final long USUAL_SEED = 9110;

    private static final String ORIGIN = "harness/src/main/java/dev/statusquo/cases/scenario/sequence/Sequences.java";
    private static final List<String> ONE_AND_THREE = List.of("1", "3");

    private final long seed;

    private Sequences(long seed) {
        this.seed = seed;
    }

    /** {@return the cases, in a fixed order; ids do not depend on the seed} */
    public static List<ConformanceCase> all(long seed) {
        Sequences of = new Sequences(seed);
        return List.of(of.stateFollows(), of.repeatsAreOne(), of.safeChangesNothing());
    }

    private ConformanceCase stateFollows() {
        return sequence(
                "sequence/state-follows-the-requests",
                "After any sequence of requests the state is the one that their methods define",
                "A request that works alone does something else after another one, which no test of single requests shows.",
                new Requirement(
                        "RFC 9110",
                        "9.3",
                        Level.DEFINED,
                        "PUT makes the state that of its content, DELETE removes it; POST and PATCH do what the contract says of them.",
                        Optional.empty()),
                new SequenceSettings(
                        Map.of(
                                Verb.PUT,
                                6,
                                Verb.DELETE,
                                4,
                                Verb.POST,
                                1,
                                Verb.MERGE,
                                3,
                                Verb.INCREMENT,
                                3,
                                Verb.GET,
                                2),
                        SequenceSettings.ITEMS,
                        0.15,
                        0.15,
                        0.2),
                List.of(
                        "put-after-delete-brings-the-old-back",
                        "patch-after-put-applies-to-the-old",
                        "put-sent-before-is-ignored"));
    }

    private ConformanceCase repeatsAreOne() {
        return sequence(
                "sequence/repeats-have-the-effect-of-one",
                "Wherever in a sequence an idempotent request is repeated, the state is as after one",
                "A client that repeats a request after a lost answer does harm, but only after certain other requests.",
                new Requirement(
                        "RFC 9110",
                        "9.2.2",
                        Level.DEFINED,
                        "The intended effect of several identical requests with an idempotent method is that of one.",
                        Optional.empty()),
                new SequenceSettings(
                        Map.of(
                                Verb.PUT,
                                6,
                                Verb.DELETE,
                                6,
                                Verb.POST,
                                1,
                                Verb.MERGE,
                                3,
                                Verb.INCREMENT,
                                1,
                                Verb.GET,
                                1),
                        SequenceSettings.ITEMS,
                        0.7,
                        0,
                        0.1),
                List.of(
                        "third-delete-takes-another",
                        "fourth-equal-put-counts-up",
                        "put-after-delete-brings-the-old-back"));
    }

    private ConformanceCase safeChangesNothing() {
        return sequence(
                "sequence/safe-requests-change-nothing",
                "Wherever in a sequence a safe request is sent, the state stays as it is",
                "A crawler or a prefetching browser changes what people work on, but only after certain other requests.",
                new Requirement(
                        "RFC 9110",
                        "9.2.1",
                        Level.DEFINED,
                        "The client does not request any change of state with GET, HEAD or OPTIONS, and expects none.",
                        Optional.empty()),
                new SequenceSettings(
                        Map.of(Verb.PUT, 4, Verb.DELETE, 3, Verb.MERGE, 1, Verb.GET, 4, Verb.HEAD, 4, Verb.OPTIONS, 3),
                        SequenceSettings.ITEMS,
                        0.4,
                        0,
                        0.1),
                List.of("get-after-delete-restores", "head-after-put-counts", "third-get-deletes"));
    }

    private ConformanceCase sequence(
            String id, String title, String why, Requirement requirement, SequenceSettings mix, List<String> breakers) {
        return new ConformanceCase(
                new CaseDescription(id, title, why, requirement, Producer.APP, Kind.WIRE),
                Set.of("items"),
                ONE_AND_THREE.stream().map(many -> Map.of("items", many)).toList(),
                new SequenceScript(id, mix, seed),
                new SequenceJudge(),
                proofs(breakers),
                ORIGIN);
    }

    private static List<Proof> proofs(List<String> breakers) {
        List<Proof> proofs = new ArrayList<>();
        ONE_AND_THREE.forEach(many -> proofs.add(proof("conforming", "conforms", many)));
        proofs.add(proof("state-is-always-the-same", "inconclusive", "1"));
        breakers.forEach(breaker -> proofs.add(proof(breaker, "violates", needsOthers(breaker) ? "3" : "1")));
        return proofs;
    }

    private static boolean needsOthers(String breaker) {
        return breaker.endsWith("another");
    }

    private static Proof proof(String miniature, String as, String items) {
        return Proof.against(miniature, as, Map.of("items", items), ORIGIN);
    }
}
