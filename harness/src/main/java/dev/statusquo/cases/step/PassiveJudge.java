package dev.statusquo.cases.step;

import dev.statusquo.cases.match.PermittedAnswer;
import dev.statusquo.cases.match.SentRequest;
import dev.statusquo.cases.match.Variables;
import dev.statusquo.model.Glob;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.OngoingJudgement;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges every exchange of a target that meets a condition, and lists the offenders by what is wrong with them.
 *
 * @param judged which exchanges are judged
 * @param expect the permitted answers
 * @param tolerate the answers that are permitted though a SHOULD asks for another
 * @param record what is recorded of each instead, for a rule that only records; empty otherwise
 * @param values what parameters stand for
 */
record PassiveJudge(
        JudgedExchanges judged,
        List<PermittedAnswer> expect,
        List<PermittedAnswer> tolerate,
        List<String> record,
        RowVariables values)
        implements Judge {
    @Override
    public Set<Verdict> verdicts() {
        if (!record.isEmpty()) {
            return Set.of(Verdict.RECORDED);
        }
        return tolerate.isEmpty()
                ? Set.of(Verdict.CONFORMS, Verdict.VIOLATES)
                : Set.of(Verdict.CONFORMS, Verdict.VIOLATES, Verdict.TOLERATED);
    }

    @Override
    public Judgement judge(Observation observation, Map<String, String> parameters) {
        OngoingJudgement all = begin(parameters);
        observation.steps().forEach(all::see);
        return all.judgement();
    }

    @Override
    public OngoingJudgement begin(Map<String, String> parameters) {
        return new PassiveJudgement(this, values.of(parameters));
    }

    /**
     * Which exchanges a rule is about.
     *
     * @param when what they are answered with
     * @param except globs of targets that are left out, because the request chooses what the rule is about
     */
    record JudgedExchanges(PermittedAnswer when, List<String> except) {
        /** What begins with this word may be answered in HTTP/2 (RFC 9113 3.4), about which no rule here says anything. */
        private static final String HTTP_2_PREFACE = "PRI";

        boolean include(ObservedStep step, Variables variables) {
            SentRequest request = SentRequest.of(step.exchange());
            return !request.method().equals(HTTP_2_PREFACE)
                    && except.stream().noneMatch(glob -> Glob.matches(glob, request.target()))
                    && when.isGivenBy(step, variables);
        }
    }
}
