package dev.statusquo.wire;

import dev.statusquo.http.Method;
import java.util.Optional;

/** Finds where requests end among octets that are all there (RFC 9112 6.3), and which method each has. */
final class RequestReader {
    private final Inbox in;

    RequestReader(Inbox in) {
        this.in = in;
    }

    /** A request's place among the octets; where it makes no sense, it holds all that is left. */
    record Found(Method method, int from, int to) {}

    /** {@return the next request, empty where no octet is left} */
    Optional<Found> next() {
        int from = in.taken();
        if (in.available() == 0) {
            return Optional.empty();
        }
        Optional<Inbox.Line> line = in.takeLine();
        Method method = line.map(l -> methodOf(l.text())).orElse(Method.GET);
        boolean whole = line.isPresent() && takeRest();
        return Optional.of(new Found(method, from, whole ? in.taken() : takeAll()));
    }

    private static Method methodOf(String line) {
        int space = line.indexOf(' ');
        return space > 0 ? new Method(line.substring(0, space)) : Method.GET;
    }

    private boolean takeRest() {
        Faults faults = new Faults();
        FieldSection head = new FieldSection();
        if (!head.advance(in, faults)) {
            return false;
        }
        return Body.ofRequest(head.fields(), faults).advance(in, faults) && !faults.isFatal();
    }

    private int takeAll() {
        in.skip();
        return in.size();
    }
}
