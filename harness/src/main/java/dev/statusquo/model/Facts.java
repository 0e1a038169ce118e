package dev.statusquo.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What one run of a row found out besides its exchanges.
 *
 * @param values what the script saved or measured, by name; no name in it decides anything
 * @param client what a client library or program made of the answer: {@code status 620}, or its exception
 * @param attempts how many times the client sent the request; what a closing connection lost is not counted
 * @param calls how many times a handler ran for the last request
 * @param stability what of the row can be compared with another run
 * @param polled the request targets that were asked until something was done: how often is a matter of timing
 * @param notApplicable why the row does not apply to this target, if it does not
 * @param counterexample the lines that send the shortest failing sequence again
 */
public record Facts(
        SortedMap<String, String> values,
        Optional<String> client,
        Optional<Integer> attempts,
        Optional<Integer> calls,
        Stability stability,
        List<String> polled,
        Optional<String> notApplicable,
        Optional<String> counterexample) {
    private static final String CLIENT = "client";
    private static final String ATTEMPTS = "attempts";
    private static final String CALLS = "calls";
    private static final String UNSTEADY = "unsteady";
    private static final String CHANCE = "chance";
    private static final String POLLED = "polled";
    private static final String NOT_APPLICABLE = "does not apply";
    private static final String COUNTEREXAMPLE = "counterexample";

    /** The names under which reports hold the parts that are not values; no case may save anything under them. */
    public static final Set<String> RESERVED =
            Set.of(CLIENT, ATTEMPTS, CALLS, UNSTEADY, CHANCE, POLLED, NOT_APPLICABLE, COUNTEREXAMPLE);

    private static final Facts NONE = new Builder().build();

    /**
     * What of a row can be compared with another run of the same target.
     *
     * @param unsteady why the exchanges differ from run to run, such as a race; only the verdict, and where it found fault, can be compared
     * @param chance why the verdict is left to chance; nothing can be compared
     */
    public record Stability(Optional<String> unsteady, Optional<String> chance) {
        /** {@return whether everything can be compared} */
        public boolean isSteady() {
            return unsteady.isEmpty() && chance.isEmpty();
        }
    }

    /** Copies the collections. */
    public Facts {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        polled = List.copyOf(polled);
    }

    /** {@return nothing} */
    public static Facts none() {
        return NONE;
    }

    /** {@return values alone; throws IllegalArgumentException if one has a reserved name} */
    public static Facts ofValues(Map<String, String> values) {
        Builder builder = new Builder();
        values.forEach(builder::value);
        return builder.build();
    }

    /** {@return the facts that a report holds as texts by name} */
    public static Facts ofTexts(Map<String, String> texts) {
        Builder facts = new Builder();
        texts.forEach((name, text) -> {
            switch (name) {
                case CLIENT -> facts.client(text);
                case ATTEMPTS -> facts.attempts(Integer.parseInt(text));
                case CALLS -> facts.calls(Integer.parseInt(text));
                case UNSTEADY -> facts.unsteady(text);
                case CHANCE -> facts.chance(text);
                case POLLED -> facts.polled(List.of(text.split(" ", -1)));
                case NOT_APPLICABLE -> facts.notApplicable(text);
                case COUNTEREXAMPLE -> facts.counterexample(text);
                default -> facts.value(name, text);
            }
        });
        return facts.build();
    }

    /** {@return all parts as texts by name, as reports hold them} */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>(values);
        client.ifPresent(text -> texts.put(CLIENT, text));
        attempts.ifPresent(count -> texts.put(ATTEMPTS, count.toString()));
        calls.ifPresent(count -> texts.put(CALLS, count.toString()));
        stability.unsteady().ifPresent(why -> texts.put(UNSTEADY, why));
        stability.chance().ifPresent(why -> texts.put(CHANCE, why));
        if (!polled.isEmpty()) {
            texts.put(POLLED, String.join(" ", polled));
        }
        notApplicable.ifPresent(why -> texts.put(NOT_APPLICABLE, why));
        counterexample.ifPresent(lines -> texts.put(COUNTEREXAMPLE, lines));
        return texts;
    }

    /** {@return a value; empty if the script kept none of this name} */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** {@return the same facts with something done to every text that can come from a target} */
    Facts map(UnaryOperator<String> change) {
        Builder builder = toBuilder();
        builder.values.replaceAll((name, value) -> change.apply(value));
        builder.client = client.map(change);
        builder.notApplicable = notApplicable.map(change);
        builder.counterexample = counterexample.map(change);
        return builder.build();
    }

    /** {@return a builder that begins with these facts} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.values.putAll(values);
        builder.client = client;
        builder.attempts = attempts;
        builder.calls = calls;
        builder.unsteady = stability.unsteady();
        builder.chance = stability.chance();
        builder.polled = polled;
        builder.notApplicable = notApplicable;
        builder.counterexample = counterexample;
        return builder;
    }

    /** Gathers facts one by one. Not for several threads. */
    public static final class Builder {
        private final SortedMap<String, String> values = new TreeMap<>();
        private Optional<String> client = Optional.empty();
        private Optional<Integer> attempts = Optional.empty();
        private Optional<Integer> calls = Optional.empty();
        private Optional<String> unsteady = Optional.empty();
        private Optional<String> chance = Optional.empty();
        private List<String> polled = List.of();
        private Optional<String> notApplicable = Optional.empty();
        private Optional<String> counterexample = Optional.empty();

        /** Keeps a value; throws IllegalArgumentException if its name is reserved. */
        public Builder value(String name, String value) {
            if (RESERVED.contains(name)) {
                throw new IllegalArgumentException("'" + name + "' is the name of a fact of another kind");
            }
            values.put(name, value);
            return this;
        }

        /** Keeps what a client made of the answer. */
        public Builder client(String result) {
            client = Optional.of(result);
            return this;
        }

        /** Keeps how many times the client sent the request. */
        public Builder attempts(int count) {
            attempts = Optional.of(count);
            return this;
        }

        /** Keeps how many times a handler ran. */
        public Builder calls(int count) {
            calls = Optional.of(count);
            return this;
        }

        /** Says why the exchanges differ from run to run. */
        public Builder unsteady(String why) {
            unsteady = Optional.of(why);
            return this;
        }

        /** Says why the verdict is left to chance. */
        public Builder chance(String why) {
            chance = Optional.of(why);
            return this;
        }

        /** Names the request targets that were asked until something was done. */
        public Builder polled(List<String> targets) {
            polled = targets;
            return this;
        }

        /** Says why the row does not apply. */
        public Builder notApplicable(String why) {
            notApplicable = Optional.of(why);
            return this;
        }

        /** Keeps the lines that send a failing sequence again. */
        public Builder counterexample(String lines) {
            counterexample = Optional.of(lines);
            return this;
        }

        /** {@return what was gathered so far} */
        public Facts build() {
            return new Facts(
                    values,
                    client,
                    attempts,
                    calls,
                    new Stability(unsteady, chance),
                    polled,
                    notApplicable,
                    counterexample);
        }
    }
}
