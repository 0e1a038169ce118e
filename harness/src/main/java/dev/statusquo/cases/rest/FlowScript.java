package dev.statusquo.cases.rest;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Facts;
import dev.statusquo.model.LabException;
import dev.statusquo.model.LostRequests;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Script;
import dev.statusquo.model.Stage;
import dev.statusquo.model.TapSource;
import dev.statusquo.model.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays a flow through a tap: the client's view becomes facts and differences, the wire's becomes exchanges. */
record FlowScript(FlowBody body, boolean counted, TapSource taps) implements Script {

    @Override
    public Observation play(Stage stage, Map<String, String> parameters) {
        try (TapSource.Tapped tap = taps.open(stage.lab().address());
                FlowClient client = new FlowClient(tap.address(), stage, parameters)) {
            FlowFailure thrown = run(client);
            return observation(stage, client, thrown, tap.exchanges());
        }
    }

    private FlowFailure run(FlowClient client) {
        try {
            body.play(client);
            return FlowFailure.nothing();
        } catch (AssertionError | Exception thrown) {
            return FlowFailure.of(thrown, client.address());
        }
    }

    private Observation observation(Stage stage, FlowClient client, FlowFailure thrown, List<Exchange> exchanges) {
        Facts.Builder facts = new Facts.Builder();
        facts.client(thrown.client().orElseGet(() -> lastCode(client)));
        facts.attempts(exchanges.size() - LostRequests.of(exchanges).size());
        facts.polled(List.copyOf(client.polled()));
        Optional<Trouble> trouble = dead(exchanges).or(thrown::trouble);
        if (trouble.isEmpty() && isCounted(stage, client, thrown)) {
            trouble = count(stage, client, facts);
        }
        return new Observation(steps(exchanges), facts.build(), thrown.mismatches(), trouble);
    }

    private static String lastCode(FlowClient client) {
        List<Integer> codes = client.codes();
        return codes.isEmpty() ? "no answer" : "status " + codes.get(codes.size() - 1);
    }

    private static Optional<Trouble> dead(List<Exchange> exchanges) {
        return exchanges.stream()
                .filter(exchange -> exchange.end() == End.UNREACHABLE)
                .findFirst()
                .map(exchange -> new Trouble(Cause.TARGET_DEAD, "the target took no connection"));
    }

    /** Where the client threw, how often the handler ran tells whether it repeated the request in silence. */
    private boolean isCounted(Stage stage, FlowClient client, FlowFailure thrown) {
        boolean wanted = counted || thrown.client().isPresent();
        return wanted
                && !client.requestIds().isEmpty()
                && stage.lab().target().features().contains("calls");
    }

    private static Optional<Trouble> count(Stage stage, FlowClient client, Facts.Builder facts) {
        List<String> ids = client.requestIds();
        try {
            facts.calls(stage.lab().calls(ids.get(ids.size() - 1)));
            return Optional.empty();
        } catch (LabException silent) {
            return Optional.of(new Trouble(Cause.SETUP_FAILED, "handler calls: " + silent.getMessage()));
        }
    }

    private static List<ObservedStep> steps(List<Exchange> exchanges) {
        List<ObservedStep> steps = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            steps.add(ObservedStep.of(Integer.toString(steps.size() + 1), exchange));
        }
        return steps;
    }
}
