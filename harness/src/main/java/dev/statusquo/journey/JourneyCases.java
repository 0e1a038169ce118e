package dev.statusquo.journey;

import dev.statusquo.cases.kit.ScriptedCase;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Level;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Producer;
import dev.statusquo.model.TapSource;
import dev.statusquo.model.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cases about clients: what they make of each answer, and where an RFC binds them. Those about proxies stand in YAML. */
public final class JourneyCases {
    private static final String ANSWER = "answer";
    private static final String CLIENT = "client";
    private static final String CALL = "call";

    private final List<JourneyAnswer> answers;
    private final List<JourneyClient> clients;
    private final TapSource taps;
    private final boolean isProven;

    private JourneyCases(List<JourneyAnswer> answers, List<JourneyClient> clients, TapSource taps, boolean isProven) {
        this.answers = answers;
        this.clients = clients;
        this.taps = taps;
        this.isProven = isProven;
    }

    /**
     * Lists the cases.
     *
     * @param answers what the origin sends
     * @param clients the clients, whether they are on this machine or not
     * @param taps what counts their attempts
     * @return the cases, without proofs, which need clients that break rules
     */
    public static List<ConformanceCase> all(List<JourneyAnswer> answers, List<JourneyClient> clients, TapSource taps) {
        return new JourneyCases(answers, clients, taps, false).all();
    }

    /** {@return the same cases with clients that conform or break one rule each, and with the proofs that they make} */
    public static List<ConformanceCase> proven(List<JourneyAnswer> answers, TapSource taps, Limits limits) {
        return new JourneyCases(answers, StandIns.all(limits), taps, true).all();
    }

    private List<ConformanceCase> all() {
        return List.of(arrives(), invalid(), unknown(), interim(), again(), bare());
    }

    private ConformanceCase arrives() {
        ScriptedCase begun = begun("journey/arrives", new ArrivalJudge())
                .says("What each client makes of an answer, directly and behind each proxy")
                .because("A code that only the server knows is another one by the time it is read.")
                .requires("RFC 9110", "15", Level.RECORD, "A client that gets an invalid code goes by 5xx.")
                .rows(arrivals());
        return made(
                begun,
                new Shown("status 620, called an error", row(StandIns.CAREFUL, "620", "GET")),
                new Shown("status 620, called a success", row(StandIns.BELIEVES_ALL, "620", "GET")),
                new Shown(
                        "closed without a byte; sent 2 times; answered 2 times",
                        row(StandIns.SENDS_AGAIN, "closed", "POST")));
    }

    /** Answer by answer, so that neighbours are different clients: each works on few calls at a time. */
    private List<Map<String, String>> arrivals() {
        return answers.stream()
                .flatMap(answer -> answer.calls().stream()
                        .flatMap(call -> clients.stream().map(client -> row(client.name(), answer.name(), call))))
                .toList();
    }

    private ConformanceCase invalid() {
        ScriptedCase begun = begun("client/invalid-code-is-no-success", opinion(code -> "no"))
                .says("A client takes a code outside of 100 to 599 for a server error")
                .because("The guide's 620 says that something went wrong, and the program goes on as if it had not.")
                .requires(
                        "RFC 9110",
                        "15",
                        Level.SHOULD,
                        "A client that gets an invalid status code, one outside of 100 to 599, processes it as if it were a 5xx.")
                .each(ANSWER, named("600", "620", "799", "999"))
                .each(CLIENT, names());
        return made(
                begun,
                new Shown("conforms", row(StandIns.CAREFUL, "620")),
                new Shown("violates", row(StandIns.BELIEVES_ALL, "620")));
    }

    private ConformanceCase unknown() {
        ScriptedCase begun = begun(
                        "client/unknown-code-goes-by-its-class", opinion(code -> code.startsWith("2") ? "yes" : "no"))
                .says("A client takes a code that it does not know for the x00 of its class")
                .because("A new code breaks clients that would have had nothing to do about it.")
                .requires(
                        "RFC 9110",
                        "15",
                        Level.MUST,
                        "A client understands the class of any code by its first digit, and treats a code that it does not know as the x00 of the class.")
                .each(ANSWER, named("299", "499", "599"))
                .each(CLIENT, names());
        return made(
                begun,
                new Shown("conforms", row(StandIns.CAREFUL, "299")),
                new Shown("conforms", row(StandIns.CAREFUL, "499")),
                new Shown("violates", row(StandIns.BELIEVES_ALL, "599")),
                new Shown("violates", row(StandIns.BELIEVES_NONE, "299")));
    }

