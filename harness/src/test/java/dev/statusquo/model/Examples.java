package dev.statusquo.model;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.model.CannedAnswer.Then;
import dev.statusquo.wire.CannedWire;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values that tests of several rooms need. */
public final class Examples {
    public static final HttpAddress ADDRESS = new HttpAddress("127.0.0.1", 8000);

    private Examples() {}

    /** {@return flask@3.1.3+gunicorn@26.2.0 on Python 3.13.5, with Werkzeug and the items of the contract} */
    public static Target flask() {
        return target("flask", "gunicorn", Set.of("items"));
    }

    public static Target target(String framework, String server, Set<String> features) {
        return new Target(
                new Component(framework, "3.1.3"),
                new Component(server, "26.2.0"),
                new Component("python", "3.13.5"),
                Map.of(framework, "3.1.3", server, "26.2.0", "werkzeug", "3.1.4"),
                features,
                Map.of("late-status", framework + " has no response that could be changed later"));
    }

    /** {@return a deviation of Flask that is seen as this, in these cases} */
    public static Deviation deviation(String id, Fingerprint observed, String... cases) {
        return new Deviation(
                "flask/" + id,
                new Affected("flask", new VersionRange("*"), Map.of(), List.of(), List.of()),
                List.of(new ExpectedViolation(List.of(cases), observed)),
                new Grounds(
                        "Flask is like that",
                        Optional.empty(),
                        URI.create("https://example.org/" + id),
                        LocalDate.of(2030, 1, 1)),
                "containers/deviations/flask.yaml:3");
    }

    /** {@return a hazard of Flask in these cases} */
    public static Hazard hazard(String id, String... cases) {
        return new Hazard(
                "flask/" + id,
                new Affected("flask", new VersionRange("*"), Map.of(), List.of(), List.of()),
                List.of(cases),
                List.of(new Fingerprint(Optional.of(End.RESET), Optional.empty(), List.of("end"))),
                new Grounds(
                        "Flask dies of that",
                        Optional.of("flask/app.py:1"),
                        URI.create("https://example.org/" + id),
                        LocalDate.of(2030, 1, 1)),
                "containers/deviations/flask.yaml:9");
    }

    public static Exchange exchange(CannedAnswer answer) {
        return exchange("GET /", answer);
    }

    /** {@return what the socket client makes of a target that behaves in this way} */
    public static Exchange exchange(String line, CannedAnswer answer) {
        Octets octets = Octets.latin1(line + " HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n\r\n");
        try (Wire.Link link = new CannedWire(List.of(answer)).connect(ADDRESS)) {
            return link.exchange(Transmission.of(octets, new Method(line.split(" ", 2)[0])));
        }
    }

    /** {@return what is seen where these octets come and nothing after them} */
    public static Exchange exchange(String line, String received) {
        return exchange(line, keep(received));
    }

    public static CannedAnswer keep(String octets) {
        return new CannedAnswer(Octets.latin1(octets), Then.KEEP);
    }

    public static CannedAnswer only(Then then) {
        return new CannedAnswer(Octets.empty(), then);
    }
}
