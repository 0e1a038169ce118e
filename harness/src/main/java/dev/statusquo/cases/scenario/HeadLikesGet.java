package dev.statusquo.cases.scenario;

import dev.statusquo.cases.kit.Answers;
import dev.statusquo.cases.kit.NothingToJudge;
import dev.statusquo.cases.kit.RequestDraft;
import dev.statusquo.cases.kit.ScriptedCase;
import dev.statusquo.cases.kit.Sender;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Field;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Level;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Place;
import dev.statusquo.model.Producer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** HEAD held against GET of the same target: the same fields (RFC 9110 9.3.2), and a length that is GET's (8.6). */
final class HeadLikesGet {
    // /echo is not among them: its content says the method, so that the two may well differ.
    private static final List<String> ROUTES = List.of(
            "/custom-header",
            "/custom-error",
            "/status/200?content=text",
            "/fields?set=X-A:1",
            "/redirect/302",
            "/slash/",
            "/bearer",
            "/limited",
            "/raise",
            "/no-such-path");

    private static final Map<String, String> ROW = Map.of("route", "/limited");

    /** Of one message or connection, so that two messages may differ in them. */
    private static final Set<String> OF_THE_MESSAGE = Set.of("date", "connection", "keep-alive", "age");

    /** Fields whose value a server may learn only while it makes the content: HEAD may leave them out. */
    private static final Set<String> OF_THE_CONTENT =
            Set.of("content-length", "transfer-encoding", "trailer", "etag", "content-digest", "repr-digest");

    private HeadLikesGet() {}

    static List<ConformanceCase> cases() {
        return List.of(sameFields(), sameLength());
    }

    private static ConformanceCase sameFields() {
        String get = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nETag: \"a\"\r\nContent-Length: 3\r\n\r\nabc";
        return proven(
                        ScriptedCase.of("method/head-has-the-fields-of-get")
                                .says("HEAD is answered with the status code and the fields of a GET")
                                .because(
                                        "A client that looks before it fetches is told of another resource than the one it gets.")
                                .requires(
                                        "RFC 9110",
                                        "9.3.2",
                                        Level.SHOULD,
                                        "In a response to HEAD the server sends the fields that it would have sent for GET; those that only the making of the content determines may be left out.")
                                .judgedBy(compared(HeadLikesGet::fields)),
                        get)
                .answered("conforms", ROW, get, ok("ETag: \"a\"", "Content-Type: text/plain", "Content-Length: 3"))
                .answered("conforms", ROW, get, ok("Content-Type: text/plain", "Date: today"))
                .answered("tolerated", ROW, get, ok("ETag: \"a\"", "Content-Length: 3"))
                .answered("tolerated", ROW, get, ok("Content-Type: text/html"))
                .answered("tolerated", ROW, get, ok("Content-Type: text/plain", "ETag: \"b\""))
                .answered("tolerated", ROW, get, ok("Content-Type: text/plain", "X-Extra: 1"))
                .answered(
                        "violates",
                        ROW,
                        get,
                        "HTTP/1.1 204 No Content\r\nContent-Type: text/plain\r\nETag: \"a\"\r\n\r\n")
                .made();
    }

    private static ConformanceCase sameLength() {
        String get = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
        return proven(
                        ScriptedCase.of("method/head-has-the-length-of-get")
                                .says("A Content-Length in a response to HEAD is the number of octets that GET brings")
                                .because(
                                        "A client that plans a download by the length gets another size, or refuses what comes.")
                                .producedBy(Producer.SERVER)
                                .requires(
                                        "RFC 9110",
                                        "8.6",
                                        Level.MUST,
                                        "Content-Length in a response to HEAD equals the number of octets of content that the same request with GET would have brought.")
                                .judgedBy(compared(HeadLikesGet::length)),
                        get)
                .answered("conforms", ROW, get, ok("Content-Length: 3"))
                .answered("conforms", ROW, get, ok("Transfer-Encoding: chunked"))
                .answered("violates", ROW, get, ok("Content-Length: 0"))
                .answered("violates", ROW, get, ok("Content-Length: 4"))
                .made();
    }

