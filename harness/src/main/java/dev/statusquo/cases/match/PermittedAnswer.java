package dev.statusquo.cases.match;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Place.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One permitted answer: all of its matchers must hold. Where it names no ending, only a whole, well-formed final response
 * is one.
 *
 * @param ends the endings it permits, empty for a whole response
 * @param malformed whether it permits what is no HTTP message
 * @param matchers what else must hold
 * @param followUps what has to be done after the answer came, to compare it
 */
public record PermittedAnswer(Set<End> ends, boolean malformed, List<Matcher> matchers, Set<FollowUp> followUps) {

    /** Copies the collections. */
    public PermittedAnswer {
        ends = Set.copyOf(ends);
        matchers = List.copyOf(matchers);
        followUps = Set.copyOf(followUps);
    }

    /** {@return any whole, well-formed response} */
    public static PermittedAnswer whole() {
        return new PermittedAnswer(Set.of(), false, List.of(), Set.of());
    }

    /** {@return every difference between this answer and what was seen} */
    public List<Mismatch> compare(ObservedStep seen, Variables variables) {
        List<Mismatch> all = new ArrayList<>(ending(seen.exchange()));
        if (all.isEmpty() || seen.exchange().response().isPresent()) {
            matchers.forEach(m -> all.addAll(m.compare(seen, variables)));
        }
        return all;
    }

    /** {@return whether this answer was given; quicker than to compare, since the first difference settles it} */
    public boolean isGivenBy(ObservedStep seen, Variables variables) {
        return permits(seen.exchange())
                && matchers.stream().allMatch(m -> m.compare(seen, variables).isEmpty());
    }

    private List<Mismatch> ending(Exchange exchange) {
        return permits(exchange) ? List.of() : List.of(new Mismatch(Kind.END, endsInWords(), exchange.summary()));
    }

    private boolean permits(Exchange exchange) {
        if (ends.isEmpty() && !malformed) {
            return exchange.isWhole();
        }
        boolean faulty = exchange.fault().isPresent();
        boolean silent = exchange.end() == End.HANG || exchange.end() == End.RESET;
        return (malformed && faulty && !silent)
                || (ends.contains(exchange.end()) && !(faulty && exchange.end() == End.COMPLETE));
    }

    private String endsInWords() {
        if (ends.isEmpty() && !malformed) {
            return "a complete, well-formed response";
        }
        return Stream.concat(
                        ends.stream().sorted().map(End::words), malformed ? Stream.of("a malformed one") : Stream.of())
                .collect(Collectors.joining(" or "));
    }

    /** {@return the differences to the nearest of several permitted answers; none if one of them was given} */
    public static List<Mismatch> nearest(List<PermittedAnswer> permitted, ObservedStep seen, Variables variables) {
        List<Mismatch> best = null;
        for (PermittedAnswer answer : permitted) {
            if (answer.isGivenBy(seen, variables)) {
                return List.of();
            }
            List<Mismatch> differences = answer.compare(seen, variables);
            if (best == null || differences.size() < best.size()) {
                best = differences;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("no answer is permitted at all");
        }
        return best;
    }
}
