package dev.statusquo.cases.scenario.sequence;

import dev.statusquo.cases.kit.ScriptedCase;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import java.util.List;
import java.util.Map;

/** The cases that play generated sequences of requests. */
public final class Sequences {
    /** The seed if nobody chooses one: runs are alike, and rows mean the same from one run to the next. */
    public static final long USUAL_SEED = 9110;

    private static final Map<String, String> ONE = Map.of("items", "1");
    private static final Map<String, String> THREE = Map.of("items", "3");

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
                ScriptedCase.of("sequence/state-follows-the-requests")
                        .says("After any sequence of requests the state is the one that their methods define")
                        .because(
                                "A request that works alone does something else after another one, which no test of single requests shows.")
                        .requires(
                                "RFC 9110",
                                "9.3",
                                Level.DEFINED,
                                "PUT makes the state that of its content, DELETE removes it; POST and PATCH do what the contract says of them."),
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
                "put-after-delete-brings-the-old-back",
                "patch-after-put-applies-to-the-old",
                "put-sent-before-is-ignored");
    }

    private ConformanceCase repeatsAreOne() {
        return sequence(
                ScriptedCase.of("sequence/repeats-have-the-effect-of-one")
                        .says("Wherever in a sequence an idempotent request is repeated, the state is as after one")
                        .because(
                                "A client that repeats a request after a lost answer does harm, but only after certain other requests.")
                        .requires(
                                "RFC 9110",
                                "9.2.2",
                                Level.DEFINED,
                                "The intended effect of several identical requests with an idempotent method is that of one."),
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
                "third-delete-takes-another",
                "fourth-equal-put-counts-up",
                "put-after-delete-brings-the-old-back");
    }

    private ConformanceCase safeChangesNothing() {
        return sequence(
                ScriptedCase.of("sequence/safe-requests-change-nothing")
                        .says("Wherever in a sequence a safe request is sent, the state stays as it is")
                        .because(
                                "A crawler or a prefetching browser changes what people work on, but only after certain other requests.")
                        .requires(
                                "RFC 9110",
                                "9.2.1",
                                Level.DEFINED,
                                "The client does not request any change of state with GET, HEAD or OPTIONS, and expects none."),
                new SequenceSettings(
                        Map.of(Verb.PUT, 4, Verb.DELETE, 3, Verb.MERGE, 1, Verb.GET, 4, Verb.HEAD, 4, Verb.OPTIONS, 3),
                        SequenceSettings.ITEMS,
                        0.4,
                        0,
                        0.1),
                "get-after-delete-restores",
                "head-after-put-counts",
                "third-get-deletes");
    }

    /** A breaker that needs other items to be seen is proven with three of them. */
    private ConformanceCase sequence(ScriptedCase written, SequenceSettings mix, String... breakers) {
        written.producedBy(Producer.APP)
                .needs("items")
                .each("items", List.of("1", "3"))
                .plays(new SequenceScript(written.id(), mix, seed))
                .judgedBy(new SequenceJudge())
                .proof("conforming", "conforms", ONE)
                .proof("conforming", "conforms", THREE)
                .proof("state-is-always-the-same", "inconclusive", ONE);
        for (String breaker : breakers) {
            written.proof(breaker, "violates", breaker.endsWith("another") ? THREE : ONE);
        }
        return written.made();
    }
}
