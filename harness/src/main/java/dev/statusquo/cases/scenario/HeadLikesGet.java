package dev.statusquo.cases.scenario;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Field;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
import dev.statusquo.model.CaseDescription;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Level;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Place;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Requirement;
import dev.statusquo.model.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** Of one message or connection, so that two messages may differ in them. */
    private static final Set<String> OF_THE_MESSAGE = Set.of("date", "connection", "keep-alive", "age");

    /** Fields whose value a server may learn only while it makes the content: HEAD may leave them out. */
    private static final Set<String> OF_THE_CONTENT =
            Set.of("content-length", "transfer-encoding", "trailer", "etag", "content-digest", "repr-digest");

    private static final Proofs PROOFS = Proofs.of(HeadLikesGet.class);

    private HeadLikesGet() {}

    static List<ConformanceCase> cases() {
        return List.of(sameFields(), sameLength());
    }

    private static ConformanceCase sameFields() {
        return of(
                "method/head-has-the-fields-of-get",
                "HEAD is answered with the status code and the fields of a GET",
                "A client that looks before it fetches is told of another resource than the one it gets.",
                Producer.FRAMEWORK,
                new Requirement(
                        "RFC 9110",
                        "9.3.2",
                        Level.SHOULD,
                        "In a response to HEAD the server sends the fields that it would have sent for GET; those that only the making of the content determines may be left out.",
                        Optional.empty()),
                compared(HeadLikesGet::fields),
                fieldProofs());
    }

    private static ConformanceCase sameLength() {
        return of(
                "method/head-has-the-length-of-get",
                "A Content-Length in a response to HEAD is the number of octets that GET brings",
                "A client that plans a download by the length gets another size, or refuses what comes.",
                Producer.SERVER,
                new Requirement(
                        "RFC 9110",
                        "8.6",
                        Level.MUST,
                        "Content-Length in a response to HEAD equals the number of octets of content that the same request with GET would have brought.",
                        Optional.empty()),
                compared(HeadLikesGet::length),
                lengthProofs());
    }

    private static ConformanceCase of(
            String id,
            String title,
            String why,
            Producer producer,
            Requirement requirement,
            Judge judge,
            List<Proof> proofs) {
        List<Map<String, String>> rows =
                ROUTES.stream().map(route -> Map.of("route", route)).toList();
        return new ConformanceCase(
                new CaseDescription(id, title, why, requirement, producer, Kind.WIRE),
                Set.of(),
                rows,
                HeadLikesGet::play,
                judge,
                proofs,
                PROOFS.origin());
    }

    private static Observation play(Stage stage, Map<String, String> parameters) {
        String route = parameters.getOrDefault("route", "/");
        return new RequestSequence(stage)
                .ask(Method.GET, route)
                .ask(Method.HEAD, route)
                .observation();
    }

    private static Judge compared(BiFunction<Exchange, Exchange, Judgement> comparison) {
        return (observation, parameters) -> RequestSequence.unexercised(observation)
                .orElseGet(() -> judge(
                        observation.exchanges().get(0), observation.exchanges().get(1), comparison));
    }

    private static Judgement judge(Exchange get, Exchange head, BiFunction<Exchange, Exchange, Judgement> comparison) {
        if (!head.isWhole()) {
            return violates(head, new Mismatch(Place.Kind.END, "a complete, well-formed response", head.summary()));
        }
        boolean refused =
                head.status().filter(s -> s.value() == 405 || s.value() == 501).isPresent();
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
        return differences.isEmpty()
                ? Judgement.conforms(Fingerprint.of(head, List.of()))
                : Judgement.violates(differences, Fingerprint.of(head, differences));
    }

    private static Judgement violates(Exchange exchange, Mismatch difference) {
        return Judgement.violates(List.of(difference), Fingerprint.of(exchange, List.of(difference)));
    }

    private static List<Proof> fieldProofs() {
        String get = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nETag: \"a\"\r\nContent-Length: 3\r\n\r\nabc";
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put(
                "HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\n", "conforms");
        answers.put("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nDate: today\r\n\r\n", "conforms");
        answers.put("HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: 3\r\n\r\n", "tolerated");
        answers.put("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", "tolerated");
        answers.put("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nETag: \"b\"\r\n\r\n", "tolerated");
        answers.put("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-Extra: 1\r\n\r\n", "tolerated");
        answers.put("HTTP/1.1 204 No Content\r\nContent-Type: text/plain\r\nETag: \"a\"\r\n\r\n", "violates");
        return proofs(get, answers);
    }

    private static List<Proof> lengthProofs() {
        String get = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n", "conforms");
        answers.put("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "conforms");
        answers.put("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "violates");
        answers.put("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n", "violates");
        return proofs(get, answers);
    }

    private static List<Proof> proofs(String get, Map<String, String> answersToHead) {
        Map<String, String> row = Map.of("route", "/limited");
        List<Proof> proofs = new ArrayList<>();
        answersToHead.forEach((head, as) -> proofs.add(PROOFS.proof(as, row, get, head)));
        proofs.add(PROOFS.proof("violates", row, get, "close"));
        proofs.add(PROOFS.proof("not-applicable", row, get, "405"));
        proofs.add(PROOFS.proof("inconclusive", row, "close", "200"));
        return proofs;
    }
}
