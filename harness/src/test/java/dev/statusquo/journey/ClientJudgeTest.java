package dev.statusquo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.Cause;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClientJudgeTest {

    static Stream<Arguments> judges() {
        return Stream.of(
                Arguments.argumentSet(
                        "an opinion",
                        new ClientJudge("success", facts -> facts.value("success"), (facts, row) -> "no")),
                Arguments.argumentSet("what arrives", new ArrivalJudge()));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("judges")
    void a_client_that_sends_nothing_is_neither_praised_nor_blamed(Judge judge) {
        Facts facts = new Facts.Builder()
                .client("ConnectionError: no route")
                .value("success", "no")
                .attempts(0)
                .calls(0)
                .build();

        Judgement judgement = judge.judge(new Observation(List.of(), facts, List.of(), Optional.empty()), Map.of());

        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.cause()).contains(Cause.NOT_EXERCISED);
        assertThat(judgement.note()).isEqualTo("the client sent nothing: ConnectionError: no route");
    }
}
