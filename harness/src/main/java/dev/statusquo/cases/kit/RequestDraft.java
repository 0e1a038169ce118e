package dev.statusquo.cases.kit;

import dev.statusquo.http.Field;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import dev.statusquo.model.Transmission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A request before it is known to whom it goes.
 *
 * @param method the method token
 * @param target the request target
 * @param fields the fields besides Host and Content-Length
 * @param content the content; if there is some, Content-Length is added
 */
public record RequestDraft(String method, String target, Fields fields, Octets content) {

    /** {@return a request without content} */
    public static RequestDraft of(String method, String target) {
        return new RequestDraft(method, target, Fields.none(), Octets.empty());
    }

    /** {@return the same with one more field} */
    public RequestDraft with(String name, String value) {
        return new RequestDraft(method, target, fields.with(name, value), content);
    }

    /** {@return the same with an id by which its handler is counted} */
    public RequestDraft as(String requestId) {
        return with("X-Request-Id", requestId);
    }

    /** {@return the same with JSON as its content} */
    public RequestDraft json(String text) {
        return new RequestDraft(method, target, fields.with("Content-Type", "application/json"), Octets.utf8(text));
    }

    /** {@return the same to another target} */
    public RequestDraft at(String other) {
        return new RequestDraft(method, other, fields, content);
    }

    /** {@return the method} */
    public Method token() {
        return new Method(method);
    }

    /** {@return the header section with this length, and the empty line} */
    public Octets head(String host, int length) {
        List<Field> lines = new ArrayList<>();
        lines.add(new Field("Host", host));
        lines.addAll(fields.lines());
        if (length > 0) {
            lines.add(new Field("Content-Length", Integer.toString(length)));
        }
        return new Request(token(), target, new Fields(lines), Octets.empty()).octets();
    }

    /** {@return the whole request as it goes to this host} */
    public Octets octets(String host) {
        return head(host, content.size()).plus(content);
    }

    /** {@return what goes out to this host} */
    public Transmission transmission(String host) {
        return Transmission.of(octets(host), token());
    }

    /** {@return the same, its last octet held back for so long} */
    public Transmission withLastOctetHeld(String host, Duration hold) {
        Octets octets = octets(host);
        int last = octets.size() - 1;
        return Transmission.of(octets.slice(0, last), token()).holding(octets.slice(last, last + 1), hold);
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
