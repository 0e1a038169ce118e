package dev.statusquo.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what comes, and judges it when it is asked. */
final class KeptExchanges implements OngoingJudgement {
    private final Judge judge;
    private final Map<String, String> parameters;
    private final List<ObservedStep> seen = new ArrayList<>();
    private Optional<Judgement> made = Optional.empty();

    KeptExchanges(Judge judge, Map<String, String> parameters) {
        this.judge = judge;
        this.parameters = parameters;
    }

    @Override
    public void see(ObservedStep step) {
        seen.add(step);
        made = Optional.empty();
    }

    @Override
    public Judgement judgement() {
        Judgement all = made.orElseGet(() -> judge.judge(Observation.of(seen), parameters));
        made = Optional.of(all);
        return all;
    }

    @Override
    public List<ObservedStep> offenders() {
        Judgement all = judgement();
        if (all.mismatches().isEmpty()) {
            return List.of();
        }
        return seen.stream()
                .filter(s -> judge.judge(Observation.of(List.of(s)), parameters).verdict() == all.verdict())
                .limit(EVIDENCE)
                .toList();
    }
}
