package dev.statusquo.cases.scenario.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * What sequences are made of.
 *
 * @param weights how often each verb comes, in parts
 * @param items the ids of the items
 * @param repeatable which part of the calls that can be repeated is sent several times in a row, 0 to 1
 * @param others the same for the others, which then should have their effect each time
 * @param late which part of the calls is an earlier one, sent again, 0 to 1
 */
record SequenceSettings(Map<Verb, Integer> weights, List<String> items, double repeatable, double others, double late) {
    /** Letters, because POST gives out numbers. */
    static final List<String> ITEMS = List.of("a", "b", "c");

    private static final int SHORTEST = 6;
    private static final int LONGEST = 10;
    private static final int MOST_TIMES = 4;
    private static final int NUMBERS = 5;
    /** Most faults show between calls to one item, one soon after the other. */
    private static final double SAME_ITEM = 0.75;

    private static final List<String> NAMES = List.of("\"ant\"", "\"bee\"", "null");

    /** Copies the collections, the weights in the order of the verbs. */
    SequenceSettings {
        weights = new TreeMap<>(weights);
        items = List.copyOf(items);
    }

    /** {@return the same with other items} */
    SequenceSettings of(List<String> others) {
        return new SequenceSettings(weights, others, repeatable, this.others, late);
    }

    /** {@return a sequence; the same for the same numbers} */
    List<Call> sequence(RandomGenerator random) {
        List<Call> calls = new ArrayList<>();
        int length = random.nextInt(SHORTEST, LONGEST + 1);
        String item = items.get(0);
        while (calls.size() < length) {
            boolean isLate = !calls.isEmpty() && random.nextDouble() < late;
            item = random.nextDouble() < SAME_ITEM ? item : items.get(random.nextInt(items.size()));
            calls.add(isLate ? calls.get(random.nextInt(calls.size())).times(1) : call(item, random));
        }
        return calls;
    }

    private Call call(String item, RandomGenerator random) {
        Verb verb = verb(random);
        Call call = Call.of(verb, item, content(verb, random));
        boolean isRepeated = random.nextDouble() < (verb.canBeRepeated() ? repeatable : others);
        return isRepeated ? call.times(random.nextInt(2, MOST_TIMES + 1)) : call;
    }

    private Verb verb(RandomGenerator random) {
        int at = random.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<Verb, Integer> weight : weights.entrySet()) {
            at -= weight.getValue();
            if (at < 0) {
                return weight.getKey();
            }
        }
        throw new IllegalStateException("weights have a sum");
    }

    private static String content(Verb verb, RandomGenerator random) {
        int n = random.nextInt(NUMBERS);
        String name = NAMES.get(random.nextInt(NAMES.size()));
        boolean named = random.nextBoolean();
        return switch (verb) {
            case PUT, POST -> named ? "{\"name\":" + name + ",\"n\":" + n + "}" : "{\"n\":" + n + "}";
            case MERGE -> named ? "{\"name\":" + name + "}" : "{\"n\":" + n + "}";
            case INCREMENT -> "{\"increment\":" + (1 + n % 3) + "}";
            case DELETE, GET, HEAD, OPTIONS -> "";
        };
    }
}
