package dev.statusquo.compare;

import dev.statusquo.http.End;
import dev.statusquo.http.Octets;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Level;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Place;
import dev.statusquo.model.Producer;
import dev.statusquo.model.ReadExchange;
import dev.statusquo.model.ReadOutcome;
import dev.statusquo.model.ReadReport;
import dev.statusquo.model.ReadTarget;
import dev.statusquo.model.Serving;
import dev.statusquo.model.Standing;
import dev.statusquo.model.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Small reports for tests. */
public final class Built {
    public static final ReadTarget FLASK = target("flask", "3.1.3", "gunicorn", Map.of("werkzeug", "3.1.4"));

    private Built() {}

    /** {@return a target on gunicorn 26 and Python 3.13.5} */
    public static ReadTarget target(String framework, String version, String server, Map<String, String> more) {
        return target(framework, version, server, "3.13.5", more);
    }

    /** {@return a target on version 26 of a server and a Python of that version} */
    public static ReadTarget target(
            String framework, String version, String server, String python, Map<String, String> more) {
        Map<String, String> versions = new TreeMap<>(more);
        versions.put(framework, version);
        versions.put(server, "26");
        versions.put("python", python);
        return new ReadTarget(
                framework + "@" + version + "+" + server + "@26",
                framework,
                server,
                "python",
                versions,
                Serving.byItself(server),
                Optional.empty(),
                Optional.empty());
    }

    /** {@return a whole report of a whole run} */
    public static ReadReport report(List<ReadTarget> targets, ReadOutcome... outcomes) {
        return report("docker", targets, Arrays.asList(outcomes));
    }

    /** {@return a whole report of an engine} */
    public static ReadReport report(String engine, List<ReadTarget> targets, List<ReadOutcome> outcomes) {
        return new ReadReport(
                "1.0", "abc", engine, List.of(), 2, Instant.EPOCH, targets, outcomes, Optional.of(1.0), true);
    }

    /** {@return an answer to a GET, its lines ended as HTTP wants them} */
    public static ReadExchange answer(String... lines) {
        return exchange("GET /s/t4gxba924/items HTTP/1.1\r\nHost: 127.0.0.1:36881\r\n\r\n", lines);
    }

    /** {@return an answer to these octets} */
    public static ReadExchange exchange(String sent, String... lines) {
        String received = String.join("\r\n", lines);
        return new ReadExchange(
                Octets.latin1(sent),
                Octets.latin1(received),
                0,
                received.isEmpty() ? End.CLOSED : End.COMPLETE,
                received.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(received.substring(9, 12))),
                1,
                Optional.empty(),
                Optional.empty());
    }

    /** {@return an outcome} */
    public static ReadOutcome outcome(
            ReadTarget target, String row, Verdict verdict, String note, ReadExchange... exchanges) {
        List<Mismatch> mismatches =
                verdict == Verdict.VIOLATES ? List.of(new Mismatch(Place.parse("status"), "a", "b")) : List.of();
        return new ReadOutcome(
                row,
                target.id(),
                verdict,
                Optional.<Standing>empty(),
                Level.MUST,
                Producer.FRAMEWORK,
                "RFC 9110 15",
                mismatches,
                note,
                Optional.empty(),
                Arrays.asList(exchanges),
                List.of(),
                Facts.none(),
                List.of());
    }

    /** {@return an outcome with facts} */
    public static ReadOutcome outcome(
            ReadTarget target, String row, Verdict verdict, Map<String, String> facts, ReadExchange... exchanges) {
        ReadOutcome plain = outcome(target, row, verdict, "", exchanges);
        return new ReadOutcome(
                plain.row(),
                plain.target(),
                plain.verdict(),
                plain.standing(),
                plain.level(),
                plain.producer(),
                plain.requirement(),
                plain.mismatches(),
                plain.note(),
                plain.deviation(),
                plain.exchanges(),
                plain.earlier(),
                Facts.ofTexts(facts),
                plain.timeline());
    }

    /** {@return an outcome without a note} */
    public static ReadOutcome outcome(ReadTarget target, String row, Verdict verdict, ReadExchange... exchanges) {
        return outcome(target, row, verdict, "", exchanges);
    }
}
