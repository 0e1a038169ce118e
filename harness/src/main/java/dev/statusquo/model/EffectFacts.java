package dev.statusquo.model;

import java.util.Optional;
import java.util.Set;

/**
 * What a row says of the effects of a method: the facts that a report of effects is made of.
 *
 * <p>Every row of the topics {@code safe}, {@code idempotent} and {@code effect} is about effects; the topic is the
 * promise: that nothing changes, that n requests have the effect of one, and for {@code effect} anything else (controls,
 * lost updates). Its method is its parameter {@code method}, or else its fact {@code method}. A row of these topics with
 * neither is about no single method. All other values are facts, each absent where it was not looked at: {@code repeated}
 * (what was sent again, in plain words), {@code times} (how often in all), {@code before} and {@code after} (digests of
 * the state before the first and after the last of these requests), {@code once} (the digest after the first alone), and
 * {@code calls} (how many times a handler ran for all of them).
 *
 * @param promise the row's topic: {@code safe}, {@code idempotent} or {@code effect}
 * @param method the method whose promise it is
 * @param repeated what was sent again
 * @param times how often it was sent in all
 * @param before the digest before the first
 * @param once the digest after the first alone
 * @param after the digest after the last
 * @param calls how many times a handler ran for all of them
 */
public record EffectFacts(
        String promise,
        String method,
        Optional<String> repeated,
        Optional<Integer> times,
        Optional<String> before,
        Optional<String> once,
        Optional<String> after,
        Optional<Integer> calls) {
    public static final String METHOD = "method";
    public static final String REPEATED = "repeated";
    public static final String TIMES = "times";
    public static final String BEFORE = "before";
    public static final String ONCE = "once";
    public static final String AFTER = "after";

    private static final Set<String> TOPICS = Set.of("safe", "idempotent", "effect");

    /** {@return what an outcome says of effects; nothing where its row is about something else or about no single method} */
    public static Optional<EffectFacts> of(Outcome outcome) {
        Row row = outcome.row();
        Facts facts = outcome.facts();
        return Optional.ofNullable(row.parameters().get(METHOD))
                .or(() -> facts.value(METHOD))
                .filter(method -> TOPICS.contains(row.of().topic()))
                .map(method -> of(row.of().topic(), method, facts));
    }

    private static EffectFacts of(String topic, String method, Facts facts) {
        return new EffectFacts(
                topic,
                method,
                text(facts, REPEATED),
                number(facts, TIMES),
                text(facts, BEFORE),
                text(facts, ONCE),
                text(facts, AFTER),
                facts.calls());
    }

    private static Optional<String> text(Facts facts, String name) {
        return facts.value(name);
    }

    /** Cases in YAML may save anything under these names: what is no number is no count. */
    private static Optional<Integer> number(Facts facts, String name) {
        return text(facts, name).filter(value -> value.matches("\\d{1,9}")).map(Integer::valueOf);
    }
}