    /** Plays GET and HEAD of each route, and proves what both cases say of a HEAD that is not answered as GET is. */
    private static ScriptedCase proven(ScriptedCase written, String get) {
        return written.each("route", ROUTES)
                .plays(Sender.script((sender, row) -> {
                    String route = row.getOrDefault("route", "/");
                    sender.send(RequestDraft.of("GET", route));
                    sender.send(RequestDraft.of("HEAD", route));
                }))
                .answered("violates", ROW, get, "close")
                .answered("not-applicable", ROW, get, "405")
                .answered("inconclusive", ROW, "close", "200");
    }

    private static String ok(String... fields) {
        return "HTTP/1.1 200 OK\r\n" + String.join("\r\n", fields) + "\r\n\r\n";
    }

    private static Judge compared(BiFunction<Exchange, Exchange, Judgement> comparison) {
        return (observation, parameters) -> NothingToJudge.inOrAfterTheFirst(observation)
                .orElseGet(() -> judge(
                        observation.exchanges().get(0), observation.exchanges().get(1), comparison));
    }

    private static Judgement judge(Exchange get, Exchange head, BiFunction<Exchange, Exchange, Judgement> comparison) {
        if (!head.isWhole()) {
            return violates(head, new Mismatch(Place.Kind.END, "a complete, well-formed response", head.summary()));
        }
        boolean refused = Answers.hasCode(head, 405) || Answers.hasCode(head, 501);
        return refused && !head.status().equals(get.status())
                ? Judgement.notApplicable("HEAD is not served here, which method/head-is-supported judges")
                : comparison.apply(get, head);
    }

    private static Judgement fields(Exchange get, Exchange head) {
        if (!head.status().equals(get.status())) {
            return violates(head, new Mismatch(Place.Kind.STATUS, get.summary(), head.summary()));
        }
        List<Mismatch> differences = Stream.concat(
                        comparable(get.fields()).stream(), comparable(head.fields()).stream())
                .distinct()
                .flatMap(name -> difference(name, get.fields(), head.fields()).stream())
                .toList();
        Fingerprint seen = Fingerprint.of(head, differences);
        return differences.isEmpty() ? Judgement.conforms(seen) : Judgement.tolerated(differences, seen);
    }

    private static List<String> comparable(Fields fields) {
        return fields.lines().stream()
                .map(Field::key)
                .filter(name -> !OF_THE_MESSAGE.contains(name))
                .toList();
    }

    private static Optional<Mismatch> difference(String name, Fields get, Fields head) {
        Optional<String> wanted = get.combined(name);
        Optional<String> actual = head.combined(name);
        // Lengths and codings have a case of their own.
        boolean may = OF_THE_CONTENT.contains(name) && (actual.isEmpty() || !name.equals("etag"));
        return may || wanted.equals(actual)
                ? Optional.empty()
                : Optional.of(new Mismatch(Place.field(name), words(wanted), words(actual)));
    }

    private static String words(Optional<String> value) {
        return value.map(v -> '"' + v + '"').orElse("absent");
    }

    private static Judgement length(Exchange get, Exchange head) {
        String octets = String.valueOf(
                get.response().map(Response::content).orElse(Octets.empty()).size());
        List<Mismatch> differences = head.fields().values("Content-Length").stream()
                .filter(length -> !length.equals(octets))
                .map(length -> new Mismatch(Place.field("Content-Length"), octets + ", or no such field", length))
                .toList();
        return Judgement.of(differences, Fingerprint.of(head, differences));
    }

    private static Judgement violates(Exchange exchange, Mismatch difference) {
        return Judgement.violates(List.of(difference), Fingerprint.of(exchange, List.of(difference)));
    }
}
