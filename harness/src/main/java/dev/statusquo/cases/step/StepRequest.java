package dev.statusquo.cases.step;

import dev.statusquo.cases.match.Variables;
import dev.statusquo.http.Field;
import dev.statusquo.http.Fields;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Transmission.Then;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a step puts on the wire, variables not yet filled in.
 *
 * @param line {@code METHOD /target}, if we write the request
 * @param raw the octets, one char each, if the author writes them
 * @param method the method that decides how the response is framed
 * @param fields fields besides Host and those that the content needs
 * @param content the content, if there is one
 * @param json whether the content is JSON
 * @param hold how long the content is held back, if it is
 * @param then what happens to the connection afterwards
 */
record StepRequest(
        Optional<String> line,
        Optional<String> raw,
        Optional<String> method,
        List<Field> fields,
        Optional<SentContent> content,
        boolean json,
        Optional<Duration> hold,
        Then then) {

    /** {@return what goes out, variables filled in} */
    Transmission transmission(Variables variables, boolean identified) {
        return raw.map(text -> ofRaw(variables.in(text), variables))
                .orElseGet(() -> ofRequest(request(variables, identified), variables))
                .then(then);
    }

    private Transmission ofRaw(String text, Variables variables) {
        String token =
                method.map(variables::in).orElseGet(() -> text.stripLeading().split("[ \\r\\n]", 2)[0]);
        return Transmission.of(Octets.latin1(text), new Method(token));
    }

    private Transmission ofRequest(Request request, Variables variables) {
        if (hold.isEmpty()) {
            return Transmission.of(request.octets(), request.method());
        }
        Octets head = new Request(request.method(), request.target(), request.fields(), Octets.empty()).octets();
        Octets first = content.map(c -> c.first(variables)).orElseGet(Octets::empty);
        Octets rest = content.map(c -> c.rest(variables)).orElseGet(Octets::empty);
        return Transmission.of(head.plus(first), request.method()).holding(rest, hold.get());
    }

    private Request request(Variables variables, boolean identified) {
        String[] words = variables.in(line.orElseThrow()).split(" ", 2);
        Octets octets = content.map(c -> c.whole(variables)).orElseGet(Octets::empty);
        return new Request(new Method(words[0]), words[1], fields(variables, identified, octets), octets);
    }

    private Fields fields(Variables variables, boolean identified, Octets octets) {
        List<Field> lines = new ArrayList<>();
        List<Field> own = fields.stream()
                .map(f -> new Field(variables.in(f.name()), variables.in(f.value())))
                .toList();
        add(lines, own, "Host", Optional.of(variables.in("${host}")));
        add(lines, own, "X-Request-Id", identified ? Optional.of(variables.in("${request}")) : Optional.empty());
        lines.addAll(own);
        add(lines, own, "Content-Type", json ? Optional.of("application/json") : Optional.empty());
        add(lines, own, "Content-Length", content.map(c -> String.valueOf(octets.size())));
        return new Fields(lines);
    }

    private static void add(List<Field> lines, List<Field> own, String name, Optional<String> value) {
        if (own.stream().noneMatch(f -> f.isNamed(name))) {
            value.ifPresent(v -> lines.add(new Field(name, v)));
        }
    }
}
