package dev.statusquo.report;

import dev.statusquo.http.Cut;
import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Framing;
import dev.statusquo.http.Next;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Reply;
import dev.statusquo.http.Response;
import dev.statusquo.http.StatusCode;
import dev.statusquo.http.Timing;
import dev.statusquo.model.Affected;
import dev.statusquo.model.CaseDescription;
import dev.statusquo.model.Cause;
import dev.statusquo.model.Claim;
import dev.statusquo.model.Component;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Deviation;
import dev.statusquo.model.Evidence;
import dev.statusquo.model.ExpectedViolation;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Grounds;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Level;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Place;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Requirement;
import dev.statusquo.model.Row;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Target;
import dev.statusquo.model.TriedTarget;
import dev.statusquo.model.VersionRange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A report with every verdict, every standing and every ending, and with targets that mean harm. */
public final class SampleReport {
    static final Instant START = Instant.parse("2026-11-22T09:30:00Z");
    public static final String HOSTILE =
            "</script><img src=x onerror=\"document.title='owned'\"><!-- ${7*7} {{headline}}";
    private static final List<Target> TARGETS = List.of(
            target("fastapi", "0.121.3", "uvicorn", "0.38.0", "python", "3.13.5", Map.of("h11", "0.16.0")),
            target("flask", "3.1.3", "gunicorn", "26.2.0", "python", "3.13.5", Map.of("werkzeug", "3.1.4")),
            target("express", "5.2.1", "node", "24.21.0", "node", "24.21.0", Map.of("send", "1.2.0")),
            target("django", "5.2.8", "gunicorn", "26.2.0", "python", "3.13.5", Map.of("asgiref", "3.10.0")));
    public static final String FASTAPI = TARGETS.get(0).id();
    public static final String FLASK = TARGETS.get(1).id();
    static final String EXPRESS = TARGETS.get(2).id();
    static final String DJANGO = TARGETS.get(3).id();
    private static final Deviation CLOSES = deviation(
            "uvicorn/closes-above-599",
            "uvicorn",
            "document/custom-*",
            new Fingerprint(Optional.of(End.CLOSED), Optional.empty(), List.of()),
            "httptools has no reason phrase for it, the lookup raises, and the connection is closed");
    private static final Deviation STALE = deviation(
            "gunicorn/keeps-length-on-204",
            "gunicorn",
            "status/204-*",
            new Fingerprint(Optional.of(End.COMPLETE), Optional.of(204), List.of("Content-Length")),
            "The length that the app gave is sent as it is");

    private final List<Outcome> outcomes = new ArrayList<>();

    private SampleReport() {}

    /** {@return the report of a run that ended} */
    public static RunReport complete() {
        RunReport partial = partial();
        List<TriedTarget> met = TARGETS.stream().map(SampleReport::met).toList();
        return new RunReport(
                partial.header(),
                partial.claims(),
                partial.outcomes(),
                Optional.of(new RunFooter(met, Duration.ofMillis(4321), Optional.of(Duration.ofMillis(2912)))));
    }

    /** {@return the report of a run that was killed after its last outcome} */
    public static RunReport partial() {
        SampleReport sample = new SampleReport();
        sample.documents();
        sample.threeWays();
        sample.rules();
        sample.hostile();
        long rows = sample.outcomes.stream().map(o -> o.row().id()).distinct().count();
        RunHeader header = new RunHeader(1, "0.1.0", "0123abc", "process", TARGETS, List.of(), (int) rows, START);
        return new RunReport(header, claims(), sample.outcomes, Optional.empty());
    }

    /** {@return the same report with so many codes more, to see how large ones behave} */
    public static RunReport large(int codes) {
        RunReport complete = complete();
        SampleReport more = new SampleReport();
        more.outcomes.addAll(complete.outcomes());
        ConformanceCase of =
                of("status/any-code-is-sent", "Any code is sent", Level.DEFINED, "RFC 9110", "15", Producer.FRAMEWORK);
        for (int code = 0; code < codes; code++) {
            for (Target target : TARGETS) {
                more.passed(of, Map.of("code", "" + code), target.id(), exchange("/status/" + code, 200, ""));
            }
        }
        return new RunReport(complete.header(), complete.claims(), more.outcomes, complete.footer());
    }

    public static Target target(int at) {
        return TARGETS.get(at);
    }

    public static Outcome outcome(RunReport report, String row, String target) {
        return report.outcomes().stream()
                .filter(o -> o.row().id().equals(row) && o.target().equals(target))
                .findFirst()
                .orElseThrow();
    }