    private ConformanceCase interim() {
        ScriptedCase begun = begun(
                        "client/interim-answers-are-read-over",
                        new ClientJudge("status", facts -> told(facts, CallScript.STATUS), (facts, row) -> "200"))
                .says("A client that gets a 103 first waits for the final answer")
                .because("A server that sends early hints breaks everybody who calls it with this client.")
                .requires(
                        "RFC 9110",
                        "15.2",
                        Level.MUST,
                        "A client can parse one or more interim answers before a final one, also if it does not expect any.")
                .each(ANSWER, named("103-then-200"))
                .each(CLIENT, names());
        return made(
                begun,
                new Shown("conforms", row(StandIns.CAREFUL, "103-then-200")),
                new Shown("violates", row(StandIns.STOPS_AT_INTERIM, "103-then-200")));
    }

    private ConformanceCase again() {
        ScriptedCase begun = begun(
                        "client/post-is-not-sent-again",
                        new ClientJudge(
                                "attempts",
                                facts -> facts.attempts().map(count -> count == 1 ? "1" : "more"),
                                (facts, row) -> "1"))
                .says("A client does not send a POST again by itself that got no answer")
                .because("An order is placed twice.")
                .requires(
                        "RFC 9110",
                        "9.2.2",
                        Level.SHOULD,
                        "A client does not repeat a request whose method is not idempotent by itself, unless it knows that it may.")
                .each(ANSWER, named("closed", "reset"))
                .each(CALL, List.of("POST"))
                .each(CLIENT, names());
        return made(
                begun,
                new Shown("conforms", row(StandIns.CAREFUL, "closed", "POST")),
                new Shown("violates", row(StandIns.SENDS_AGAIN, "closed", "POST")),
                new Shown("violates", row(StandIns.SENDS_AGAIN, "reset", "POST")));
    }

    private ConformanceCase bare() {
        ScriptedCase begun = begun(
                        "client/204-has-no-content",
                        new ClientJudge(
                                "octets of content", // An error delivers no content because it delivers nothing.
                                facts -> told(facts, CallScript.STATUS)
                                        .flatMap(status -> told(facts, CallScript.OCTETS)),
                                (facts, row) -> "0"))
                .says("What follows the head of a 204 is not its content")
                .because("What a server sends by mistake is taken for data.")
                .requires(
                        "RFC 9112",
                        "6.3",
                        Level.MUST,
                        "An answer with a 1xx, 204 or 304 ends with the empty line after its fields, whatever they say.")
                .each(ANSWER, named("204-with-content"))
                .each(CLIENT, names());
        return made(
                begun,
                new Shown("conforms", row(StandIns.CAREFUL, "204-with-content")),
                new Shown("violates", row(StandIns.READS_ON, "204-with-content")));
    }

    /**
     * What a case says of a client that stands in.
     *
     * @param as the verdict, or what is recorded
     * @param row the row
     */
    private record Shown(String as, Map<String, String> row) {}

    /** Only the clients that stand in show that a case can fail. */
    private ConformanceCase made(ScriptedCase begun, Shown... proofs) {
        if (isProven) {
            Stream.of(proofs).forEach(shown -> begun.proof(Target.ORIGIN, shown.as(), shown.row()));
        }
        return begun.made();
    }

    private ScriptedCase begun(String id, Judge judge) {
        ScriptedCase begun = ScriptedCase.of(id)
                .producedBy(Producer.CLIENT)
                .ofKind(Kind.FLOW)
                .plays(new CallScript(byName(clients, JourneyClient::name), byName(answers, JourneyAnswer::name), taps))
                .judgedBy(judge);
        return id.startsWith("client/") && !isProven ? begun.needs(Target.DIRECT) : begun;
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(name, Function.identity()));
    }

    /** What the client calls the code of the row's answer. */
    private static Judge opinion(Function<String, String> wanted) {
        return new ClientJudge(
                "success",
                facts -> told(facts, CallScript.SUCCESS),
                (facts, row) -> wanted.apply(row.getOrDefault(ANSWER, "")));
    }

    private static Optional<String> told(Facts facts, String name) {
        return facts.value(name);
    }

    private List<String> named(String... names) {
        List<String> known = answers.stream().map(JourneyAnswer::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalStateException("fixtures/journey.yaml lacks the answer " + name);
            }
        }
        return List.of(names);
    }

    private List<String> names() {
        return clients.stream().map(JourneyClient::name).toList();
    }

    private static Map<String, String> row(String client, String answer) {
        return Map.of(CLIENT, client, ANSWER, answer);
    }

    private static Map<String, String> row(String client, String answer, String call) {
        return Map.of(CLIENT, client, ANSWER, answer, CALL, call);
    }
}
