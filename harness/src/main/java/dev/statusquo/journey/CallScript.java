package dev.statusquo.journey;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Field;
import dev.statusquo.http.Response;
import dev.statusquo.model.Cause;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lets a client make one call through a tap, then asks the origin how often it was asked. The exchanges are those between the client and whatever
 * it is connected to; the client's account of it stands in the facts.
 *
 * @param clients the clients by name
 * @param answers the answers by name
 * @param taps what counts attempts
 */
record CallScript(Map<String, JourneyClient> clients, Map<String, JourneyAnswer> answers, TapSource taps)
        implements Script {
    /** A call with this ending carries an Idempotency-Key. */
    private static final String WITH_KEY = "-with-key";

    /** A call with this ending is made a second time at once. */
    private static final String AGAIN = "-again";

    /** A call with this ending is made a second time when what is fresh for two seconds is no more. */
    private static final String AGAIN_LATER = "-again-later";

    private static final Duration LATER = Duration.ofSeconds(3);

    static final String STATUS = "status";
    static final String SUCCESS = "success";
    static final String OCTETS = "octets";
    static final String LOST = "lost";
    static final String SENT = "origin";

    private static final int ATTEMPTS_THAT_WAIT = 2;
    private static final Pattern URL = Pattern.compile("https?://the target[^\\s\"]*");
    private static final Pattern LOCAL = Pattern.compile("127\\.0\\.0\\.1(?:[: ]\\d+)?|\\bport=\\d+");
    private static final Pattern TIME = Pattern.compile("\\b\\d+ milliseconds");

    @Override
    public Observation play(Stage stage, Map<String, String> parameters) {
        JourneyClient client = named(clients, parameters, "client");
        if (!client.absence().isEmpty()) {
            return new Observation(
                    List.of(),
                    new Facts.Builder().notApplicable(client.absence()).build(),
                    List.of(),
                    Optional.empty());
        }
        try {
            return call(stage, client, named(answers, parameters, "answer"), parameters.getOrDefault("call", "GET"));
        } catch (LabException e) {
            return Observation.of(List.of(), new Trouble(Cause.SETUP_FAILED, String.valueOf(e.getMessage())));
        }
    }

    private static <T> T named(Map<String, T> all, Map<String, String> parameters, String parameter) {
        String name = parameters.getOrDefault(parameter, "");
        return Optional.ofNullable(all.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no " + parameter + " is named " + name));
    }

    private Observation call(Stage stage, JourneyClient client, JourneyAnswer answer, String call) {
        String id = stage.requestId("1");
        String method = call.replaceFirst("-.*", "");
        List<Field> fields = call.endsWith(WITH_KEY) ? List.of(new Field("Idempotency-Key", id)) : List.of();
        // No row is about how patient a client is: a slow machine is not to look like an answer that never comes.
        Duration limit = stage.limits().silence().multipliedBy(ATTEMPTS_THAT_WAIT);
        try (TapSource.Tapped tap = taps.open(stage.lab().address())) {
            String url = tap.address().url() + "/answers/" + answer.name() + "?request-id=" + id;
            ClientAccount account = client.call(new Call(method, url, limit, fields, again(call)));
            int calls = stage.lab().calls(id);
            List<ObservedStep> sent = sent(tap.exchanges(), id);
            Facts.Builder facts = facts(account, answer).value("scope", stage.scope());
            if (!client.chance().isEmpty() && sent.size() > 1) {
                facts.unsteady(client.chance());
            } else if (!answer.chance().isEmpty() && !isDirect(stage)) {
                facts.unsteady(answer.chance());
            }
            return new Observation(
                    sent,
                    facts.calls(calls).attempts(sent.size()).build(),
                    List.of(),
                    sent.stream().anyMatch(step -> step.exchange().end() == End.UNREACHABLE)
                            ? Optional.of(new Trouble(Cause.TARGET_DEAD, "nothing took the connection"))
                            : Optional.empty());
        }
    }

    private static boolean isDirect(Stage stage) {
        return !stage.lab().target().features().contains("proxy");
    }

    private static Optional<Duration> again(String call) {
        if (call.endsWith(AGAIN_LATER)) {
            return Optional.of(LATER);
        }
        return call.endsWith(AGAIN) ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    private static Facts.Builder facts(ClientAccount account, JourneyAnswer answer) {
        Facts.Builder facts = new Facts.Builder().client(withoutChance(account.words()));
        facts.value(SENT, sent(answer));
        account.status().ifPresent(status -> facts.value(STATUS, status));
        account.success().ifPresent(isSuccess -> facts.value(SUCCESS, isSuccess ? "yes" : "no"));
        facts.value(OCTETS, Long.toString(account.octets()));
        if (account.status().isPresent()) {
            facts.value(LOST, String.join(", ", lost(account, answer)));
        }
        return facts;
    }

    private static String sent(JourneyAnswer answer) {
        return answer.response()
                .map(response -> response.status().toString())
                .orElseGet(() ->
                        answer.octets().isEmpty() ? answer.then().name().toLowerCase(Locale.ROOT) : "no final answer");
    }

    /** Fields that the origin sent and the caller is not given; those that frame a message are each hop's own. */
    private static List<String> lost(ClientAccount account, JourneyAnswer answer) {
        var given = account.fields().stream()
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Field> sent = answer.response()
                .map(Response::fields)
                .map(fields -> fields.lines())
                .orElse(List.of());
        return sent.stream()
                .map(Field::name)
                .filter(name -> !List.of("Connection", "Content-Length", "Transfer-Encoding")
                        .contains(name))
                .filter(name -> !given.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** What differs from run to run and tells nothing: addresses, and how long it took. */
    private static String withoutChance(String text) {
        return URL.matcher(LOCAL.matcher(TIME.matcher(text).replaceAll("some milliseconds"))
                        .replaceAll("the target"))
                .replaceAll("the target");
    }

    /** A browser also asks for what nobody called, such as its page and an icon. */
    private static List<ObservedStep> sent(List<Exchange> exchanges, String id) {
        List<ObservedStep> sent = new ArrayList<>();
        exchanges.stream()
                .filter(exchange -> exchange.sent().asLatin1().contains("request-id=" + id + " "))
                .forEach(exchange -> sent.add(ObservedStep.of(Integer.toString(sent.size() + 1), exchange)));
        return sent;
    }
}
