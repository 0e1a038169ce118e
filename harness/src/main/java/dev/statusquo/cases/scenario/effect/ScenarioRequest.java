package dev.statusquo.cases.scenario.effect;

import dev.statusquo.http.Field;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * A request before it is known to whom it goes.
 *
 * @param method the method token
 * @param target the request target
 * @param fields the fields besides Host and Content-Length
 * @param content the content; where there is some, Content-Length is added
 */
record ScenarioRequest(String method, String target, Fields fields, Octets content) {

    static ScenarioRequest of(String method, String target) {
        return new ScenarioRequest(method, target, Fields.none(), Octets.empty());
    }

    ScenarioRequest with(String name, String value) {
        return new ScenarioRequest(method, target, fields.with(name, value), content);
    }

    ScenarioRequest as(String requestId) {
        return with("X-Request-Id", requestId);
    }

    ScenarioRequest json(String text) {
        return new ScenarioRequest(method, target, fields.with("Content-Type", "application/json"), Octets.utf8(text));
    }

    ScenarioRequest at(String other) {
        return new ScenarioRequest(method, other, fields, content);
    }

    Method token() {
        return new Method(method);
    }

    /** {@return the header section with this length, and the empty line} */
    Octets head(String host, int length) {
        List<Field> lines = new ArrayList<>();
        lines.add(new Field("Host", host));
        lines.addAll(fields.lines());
        if (length > 0) {
            lines.add(new Field("Content-Length", Integer.toString(length)));
        }
        return new Request(token(), target, new Fields(lines), Octets.empty()).octets();
    }

    Octets octets(String host) {
        return head(host, content.size()).plus(content);
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
