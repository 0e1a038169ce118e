package dev.statusquo.cases.scenario.sequence;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import dev.statusquo.model.Cause;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Place.Kind;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Trouble;
import dev.statusquo.model.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plays sequences, each in a scope that nothing was played in before, each request on a connection of its own. */
final class SequencePlayer {
    private static final Method READ = Method.GET;

    private final Stage stage;
    private int played;

    SequencePlayer(Stage stage) {
        this.stage = stage;
    }

    /** Plays calls until one does not do what the model says, and reads the items at the end. */
    SequenceAttempt play(List<Call> calls) {
        String scope = stage.scope() + "-" + ++played;
        List<Call> sent = new ArrayList<>();
        List<ObservedStep> seen = new ArrayList<>();
        List<Mismatch> found = new ArrayList<>();
        try {
            ExpectedState model = new ExpectedState(stage.lab().state(scope));
            for (Call call : calls) {
                sent.add(call);
                found.addAll(model.differences(play(call, scope, seen)));
                if (!found.isEmpty()) {
                    break;
                }
            }
            if (found.stream().noneMatch(m -> m.where().kind() == Kind.END)) {
                found.addAll(readBack(model, scope, seen));
            }
        } catch (LabException e) {
            return new SequenceAttempt(sent, seen, List.of(), Optional.of(new Trouble(Cause.SETUP_FAILED, words(e))));
        }
        return new SequenceAttempt(sent, seen, found, dead(seen));
    }

    private List<Mismatch> readBack(ExpectedState model, String scope, List<ObservedStep> seen) {
        Exchange list = send(new Request(READ, "/s/" + scope + "/items", host(), Octets.empty()));
        seen.add(ObservedStep.of("items", list));
        return model.differences(list);
    }

    private ExecutedCall play(Call call, String scope, List<ObservedStep> seen) {
        Request request = request(call, scope);
        List<Exchange> exchanges = new ArrayList<>();
        String first = "";
        String last = "";
        for (int i = 0; i < call.times(); i++) {
            Exchange exchange = send(request);
            exchanges.add(exchange);
            boolean isLast = i == call.times() - 1 || !exchange.isWhole();
            if (exchange.end() != End.UNREACHABLE && (i == 0 || isLast)) {
                last = stage.lab().state(scope);
                first = i == 0 ? last : first;
            }
            seen.add(new ObservedStep(
                    label(seen), exchange, Optional.of(last).filter(d -> !d.isEmpty()), Optional.empty()));
            if (!exchange.isWhole()) {
                break;
            }
        }
        return new ExecutedCall(call, exchanges, first, last);
    }

    private static String label(List<ObservedStep> seen) {
        return Integer.toString(seen.size() + 1);
    }

    private Request request(Call call, String scope) {
        Octets content = Octets.utf8(call.json());
        Fields fields = call.json().isEmpty()
                ? host()
                : host().with("Content-Type", "application/json")
                        .with("Content-Length", Integer.toString(content.size()));
        return new Request(call.verb().method(), call.path(scope), fields, content);
    }

    private Exchange send(Request request) {
        try (Wire.Link link = stage.wire().connect(stage.lab().address())) {
            return link.exchange(Transmission.of(request.octets(), request.method()));
        }
    }

    private Fields host() {
        return Fields.of("Host", stage.lab().address().authority());
    }

    private static Optional<Trouble> dead(List<ObservedStep> seen) {
        return seen.stream()
                .filter(s -> s.exchange().end() == End.UNREACHABLE)
                .findFirst()
                .map(s -> new Trouble(Cause.TARGET_DEAD, "no connection to the target"));
    }

    private static String words(LabException e) {
        return "the digest of the state: " + e.getMessage();
    }
}