    private void documents() {
        ConformanceCase sent = of(
                "document/code-is-sent",
                "The code that a handler returns is sent",
                Level.DOCUMENT,
                "document",
                "HTTP Status Codes",
                Producer.FRAMEWORK);
        for (int code : new int[] {200, 201, 202, 204, 301, 304, 400, 401, 404, 418, 422, 429, 500, 503}) {
            for (Target target : TARGETS) {
                passed(sent, Map.of("code", "" + code), target.id(), exchange("/status/" + code, code, ""));
            }
        }
        ConformanceCase named = of(
                "document/code-has-its-name",
                "The reason phrase is the document's name of the code",
                Level.DOCUMENT,
                "document",
                "HTTP Status Codes",
                Producer.SERVER);
        for (int code : new int[] {200, 404, 413, 422}) {
            for (Target target : TARGETS) {
                Exchange exchange = exchange("/status/" + code, code, "");
                if (code == 422 || code == 413) {
                    violates(
                            named,
                            Map.of("code", "" + code),
                            target.id(),
                            List.of(exchange),
                            Optional.empty(),
                            new Mismatch(
                                    Place.parse("reason"),
                                    "\"" + (code == 422 ? "Unprocessable Entity" : "Payload Too Large") + "\"",
                                    "\"Unprocessable Content\""));
                } else {
                    passed(named, Map.of("code", "" + code), target.id(), exchange);
                }
            }
        }
        ConformanceCase custom = of(
                "document/custom-code-is-sent",
                "A code of one's own is sent",
                Level.DOCUMENT,
                "document",
                "How to Create Custom HTTP Status Codes",
                Producer.SERVER);
        for (int code : new int[] {299, 471, 599, 600, 620, 621, 799, 999}) {
            custom(custom, Map.of("code", "" + code), "/status/" + code, code);
        }
        custom(
                of(
                        "document/custom-status-example",
                        "The document's example answers 620",
                        Level.DOCUMENT,
                        "document",
                        "How to Create Custom HTTP Status Codes",
                        Producer.SERVER),
                Map.of(),
                "/custom-status",
                620);
    }

    private void custom(ConformanceCase custom, Map<String, String> parameters, String path, int code) {
        passed(custom, parameters, FLASK, exchange(path, code, "{\"message\": \"Custom status code example\"}"));
        passed(custom, parameters, EXPRESS, exchange(path, code, "{\"message\":\"Custom status code example\"}"));
        if (code < 600) {
            passed(custom, parameters, FASTAPI, exchange(path, code, "Custom Response"));
            passed(custom, parameters, DJANGO, exchange(path, code, "{}"));
        } else {
            violates(
                    custom,
                    parameters,
                    FASTAPI,
                    List.of(ended(path, End.CLOSED, "")),
                    Optional.of(CLOSES),
                    new Mismatch(Place.parse("end"), "a complete response", "closed without a byte"));
            violates(
                    custom,
                    parameters,
                    DJANGO,
                    List.of(exchange(path, 500, "<h1>Server Error (500)</h1>")),
                    Optional.empty(),
                    new Mismatch(Place.parse("status"), "" + code, "500"));
        }
    }

