package dev.statusquo.proof.miniature;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The miniatures by name: {@code conforming} keeps every promise of the contract, {@code content-comes-late} too but in pieces, each other one breaks one. */
public final class Miniatures {
    private static final SortedMap<String, Supplier<Breaker>> BREAKERS = breakers();

    /** Serves eight clients, and lets the ninth wait until one of them leaves. */
    private static final String EIGHT_THREADS = "eight-threads";

    private Miniatures() {}

    /** {@return the names of all miniatures} */
    public static SortedSet<String> names() {
        SortedSet<String> all = new TreeSet<>(BREAKERS.keySet());
        all.add(EIGHT_THREADS);
        return Collections.unmodifiableSortedSet(all);
    }

    /**
     * Starts a miniature with a state of its own at a free port of this machine.
     *
     * @param name one of {@link #names()}
     * @return the miniature, to be closed by the caller
     * @throws IllegalArgumentException where there is none of this name
     * @throws java.io.UncheckedIOException where no port is free
     */
    public static Miniature open(String name) {
        if (name.equals(EIGHT_THREADS)) {
            return Miniature.withThreads(name, 8);
        }
        Supplier<Breaker> breaker = Optional.ofNullable(BREAKERS.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no miniature is named " + name + ", but " + names()));
        return Miniature.of(name, breaker.get());
    }

    private static SortedMap<String, Supplier<Breaker>> breakers() {
        SortedMap<String, Supplier<Breaker>> all = new TreeMap<>();
        Stream.of(
                        Breakers.everywhere(),
                        Breakers.examples(),
                        Breakers.redirects(),
                        Breakers.credentials(),
                        Breakers.json(),
                        HelperBreakers.all(),
                        ItemBreakers.creating(),
                        ItemBreakers.putting(),
                        ItemBreakers.patching(),
                        ItemBreakers.deleting(),
                        ConditionalBreakers.all(),
                        PromiseBreakers.jobs(),
                        SafetyBreakers.all(),
                        RefusalBreakers.all())
                .flatMap(some -> some.entrySet().stream())
                .forEach(one -> add(all, one.getKey(), one::getValue));
        // These remember something of their own miniature.
        Stream.of(
                        PromiseBreakers.keys(),
                        PromiseBreakers.lostJobs(),
                        RepeatBreakers.all(),
                        ParallelBreakers.all(),
                        RestartBreakers.all(),
                        SequenceBreakers.all())
                .flatMap(some -> some.entrySet().stream())
                .forEach(one -> add(all, one.getKey(), one.getValue()));
        return all;
    }

    private static void add(Map<String, Supplier<Breaker>> all, String name, Supplier<Breaker> breaker) {
        if (all.put(name, breaker) != null) {
            throw new IllegalStateException("two miniatures are named " + name);
        }
    }
}
