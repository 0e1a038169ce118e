package dev.statusquo.cases.kit;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Script;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Trouble;
import dev.statusquo.model.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Sends what a script asks, each request on a connection of its own, and keeps what came back. Not for several threads. */
public final class Sender {
    private static final int PATIENCE = 4;

    private final Stage stage;
    private final List<ObservedStep> seen = new ArrayList<>();

    /** Sends to the target of a stage. */
    public Sender(Stage stage) {
        this.stage = stage;
    }

    /** {@return the script that sends what a body says; what it kept is observed, trouble included} */
    public static Script script(BiConsumer<Sender, Map<String, String>> body) {
        return (stage, row) -> {
            Sender sender = new Sender(stage);
            Optional<Trouble> trouble = CutShort.in(() -> body.accept(sender, row));
            return new Observation(sender.seen, Facts.none(), List.of(), trouble);
        };
    }

    /** {@return what may be touched} */
    public Stage stage() {
        return stage;
    }

    /** {@return the target's host and port, as Host has it} */
    public String host() {
        return stage.lab().address().authority();
    }

    /** {@return a connection, which the caller closes} */
    public Wire.Link connect() {
        return stage.wire().connect(stage.lab().address());
    }

    /** {@return the answer to a request, which is not kept} */
    public Exchange exchange(RequestDraft draft) {
        try (Wire.Link link = connect()) {
            return link.exchange(draft.transmission(host()));
        }
    }

    /** {@return the answer to a request} */
    public Exchange send(RequestDraft draft) {
        return keep(exchange(draft));
    }

    /** Keeps an exchange, and {@return it}. */
    public Exchange keep(Exchange exchange) {
        seen.add(ObservedStep.of(Integer.toString(seen.size() + 1), exchange));
        return exchange;
    }

    /** {@return the answers to a request that went out several times, over one connection as long as it stays open; not kept} */
    public List<Exchange> repeat(int times, RequestDraft draft) {
        List<Exchange> all = new ArrayList<>();
        Wire.Link link = connect();
        try {
            for (int i = 0; i < times; i++) {
                if (!link.isOpen()) {
                    link.close();
                    link = connect();
                }
                Exchange answer = link.exchange(draft.transmission(host()));
                if (i > 0 && draft.token().isIdempotent() && isLost(answer)) {
                    link.close();
                    link = connect();
                    answer = link.exchange(draft.transmission(host()));
                }
                all.add(answer);
            }
        } finally {
            link.close();
        }
        return all;
    }

    /** A request that meets the close of a connection which served others may not have been carried out (RFC 9110 9.2.2). */
    private static boolean isLost(Exchange answer) {
        return answer.end() == End.CLOSED || answer.end() == End.RESET;
    }

    /** {@return the answers to transmissions that went out at the same moment, in their order; they are not kept} */
    public List<Exchange> together(List<Transmission> transmissions) {
        List<Wire.Link> links = new ArrayList<>();
        try {
            transmissions.forEach(transmission -> links.add(connect()));
            return SimultaneousRequests.together(links, transmissions);
        } finally {
            links.forEach(Wire.Link::close);
        }
    }

    /** {@return the first answer that is the one waited for, or the last if patience ended before; only that one is kept} */
    public Exchange poll(RequestDraft draft, Predicate<Exchange> isDone) {
        return keep(Polling.until(
                draft + " is done", stage.limits().silence().multipliedBy(PATIENCE), () -> exchange(draft), isDone));
    }

    /** {@return what was kept so far, in order} */
    public List<ObservedStep> seen() {
        return seen;
    }
}
