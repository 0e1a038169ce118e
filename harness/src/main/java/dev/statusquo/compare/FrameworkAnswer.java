package dev.statusquo.compare;

import dev.statusquo.http.End;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a target answered in a row, as somebody who picks a framework sees it.
 *
 * @param verb what the target does
 * @param what the status, the ending, or the recorded fact; empty if nothing but the verdict is told
 * @param verdict what was said of it
 * @param findings where fault was found, in brackets; may be empty
 * @param others the answers of other rows of the same difference, each after a comma
 */
public record FrameworkAnswer(Verb verb, String what, Verdict verdict, String findings, String others)
        implements Comparable<FrameworkAnswer> {

    /** What a target does. */
    enum Verb {
        ANSWERS("answers ", "answer "),
        SHOWS("shows ", "show "),
        /** Of a rule that looks at every exchange only the verdict is told. */
        NONE("", "");

        private final String singular;
        private final String plural;

        Verb(String singular, String plural) {
            this.singular = singular;
            this.plural = plural;
        }
    }

    static FrameworkAnswer of(NormalisedOutcome seen) {
        String fact = seen.at(Aspect.ofRow(Part.FACT));
        boolean isFact = seen.verdict() == Verdict.RECORDED && !fact.equals(NormalisedOutcome.ABSENT);
        boolean isFault = seen.verdict() == Verdict.VIOLATES || seen.verdict() == Verdict.TOLERATED;
        boolean isPassive = seen.exchanges() == 0;
        Verb verb = isPassive && isFault ? Verb.NONE : isFact ? Verb.SHOWS : Verb.ANSWERS;
        String what = verb == Verb.NONE ? "" : isFact ? fact : last(seen);
        return new FrameworkAnswer(verb, what, seen.verdict(), isFault ? findings(seen) : "", "");
    }

    private static String findings(NormalisedOutcome seen) {
        String places = seen.at(Aspect.ofRow(Part.FINDINGS));
        return places.equals(NormalisedOutcome.ABSENT) ? "" : " (" + places + ")";
    }

    private static String last(NormalisedOutcome seen) {
        int n = seen.exchanges();
        String status = seen.at(Aspect.of(n, Part.STATUS));
        String end = seen.at(Aspect.of(n, Part.END));
        if (n == 0 || end.equals(NormalisedOutcome.ABSENT)) {
            return "as it should";
        }
        boolean complete = end.equals(End.COMPLETE.words());
        return status.equals(NormalisedOutcome.ABSENT) ? end : complete ? status : status + ", then " + end;
    }

    /** {@return several answers as one: {@code answers 200, 302, 400}} */
    static FrameworkAnswer joined(List<FrameworkAnswer> answers) {
        FrameworkAnswer first = answers.get(0);
        boolean alike = answers.stream().allMatch(a -> a.verb == first.verb);
        String others = answers.stream()
                .skip(1)
                .map(a -> ", " + (alike ? a.rest("violates") : a.words()))
                .collect(Collectors.joining());
        return new FrameworkAnswer(first.verb, first.what, first.verdict, first.findings, others);
    }

    /** {@return the same answer with something done to what a row says of itself} */
    FrameworkAnswer map(UnaryOperator<String> change) {
        return new FrameworkAnswer(verb, change.apply(what), verdict, change.apply(findings), others);
    }

    /** {@return what one target does: {@code answers 200 and violates the requirement}} */
    public String words() {
        return verb.singular + rest("violates") + others;
    }

    /** {@return what several targets do: {@code answer 200 and violate the requirement}} */
    public String pluralWords() {
        String tolerated = verb == Verb.NONE && verdict == Verdict.TOLERATED ? "are tolerated" + findings : "";
        return verb.plural + (tolerated.isEmpty() ? rest("violate") : tolerated) + others;
    }

    private String rest(String violates) {
        boolean alone = verb == Verb.NONE;
        return switch (verdict) {
            case VIOLATES -> what + (alone ? "" : " and ") + violates + " the requirement" + findings;
            case TOLERATED -> what + (alone ? "is tolerated" : ", which is tolerated") + findings;
            default -> what;
        };
    }

    @Override
    public int compareTo(FrameworkAnswer other) {
        return words().compareTo(other.words());
    }

    @Override
    public String toString() {
        return words();
    }
}
