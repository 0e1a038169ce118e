package dev.statusquo.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sends one or more requests to verify one requirement.
 *
 * @param about what it is about
 * @param needs the features a target must have
 * @param rows one map of parameters for each row, in order; one empty map where there are no parameters
 * @param script how it is tried
 * @param judge how it is judged
 * @param proofs what shows that it can fail
 * @param origin where it is written, file and line
 */
public record ConformanceCase(
        CaseDescription about,
        Set<String> needs,
        List<Map<String, String>> rows,
        Script script,
        Judge judge,
        List<Proof> proofs,
        String origin) {

    /** How a case gets its observation. */
    public enum Kind {
        /** It sends requests of its own on the wire. */
        WIRE,
        /** It is a flow in REST Assured's words. */
        FLOW,
        /** It kills or burdens its target: it runs last and alone. */
        DESTRUCTIVE,
        /** It looks at every exchange of every other case; its script serves its proofs. */
        PASSIVE
    }

    /** Copies the collections. */
    public ConformanceCase {
        needs = Set.copyOf(needs);
        rows = List.copyOf(rows);
        proofs = List.copyOf(proofs);
    }

    /** {@return the stable word id, {@code topic/what-it-says}} */
    public String id() {
        return about.id();
    }

    /** {@return one sentence: what conforms} */
    public String title() {
        return about.title();
    }

    /** {@return what a client suffers if it does not hold; may be empty} */
    public String why() {
        return about.why();
    }

    /** {@return what is verified} */
    public Requirement requirement() {
        return about.requirement();
    }

    /** {@return who makes the observed value} */
    public Producer producer() {
        return about.producer();
    }

    /** {@return how it gets its observation} */
    public Kind kind() {
        return about.kind();
    }

    /** {@return the part of the id before the slash} */
    public String topic() {
        return about.topic();
    }

    /** {@return its rows, in order} */
    public List<Row> allRows() {
        return rows.stream().map(parameters -> new Row(about, parameters)).toList();
    }
}
