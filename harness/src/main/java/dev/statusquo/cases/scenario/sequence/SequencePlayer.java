package dev.statusquo.cases.scenario.sequence;

import dev.statusquo.cases.kit.NothingToJudge;
import dev.statusquo.cases.kit.RequestDraft;
import dev.statusquo.cases.kit.Sender;
import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.model.Cause;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Place.Kind;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plays sequences, each in a scope that nothing was played in before, each request on a connection of its own. */
final class SequencePlayer {
    private final Stage stage;
    private final Sender sender;
    private int played;

    SequencePlayer(Stage stage) {
        this.stage = stage;
        this.sender = new Sender(stage);
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
        return new SequenceAttempt(sent, seen, found, NothingToJudge.dead(exchanges(seen)));
    }

    private List<Mismatch> readBack(ExpectedState model, String scope, List<ObservedStep> seen) {
        Exchange list = sender.exchange(RequestDraft.of("GET", "/s/" + scope + "/items"));
        seen.add(ObservedStep.of("items", list));
        return model.differences(list);
    }

    private ExecutedCall play(Call call, String scope, List<ObservedStep> seen) {
        RequestDraft request = request(call, scope);
        List<Exchange> exchanges = new ArrayList<>();
        String first = "";
        String last = "";
        for (int i = 0; i < call.times(); i++) {
            Exchange exchange = sender.exchange(request);
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

    private static RequestDraft request(Call call, String scope) {
        RequestDraft bare = RequestDraft.of(call.verb().method().token(), call.path(scope));
        return call.json().isEmpty() ? bare : bare.json(call.json());
    }

    private static List<Exchange> exchanges(List<ObservedStep> seen) {
        return seen.stream().map(ObservedStep::exchange).toList();
    }

    private static String words(LabException e) {
        return "the digest of the state: " + e.getMessage();
    }
}
