package dev.statusquo.compare;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Timing;
import dev.statusquo.http.message.RequestReader;
import dev.statusquo.http.message.ResponseReader;
import dev.statusquo.model.Component;
import dev.statusquo.model.Draft;
import dev.statusquo.model.Evidence;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Place;
import dev.statusquo.model.RunFooter;
import dev.statusquo.model.RunHeader;
import dev.statusquo.model.RunReport;
import dev.statusquo.model.Target;
import dev.statusquo.model.TriedTarget;
import dev.statusquo.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Small reports for tests. */
public final class Built {
    public static final Target FLASK = target("flask", "3.1.3", "gunicorn", Map.of("werkzeug", "3.1.4"));

    private Built() {}

    /** {@return a target on gunicorn 26 and Python 3.13.5} */
    public static Target target(String framework, String version, String server, Map<String, String> more) {
        return target(framework, version, server, "3.13.5", more);
    }

    /** {@return a target on version 26 of a server and a Python of that version} */
    public static Target target(
            String framework, String version, String server, String python, Map<String, String> more) {
        Map<String, String> versions = new TreeMap<>(more);
        versions.put(framework, version);
        versions.put(server, "26");
        versions.put("python", python);
        return new Target(
                new Component(framework, version),
                new Component(server, "26"),
                new Component("python", python),
                versions,
                Set.of(),
                Map.of());
    }

    /** {@return a whole report of a whole run} */
    public static RunReport report(List<Target> targets, Outcome... outcomes) {
        return report("docker", targets, Arrays.asList(outcomes));
    }

    /** {@return a whole report of an engine} */
    public static RunReport report(String engine, List<Target> targets, List<Outcome> outcomes) {
        return new RunReport(
                new RunHeader(1, "1.0", "abc", engine, targets, List.of(), 2, Instant.EPOCH),
                List.of(),
                outcomes,
                Optional.of(new RunFooter(
                        targets.stream().map(TriedTarget::planned).toList(), Duration.ofSeconds(1), Optional.empty())));
    }

    /** {@return an answer to a GET, its lines ended as HTTP wants them} */
    public static Exchange answer(String... lines) {
        return exchange("GET /s/t4gxba924/items HTTP/1.1\r\nHost: 127.0.0.1:36881\r\n\r\n", lines);
    }

    /** {@return an answer to these octets} */
    public static Exchange exchange(String sent, String... lines) {
        Octets received = Octets.latin1(String.join("\r\n", lines));
        return new Exchange(
                Octets.latin1(sent),
                ResponseReader.ofAll(received, RequestReader.methodOf(Octets.latin1(sent)))
                        .reply(),
                received.isEmpty() ? End.CLOSED : End.COMPLETE,
                Optional.empty(),
                new Timing(Instant.EPOCH, Optional.empty(), Duration.ofMillis(1)));
    }

    /** {@return an outcome} */
    public static Outcome outcome(Target target, String row, Verdict verdict, String note, Exchange... exchanges) {
        List<Mismatch> mismatches =
                verdict == Verdict.VIOLATES ? List.of(new Mismatch(Place.parse("status"), "a", "b")) : List.of();
        return new Outcome(
                Draft.of(row).row(row),
                target.id(),
                new Judgement(verdict, mismatches, Optional.empty(), note, Fingerprint.none()),
                Optional.empty(),
                Optional.empty(),
                Evidence.of(Arrays.asList(exchanges)),
                Duration.ZERO);
    }

    /** {@return an outcome with facts} */
    public static Outcome outcome(
            Target target, String row, Verdict verdict, Map<String, String> facts, Exchange... exchanges) {
        Outcome plain = outcome(target, row, verdict, "", exchanges);
        return new Outcome(
                plain.row(),
                plain.target(),
                plain.judgement(),
                plain.standing(),
                plain.deviation(),
                new Evidence(plain.exchanges(), List.of(), Facts.ofTexts(facts), List.of()),
                plain.elapsed());
    }

    /** {@return an outcome without a note} */
    public static Outcome outcome(Target target, String row, Verdict verdict, Exchange... exchanges) {
        return outcome(target, row, verdict, "", exchanges);
    }
}
