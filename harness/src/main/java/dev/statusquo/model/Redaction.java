package dev.statusquo.model;

import dev.statusquo.http.Cut;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Reply;
import dev.statusquo.http.message.RequestReader;
import dev.statusquo.http.message.ResponseReader;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes credentials out of evidence: the values of Authorization, Proxy-Authorization, Cookie and Set-Cookie lines wherever such a
 * line stands (a TRACE response repeats them as content), and the same values where a target echoes them in another form. The length
 * stays visible.
 */
final class Redaction {
    private static final Pattern LINE =
            Pattern.compile("(?i)(?<![^\\r\\n])((?:proxy-)?authorization|(?:set-)?cookie)([ \\t]*:[ \\t]*)"
                    + "([^\\r\\n]++(?:\\r?\\n[ \\t][^\\r\\n]*+)*+)");
    private static final Pattern FOLD = Pattern.compile("(?<![ \\t])[ \\t]*+\\r?\\n[ \\t]++");
    /** Shorter values would also be found where they mean nothing. */
    private static final int SHORTEST = 6;

    /** How many octets of each direction of an exchange are kept. */
    private static final int MOST = 64 << 10;

    private final List<String> secrets;

    private Redaction(Set<String> secrets) {
        this.secrets = secrets.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** {@return what takes out the credentials that these exchanges show, and other texts that are known to be secret} */
    static Redaction of(Evidence evidence, Set<String> known) {
        Set<String> secrets = new TreeSet<>(known);
        Stream.of(evidence.exchanges(), evidence.earlier())
                .flatMap(List::stream)
                .flatMap(e -> Stream.of(e.sent(), e.received()))
                .map(Octets::asLatin1)
                .filter(Redaction::mayHaveLines)
                .flatMap(text -> LINE.matcher(text).results())
                .flatMap(Redaction::values)
                .flatMap(Redaction::forms)
                .filter(value -> value.length() >= SHORTEST)
                .forEach(secrets::add);
        return new Redaction(secrets);
    }

    Judgement judgement(Judgement judgement) {
        return new Judgement(
                judgement.verdict(),
                judgement.mismatches().stream().map(this::mismatch).toList(),
                judgement.cause(),
                text(judgement.note()),
                judgement.seen());
    }

    /** {@return the evidence without credentials, and without octets that are too many to be kept} */
    Evidence evidence(Evidence evidence) {
        return new Evidence(
                evidence.exchanges().stream().map(this::exchange).toList(),
                evidence.earlier().stream().map(this::exchange).toList(),
                evidence.facts().map(this::text),
                evidence.timeline().stream().map(this::event).toList(),
                evidence.log().stream().map(this::text).toList());
    }

    private Mismatch mismatch(Mismatch mismatch) {
        return new Mismatch(mismatch.where(), text(mismatch.expected()), text(mismatch.actual()));
    }

    private TimelineEvent event(TimelineEvent event) {
        return new TimelineEvent(
                event.milliseconds(), event.who(), event.kind(), text(event.what()), event.state(), event.calls());
    }

    /** What changes is read anew, so that an exchange says what its octets say, as one does that was read from a report. */
    private Exchange exchange(Exchange exchange) {
        Octets sent = octets(exchange.sent());
        Octets received = octets(exchange.received());
        boolean isAsItWas = sent.equals(exchange.sent())
                && received.equals(exchange.received())
                && Math.max(sent.size(), received.size()) <= MOST;
        return isAsItWas
                ? exchange
                : new Exchange(
                        kept(sent),
                        reply(exchange, kept(received), RequestReader.methodOf(sent)),
                        exchange.end(),
                        exchange.fault().map(this::text),
                        exchange.next(),
                        exchange.timing(),
                        new Cut(
                                exchange.cut().sent() + cut(sent),
                                exchange.cut().received() + cut(received)));
    }

    private Reply reply(Exchange exchange, Octets received, Method method) {
        return new Reply(
                received,
                exchange.interim(),
                ResponseReader.ofAll(received, method).response(),
                octets(exchange.surplus()));
    }

    private static Octets kept(Octets octets) {
        return octets.size() <= MOST ? octets : octets.slice(0, MOST);
    }

    private static int cut(Octets octets) {
        return Math.max(0, octets.size() - MOST);
    }

    private Octets octets(Octets octets) {
        String text = octets.asLatin1();
        String redacted = text(text);
        return redacted.equals(text) ? octets : Octets.latin1(redacted);
    }

    private String text(String text) {
        String redacted = mayHaveLines(text)
                ? LINE.matcher(text).replaceAll(line -> line.group(1) + line.group(2) + mark(line.group(3)))
                : text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, mark(secret));
        }
        return redacted;
    }

    /** Nearly every message has none; this is much faster than the pattern. */
    private static boolean mayHaveLines(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("cookie") || lower.contains("authorization");
    }

    /** A parser joins the lines of a folded value by one space (RFC 9112 5.2), and tells each of them by itself. */
    private static Stream<String> forms(String value) {
        return Stream.concat(
                Stream.of(value, FOLD.matcher(value).replaceAll(" ")),
                FOLD.splitAsStream(value).map(String::strip));
    }

    private static String mark(String value) {
        return "[redacted " + value.length() + " octets]";
    }

    /** The whole value, the part after a scheme, and what a cookie is set to. */
    private static Stream<String> values(MatchResult line) {
        String value = line.group(3);
        if (!line.group(1).toLowerCase(Locale.ROOT).endsWith("cookie")) {
            return Stream.of(value, value.substring(value.indexOf(' ') + 1));
        }
        boolean set = line.group(1).length() > "cookie".length();
        return Pattern.compile(";")
                .splitAsStream(value)
                .limit(set ? 1 : Long.MAX_VALUE)
                .map(pair -> pair.substring(pair.indexOf('=') + 1).strip());
    }
}
