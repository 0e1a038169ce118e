package dev.statusquo.journey;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Field;
import dev.statusquo.http.Fields;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import dev.statusquo.http.Response;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Wire;
import dev.statusquo.wire.SocketWire;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Our own socket as a client: one request, and what the wire shows of its answer. It has no opinion, and repeats nothing. */
final class WireClient implements JourneyClient {
    static final String NAME = "wire";

    private final Limits limits;

    WireClient(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return "";
    }

    @Override
    public String absence() {
        return "";
    }

    @Override
    public ClientAccount call(Call call) {
        return call.made(() -> once(call));
    }

    private ClientAccount once(Call call) {
        Exchange seen =
                exchange(new SocketWire(limits.withSilence(call.limit())), call.method(), call.url(), call.fields());
        return seen.response()
                .filter(response -> seen.isWhole())
                .map(WireClient::account)
                .orElseGet(() -> ClientAccount.error(seen.summary()));
    }

    private static ClientAccount account(Response response) {
        return new ClientAccount(
                java.util.Optional.of(response.status().toString()),
                response.reason(),
                java.util.Optional.empty(),
                "",
                response.content().size(),
                response.fields().lines());
    }

    /** {@return one request, and what came back} */
    static Exchange exchange(Wire wire, String method, String url, List<Field> fields) {
        URI uri = URI.create(url);
        HttpAddress address = new HttpAddress(uri.getHost(), uri.getPort());
        List<Field> all = new ArrayList<>();
        all.add(new Field("Host", address.authority()));
        all.addAll(fields);
        if (!method.equals("GET")) {
            all.add(new Field("Content-Length", "0"));
        }
        String target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        Method token = new Method(method);
        Request request = new Request(token, target, new Fields(all), Octets.empty());
        try (Wire.Link link = wire.connect(address)) {
            return link.exchange(Transmission.of(request.octets(), token));
        }
    }

    @Override
    public void close() {
        // Nothing stays open between calls.
    }
}
