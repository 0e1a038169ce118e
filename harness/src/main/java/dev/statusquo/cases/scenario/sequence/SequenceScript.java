package dev.statusquo.cases.scenario.sequence;

import dev.statusquo.model.Cause;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Place.Kind;
import dev.statusquo.model.Script;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Plays as many sequences as {@code limits.sequences} says, or until one fails, which then is shrunk.
 *
 * @param id the case's id: each case has sequences of its own
 * @param mix what they are made of
 * @param seed the same sequences for the same seed
 */
record SequenceScript(String id, SequenceSettings mix, long seed) implements Script {
    static final String SEED = "seed";
    static final String SEQUENCES = "sequences";
    static final String REQUESTS = "requests";
    /** How the shortest failing sequence came about, in words. */
    static final String FOUND = "found";

    /** POST and an increment must show in the digest, else it says nothing when nothing shows. */
    private static final List<Call> CONTROL = List.of(
            Call.of(Verb.POST, "", "{\"n\":1}"),
            Call.of(Verb.PUT, "a", "{\"n\":1}"),
            Call.of(Verb.INCREMENT, "a", "{\"increment\":1}"));

    @Override
    public Observation play(Stage stage, Map<String, String> parameters) {
        SequencePlayer player = new SequencePlayer(stage);
        SequenceAttempt control = player.play(CONTROL);
        Optional<Trouble> trouble = control.trouble().or(() -> blind(control));
        if (trouble.isPresent()) {
            return new Observation(control.seen(), facts(0, 0).build(), List.of(), trouble);
        }
        return play(player, stage, parameters, unproven(control));
    }

    private Observation play(
            SequencePlayer player, Stage stage, Map<String, String> parameters, Optional<Trouble> unproven) {
        SequenceSettings of = mix.of(items(parameters));
        int budget = stage.limits().sequences();
        int requests = 0;
        SequenceAttempt last = new SequenceAttempt(List.of(), List.of(), List.of(), Optional.empty());
        for (int number = 1; number <= budget; number++) {
            last = player.play(of.sequence(random(of, number)));
            requests += last.requests();
            if (last.failed()) {
                return failed(last, player, stage, parameters, number);
            }
            if (last.trouble().isPresent()) {
                break;
            }
        }
        return new Observation(
                last.seen(),
                facts(budget, requests).build(),
                List.of(),
                last.trouble().or(() -> unproven));
    }

    private Observation failed(
            SequenceAttempt trial, SequencePlayer player, Stage stage, Map<String, String> parameters, int number) {
        Shrinking.Shrunk shrunk =
                Shrinking.shrink(trial, player::play, stage.limits().replays());
        SequenceAttempt shortest = shrunk.trial();
        Facts.Builder facts = facts(number, trial.requests());
        facts.value(FOUND, found(trial, shrunk, stage, number));
        facts.counterexample(counterexample(shortest, stage, parameters));
        return new Observation(shortest.seen(), facts.build(), shortest.mismatches(), Optional.empty());
    }

    private String counterexample(SequenceAttempt shortest, Stage stage, Map<String, String> parameters) {
        String framework = stage.lab().target().framework().name();
        String row = id
                + parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining(",", "[", "]"));
        return "# again: ./statusquo run " + framework + " --seed " + seed + " --case '" + row + "'\n"
                + "# by hand, at the address that ./statusquo up " + framework + " prints:\n"
                + new Counterexample(shortest.calls(), stage.lab().address().url()).lines();
    }

    private String found(SequenceAttempt trial, Shrinking.Shrunk shrunk, Stage stage, int number) {
        String which = "seed " + seed + ", sequence " + number + " of "
                + stage.limits().sequences() + ": ";
        return which
                + (shrunk.isAgain()
                        ? shrunk.trial().requests() + " of its " + trial.requests() + " requests are enough"
                        : "its " + trial.requests() + " requests failed once, and not again in another scope");
    }

    private Facts.Builder facts(int sequences, int requests) {
        Facts.Builder facts = new Facts.Builder();
        facts.value(SEED, Long.toString(seed));
        facts.value(SEQUENCES, Integer.toString(sequences));
        facts.value(REQUESTS, Integer.toString(requests));
        facts.unsteady("the requests of a sequence are told by its seed, and seeds may differ");
        return facts;
    }

    /** Sequence n is the same whatever the budget, so that a failing one is found again with another. */
    private SplittableRandom random(SequenceSettings of, int number) {
        return new SplittableRandom(
                seed * 1_000_003L + 31L * (id.hashCode() + of.items().size()) + number);
    }

    private static List<String> items(Map<String, String> parameters) {
        int many = Integer.parseInt(parameters.getOrDefault("items", Integer.toString(SequenceSettings.ITEMS.size())));
        return SequenceSettings.ITEMS.subList(0, many);
    }

    private static boolean isOfState(Mismatch mismatch) {
        Kind kind = mismatch.where().kind();
        return kind == Kind.STATE || kind == Kind.REPEATED_STATE;
    }

    private static Optional<Trouble> blind(SequenceAttempt control) {
        return control.mismatches().stream()
                .filter(SequenceScript::isOfState)
                .findFirst()
                .map(m -> new Trouble(
                        Cause.NOT_EXERCISED,
                        "the oracle does not see what a POST, a PUT and an increment change: " + m));
    }

    /** A control that went wrong in another way may show in the sequences too; if it does not, nothing was shown. */
    private static Optional<Trouble> unproven(SequenceAttempt control) {
        return control.mismatches().stream()
                .findFirst()
                .map(m ->
                        new Trouble(Cause.NOT_EXERCISED, "the control, a POST, a PUT and an increment, failed: " + m));
    }
}
