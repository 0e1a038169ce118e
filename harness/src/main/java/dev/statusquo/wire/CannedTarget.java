package dev.statusquo.wire;

import dev.statusquo.http.Escaped;
import dev.statusquo.http.Octets;
import dev.statusquo.model.CannedAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What all connections of one canned target share: its answers, what it was sent, and a time that only waiting moves. */
final class CannedTarget {
    private final List<CannedAnswer> answers;
    private final List<Octets> sent = new ArrayList<>();
    private int used;
    private long nanos;

    CannedTarget(List<CannedAnswer> answers) {
        this.answers = List.copyOf(answers);
    }

    /** {@return the answer to a request, with the number by which more of the same request is told} */
    synchronized Taken take(String mark, Octets request) {
        if (used == answers.size()) {
            throw new OutOfAnswersException("the proof has " + answers.size() + " canned answers, but request "
                    + (used + 1) + " was sent: " + firstLine(request) + "; fix: add an answer to it");
        }
        CannedAnswer answer = answers.get(used);
        boolean isSentinel = answer.then() == CannedAnswer.Then.SENTINEL;
        if (isSentinel && mark.isEmpty()) {
            throw new OutOfAnswersException(
                    "canned answer " + (used + 1) + " is for a sentinel, but the request is none: " + firstLine(request)
                            + "; fix: put the request's own answer before it");
        }
        used++;
        sent.add(Octets.empty());
        return new Taken(sent.size() - 1, isSentinel ? sentinel(mark) : answer);
    }

    record Taken(int request, CannedAnswer answer) {}

    private static String firstLine(Octets request) {
        String text = request.asLatin1();
        int end = text.indexOf("\r\n");
        return Escaped.quoted(end < 0 ? text : text.substring(0, end));
    }

    private static CannedAnswer sentinel(String mark) {
        int length = mark.getBytes(StandardCharsets.UTF_8).length;
        String head =
                "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: " + length + "\r\n\r\n";
        return new CannedAnswer(Octets.latin1(head).plus(Octets.utf8(mark)), CannedAnswer.Then.KEEP);
    }

    synchronized void keep(int request, Octets more) {
        sent.set(request, sent.get(request).plus(more));
    }

    synchronized List<Octets> sent() {
        return List.copyOf(sent);
    }

    synchronized int unused() {
        return answers.size() - used;
    }

    synchronized long nanos() {
        return nanos;
    }

    synchronized void pass(long more) {
        nanos += more;
    }
}
