package dev.statusquo.cases.scenario.retry;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Method;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Client;
import dev.statusquo.model.Facts;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Script;
import dev.statusquo.model.Stage;
import dev.statusquo.model.TapSource;
import dev.statusquo.model.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a client make one call through a tap, then asks how often the handler ran. */
record RetryScript(List<Client> clients, TapSource taps) implements Script {
    static final String VERSION = "version";
    static final String CONNECTIONS = "connections";
    /** How to install a client that is not there. */
    static final String ABSENT = "absent";

    @Override
    public Observation play(Stage stage, Map<String, String> parameters) {
        Client client = named(parameters.getOrDefault("client", ""));
        Client.Presence presence = client.presence();
        return presence.version()
                .map(version -> play(stage, parameters, client, version))
                .orElseGet(() -> new Observation(List.of(), absent(presence.absence()), List.of(), Optional.empty()));
    }

    private Observation play(Stage stage, Map<String, String> parameters, Client client, String version) {
        Method method = new Method(parameters.getOrDefault("method", "GET"));
        String id = stage.requestId("1");
        String target = (method.equals(Method.POST) ? "/status/620" : "/custom-status") + "?request-id=" + id;
        // No row is about silence: a slow machine is not to look like a broken target.
        Duration limit = stage.limits().silence().multipliedBy(4);
        try (TapSource.Tapped tap = taps.open(stage.lab().address())) {
            Facts.Builder facts = new Facts.Builder();
            facts.client(client.call(method, tap.address().url() + target, limit));
            facts.value(VERSION, version);
            if (!client.isSteady()) {
                facts.unsteady("how often this client repeats differs from run to run");
            }
            facts.calls(stage.lab().calls(id));
            List<ObservedStep> sent = sent(tap.exchanges(), id);
            facts.attempts(sent.size());
            facts.value(CONNECTIONS, Integer.toString(tap.connections()));
            return new Observation(sent, facts.build(), List.of(), dead(sent));
        } catch (LabException e) {
            return Observation.of(List.of(), new Trouble(Cause.SETUP_FAILED, String.valueOf(e.getMessage())));
        }
    }

    private static Facts absent(String howToInstall) {
        return new Facts.Builder()
                .value(ABSENT, howToInstall)
                .notApplicable(howToInstall)
                .build();
    }

    private Client named(String name) {
        return clients.stream()
                .filter(client -> client.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no client is named " + name));
    }

    /** A browser also asks for what nobody called, such as an icon. */
    private static List<ObservedStep> sent(List<Exchange> exchanges, String id) {
        List<ObservedStep> sent = new ArrayList<>();
        exchanges.stream()
                .filter(exchange -> exchange.sent().asLatin1().contains("request-id=" + id + " "))
                .forEach(exchange -> sent.add(ObservedStep.of(Integer.toString(sent.size() + 1), exchange)));
        return sent;
    }

    private static Optional<Trouble> dead(List<ObservedStep> sent) {
        return sent.stream().anyMatch(seen -> seen.exchange().end() == End.UNREACHABLE)
                ? Optional.of(new Trouble(Cause.TARGET_DEAD, "the target took no connection"))
                : Optional.empty();
    }
}