    private void threeWays() {
        ConformanceCase rest = of(
                "rest/custom-status-example",
                "What REST Assured makes of the document's 620",
                Level.RECORD,
                "document",
                "Client Compatibility",
                Producer.FRAMEWORK);
        recorded(
                rest,
                FASTAPI,
                "NoHttpResponseException",
                Map.of("client", "org.apache.http.NoHttpResponseException", "calls", "4", "attempts", "4"),
                List.of());
        recorded(rest, FLASK, "status 620", Map.of("client", "status 620", "calls", "1", "attempts", "1"), List.of());
        recorded(rest, EXPRESS, "status 620", Map.of("client", "status 620", "calls", "1", "attempts", "1"), List.of());
        recorded(rest, DJANGO, "status 500", Map.of("client", "status 500", "calls", "1", "attempts", "1"), List.of());
        ConformanceCase own = of(
                "testclient/custom-status-example",
                "What the framework's own test client says of the document's 620",
                Level.RECORD,
                "document",
                "Client Compatibility",
                Producer.FRAMEWORK);
        for (String id : List.of(FASTAPI, FLASK, DJANGO)) {
            recorded(
                    own,
                    id,
                    "status 620",
                    Map.of("client", "status 620"),
                    List.of(
                            exchange(
                                    "/_fixture/testclient?path=/custom-status",
                                    200,
                                    "{\"client\": \"flask.testing.FlaskClient\", \"outcome\": \"response\", \"status\": 620, \"content\": \"\"}")));
        }
        add(
                own,
                Map.of(),
                EXPRESS,
                Judgement.notApplicable("Express has no test client of its own"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of());
    }

    private void rules() {
        ConformanceCase bare = of(
                "status/204-has-no-content-length",
                "A 204 response has no Content-Length field",
                Level.MUST,
                "RFC 9110",
                "8.6",
                Producer.SERVER);
        Exchange long204 = exchange("/status/204", 204, "", "Content-Length", "4");
        violates(
                bare,
                Map.of(),
                FLASK,
                List.of(long204),
                Optional.empty(),
                new Mismatch(Place.parse("field Content-Length"), "no such field", "\"4\""),
                new Mismatch(Place.parse("content"), "none", "4 octets"));
        passed(bare, Map.of(), FASTAPI, exchange("/status/204", 204, ""));
        passed(bare, Map.of(), EXPRESS, exchange("/status/204", 204, ""));
        add(
                bare,
                Map.of(),
                DJANGO,
                Judgement.conforms(Fingerprint.none()),
                Optional.of(Standing.STALE),
                Optional.of(STALE),
                List.of(exchange("/status/204", 204, "")),
                List.of(),
                Map.of());
        ConformanceCase date = of(
                "headers/date-is-sent",
                "A response has a Date field",
                Level.SHOULD,
                "RFC 9110",
                "6.6.1",
                Producer.SERVER);
        for (Target target : TARGETS) {
            Exchange exchange = exchange("/", 200, "hello");
            add(
                    date,
                    Map.of(),
                    target.id(),
                    Judgement.tolerated(
                            List.of(new Mismatch(Place.parse("field Date"), "a date", "no such field")),
                            Fingerprint.of(exchange, List.of())),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(exchange),
                    List.of(),
                    Map.of());
        }
        ConformanceCase trace = of(
                "method/trace-repeats-the-request",
                "TRACE repeats the request it received",
                Level.MAY,
                "RFC 9110",
                "9.3.8",
                Producer.SERVER);
        for (Target target : TARGETS) {
            recorded(trace, target.id(), "405", Map.of(), List.of(exchange("/echo", 405, "")));
        }
        unhappy();
    }

    private void unhappy() {
        ConformanceCase head = of(
                "method/head-has-no-content",
                "A response to HEAD has no content",
                Level.MUST,
                "RFC 9110",
                "9.3.2",
                Producer.SERVER);
        violates(
                head,
                Map.of(),
                FASTAPI,
                List.of(ended("/", End.HANG, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")),
                Optional.empty(),
                new Mismatch(Place.parse("end"), "a complete response", "silence until the limit"));
        violates(
                head,
                Map.of(),
                FLASK,
                List.of(ended("/", End.RESET, "HTTP/1.1 200 OK\r\n")),
                Optional.empty(),
                new Mismatch(Place.parse("end"), "a complete response", "reset"));
        violates(
                head,
                Map.of(),
                EXPRESS,
                List.of(ended("/", End.PARTIAL, "HTP/1.1 200")),
                Optional.empty(),
                new Mismatch(Place.parse("end"), "a complete response", "a partial response"));
        add(
                head,
                Map.of(),
                DJANGO,
                Judgement.inconclusive(Cause.UNSTABLE, "the first run hung, the second was answered"),
                Optional.empty(),
                Optional.empty(),
                List.of(exchange("/", 200, "")),
                List.of(ended("/", End.HANG, "")),
                Map.of());
        ConformanceCase safe =
                of("safe/get-changes-nothing", "GET changes nothing", Level.MUST, "RFC 9110", "9.2.1", Producer.APP);
        add(
                safe,
                Map.of(),
                FASTAPI,
                Judgement.inconclusive(Cause.TARGET_DEAD, "nothing listens any more"),
                Optional.empty(),
                Optional.empty(),
                List.of(ended("/", End.UNREACHABLE, "")),
                List.of(),
                Map.of());
        add(
                safe,
                Map.of(),
                FLASK,
                Judgement.inconclusive(Cause.NOT_EXERCISED, "step 1 answered 500 instead of 2xx"),
                Optional.empty(),
                Optional.empty(),
                List.of(exchange("/", 500, "")),
                List.of(),
                Map.of());
        passed(safe, Map.of(), EXPRESS, exchange("/", 200, "hello"));
        add(
                safe,
                Map.of(),
                DJANGO,
                Judgement.notApplicable("django lacks items: no store on this runtime"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of());
    }

    private void hostile() {
        ConformanceCase fields = of(
                "headers/field-is-kept", "A field keeps its value", Level.MUST, "RFC 9110", "5.5", Producer.FRAMEWORK);
        Exchange evil = exchange("/fields", 200, HOSTILE + "\u0000\u001b[31m\u2028``` @someone | a", "X-Evil", HOSTILE);
        violates(
                fields,
                Map.of("name", "X-Evil"),
                FLASK,
                List.of(evil),
                Optional.empty(),
                new Mismatch(
                        Place.parse("field X-Evil"),
                        "\"calm\"",
                        "\"" + HOSTILE + "\u0000\u001b[31m\u2028``` @someone | a]]>\""));
        String secret =
                "GET /bearer HTTP/1.1\r\nHost: 127.0.0.1:49153\r\nAuthorization: Bearer swordfish-1234\r\nCookie: a=1; session=topsecret\r\n\r\n";
        Exchange echo =
                exchange("/bearer", 200, "{\"saw\": \"swordfish-1234\"}", "Set-Cookie", "session=topsecret; HttpOnly");
        recorded(
                of(
                        "headers/credentials-are-seen",
                        "Credentials are seen",
                        Level.RECORD,
                        "RFC 9110",
                        "11.6.2",
                        Producer.FRAMEWORK),
                FLASK,
                "saw swordfish-1234",
                Map.of("saw", "swordfish-1234"),
                List.of(new Exchange(
                        Octets.latin1(secret), echo.reply(), End.COMPLETE, Optional.empty(), echo.timing())));
        passed(
                of(
                        "framing/long-content-arrives",
                        "Long content arrives whole",
                        Level.MUST,
                        "RFC 9112",
                        "6.2",
                        Producer.SERVER),
                Map.of(),
                FLASK,
                exchange("/long", 200, "x".repeat(70_000)));
    }

    private void passed(ConformanceCase of, Map<String, String> parameters, String target, Exchange exchange) {
        add(
                of,
                parameters,
                target,
                Judgement.conforms(Fingerprint.of(exchange, List.of())),
                Optional.empty(),
                Optional.empty(),
                List.of(exchange),
                List.of(),
                Map.of());
    }

    private void recorded(
            ConformanceCase of, String target, String fact, Map<String, String> facts, List<Exchange> exchanges) {
        add(
                of,
                Map.of(),
                target,
                Judgement.recorded(fact, Fingerprint.none()),
                Optional.empty(),
                Optional.empty(),
                exchanges,
                List.of(),
                facts);
    }

    private void violates(
            ConformanceCase of,
            Map<String, String> parameters,
            String target,
            List<Exchange> exchanges,
            Optional<Deviation> known,
            Mismatch... mismatches) {
        Fingerprint seen = Fingerprint.of(exchanges.get(exchanges.size() - 1), List.of(mismatches));
        add(
                of,
                parameters,
                target,
                Judgement.violates(List.of(mismatches), seen),
                Optional.of(known.isPresent() ? Standing.EXPECTED : Standing.UNEXPECTED),
                known,
                exchanges,
                List.of(),
                Map.of());
    }

    private void add(
            ConformanceCase of,
            Map<String, String> parameters,
            String target,
            Judgement judgement,
            Optional<Standing> standing,
            Optional<Deviation> deviation,
            List<Exchange> exchanges,
            List<Exchange> earlier,
            Map<String, String> facts) {
        Row row = new Row(of.about(), parameters);
        outcomes.add(new Outcome(
                        row,
                        target,
                        judgement,
                        standing,
                        deviation.map(known -> known.knownIn(row)),
                        new Evidence(exchanges, earlier, Facts.ofTexts(facts), List.of()),
                        Duration.ofMillis(3))
                .redacted(Set.of()));
    }

    private static List<Claim> claims() {
        return List.of(
                claim(
                        "code/422",
                        84,
                        "**422 Unprocessable Entity**",
                        "422 exists and is named Unprocessable Entity",
                        List.of("document/code-is-sent[code=422]", "document/code-has-its-name[code=422]"),
                        "RFC 9110 15.5.21 names it Unprocessable Content"),
                claim(
                        "code/413",
                        75,
                        "**413 Payload Too Large**",
                        "413 exists and is named Payload Too Large",
                        List.of("document/code-has-its-name[code=413]"),
                        "RFC 9110 15.5.14 names it Content Too Large"),
                claim(
                        "code/404",
                        66,
                        "**404 Not Found**",
                        "404 exists and is named Not Found",
                        List.of("document/code-is-sent[code=404]", "document/code-has-its-name[code=404]"),
                        ""),
                claim(
                        "advice/custom-codes-above-599",
                        181,
                        "**above 599**",
                        "Codes above 599 reach the client",
                        List.of("document/custom-code-is-sent[code={620,621,799,999}]"),
                        "RFC 9110 15: a status code outside of 100 to 599 is invalid"),
                claim(
                        "example/fastapi-custom-status",
                        196,
                        "status_code=620",
                        "FastAPI answers 620",
                        List.of("document/custom-status-example"),
                        "RFC 9110 15: 620 is not a valid status code"),
                claim(
                        "example/flask-custom-status",
                        210,
                        "response.status_code = 620",
                        "Flask answers 620",
                        List.of("document/custom-status-example"),
                        ""),
                claim(
                        "advice/clients-mishandle-custom-codes",
                        242,
                        "ignore or mishandle responses",
                        "A client may mishandle a custom code",
                        List.of("rest/custom-status-example"),
                        ""),
                new Claim(
                        "advice/rest-practices",
                        244,
                        "REST API Best Practices",
                        "Good practice has to be considered",
                        List.of(),
                        Optional.of("A heading of the list"),
                        Optional.empty()));
    }

    private static Claim claim(String id, int line, String quote, String says, List<String> cases, String rfc) {
        return new Claim(
                id, line, quote, says, cases, Optional.empty(), Optional.of(rfc).filter(r -> !r.isEmpty()));
    }

    private static ConformanceCase of(
            String id, String title, Level level, String source, String section, Producer producer) {
        Requirement requirement = new Requirement(
                source, section, level, title + ", in the words of the specification.", Optional.empty());
        return new ConformanceCase(
                new CaseDescription(
                        id,
                        title,
                        "A client that trusts it waits for octets that never come.",
                        requirement,
                        producer,
                        ConformanceCase.Kind.WIRE),
                Set.of(),
                List.of(Map.of()),
                (stage, p) -> Observation.of(List.of()),
                (seen, p) -> Judgement.conforms(Fingerprint.none()),
                List.of(),
                "fixtures/cases/sample.yaml:1");
    }

    private static Deviation deviation(
            String id, String packageName, String cases, Fingerprint observed, String reason) {
        return new Deviation(
                id,
                new Affected(packageName, new VersionRange("*"), Map.of(), List.of(), List.of()),
                List.of(new ExpectedViolation(List.of(cases), observed)),
                new Grounds(
                        reason,
                        Optional.of(packageName + "/protocol.py:42"),
                        URI.create("https://example.org/" + id),
                        LocalDate.of(2027, 6, 1)),
                "containers/deviations/" + packageName + ".yaml:3");
    }

    private static Exchange exchange(String path, int code, String content, String... fields) {
        Fields all = Fields.of(fields).with("Content-Type", "text/plain");
        String head =
                "HTTP/1.1 " + code + " Word\r\n" + all.section() + "Content-Length: " + content.length() + "\r\n\r\n";
        Response response = new Response(
                "HTTP/1.1", new StatusCode(code), "Word", all, Octets.latin1(content), Fields.none(), Framing.LENGTH);
        return new Exchange(
                request(path),
                new Reply(Octets.latin1(head + content), List.of(), Optional.of(response), Octets.empty()),
                End.COMPLETE,
                Optional.empty(),
                Optional.of(Next.IN_STEP),
                new Timing(START, Optional.of(Duration.ofNanos(812_345)), Duration.ofNanos(1_234_567)),
                Cut.NOTHING);
    }

    private static Exchange ended(String path, End end, String received) {
        Optional<String> fault =
                received.startsWith("HTP") ? Optional.of("the status line is no status line") : Optional.empty();
        return new Exchange(
                request(path),
                new Reply(Octets.latin1(received), List.of(), Optional.empty(), Octets.empty()),
                end,
                fault,
                new Timing(START, Optional.empty(), Duration.ofMillis(end == End.HANG ? 2000 : 2)));
    }

    private static Octets request(String path) {
        return Octets.latin1("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:49153\r\n\r\n");
    }

    private static Target target(
            String framework,
            String version,
            String server,
            String serverVersion,
            String runtime,
            String runtimeVersion,
            Map<String, String> packages) {
        return new Target(
                new Component(framework, version),
                new Component(server, serverVersion),
                new Component(runtime, runtimeVersion),
                packages,
                Set.of("items"),
                Map.of());
    }

    private static TriedTarget met(Target target) {
        boolean died = target.framework().name().equals("fastapi");
        return new TriedTarget(
                target,
                Optional.empty(),
                Optional.of("http://127.0.0.1:49153"),
                Optional.of(Duration.ofMillis(2912)),
                died ? Optional.of("the process has ended with code 1\nMemoryError <b>") : Optional.empty());
    }
}
