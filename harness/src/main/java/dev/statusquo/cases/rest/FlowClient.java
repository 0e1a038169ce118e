package dev.statusquo.cases.rest;

import static io.restassured.RestAssured.given;

import dev.statusquo.cases.kit.Polling;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Stage;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.apache.http.client.HttpClient;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.impl.conn.BasicClientConnectionManager;

/** The client's side of one flow: where to send, what to call things, and what has come back so far. */
final class FlowClient implements AutoCloseable {
    /** Without https: a client of its own would read the machine's certificates anew, at ten times the price of the request. */
    @SuppressWarnings("deprecation") // REST Assured takes only clients of this old kind
    private static final SchemeRegistry SCHEMES = schemes();

    private final HttpAddress address;
    private final Stage stage;
    private final Map<String, String> parameters;
    private final List<String> requestIds = new ArrayList<>();
    private final List<Integer> codes = new ArrayList<>();
    private final List<String> polled = new ArrayList<>();
    private final List<HttpClient> clients = new ArrayList<>();
    private final RestAssuredConfig config;

    FlowClient(HttpAddress address, Stage stage, Map<String, String> parameters) {
        this.address = address;
        this.stage = stage;
        this.parameters = parameters;
        this.config = config();
    }

    /** {@return the specification for the next request: to the target, with an id of its own, following no redirect} */
    RequestSpecification to() {
        return specification(false);
    }

    /** {@return the same, but the client follows redirects as it does by default} */
    RequestSpecification following() {
        return specification(true);
    }

    /** {@return the value of a parameter of this row} */
    String parameter(String name) {
        return Optional.ofNullable(parameters.get(name))
                .orElseThrow(() -> new IllegalArgumentException("this row has no parameter " + name));
    }

    /** {@return the status code that this row is about} */
    int code() {
        return Integer.parseInt(parameter("code"));
    }

    /** {@return the scope of this run} */
    String scope() {
        return stage.scope();
    }

    /** {@return the path of this run's items} */
    String items() {
        return "/s/" + stage.scope() + "/items";
    }

    /** {@return the path of an item of this run} */
    String item(String id) {
        return items() + "/" + id;
    }

    /** {@return a URI reference such as Location's, resolved against the target (RFC 3986 5)} */
    String at(String reference) {
        return URI.create(address.url() + "/").resolve(reference).toString();
    }

    /**
     * Does what the flow needs before its promise can be looked at.
     *
     * @param needed what should be so afterwards, in words
     * @param step the step
     * @return what the step returns
     * @throws NotExercisedException if an expectation of the step is not met or the client gets no answer
     */
    <T> T prepared(String needed, Callable<T> step) {
        try {
            return step.call();
        } catch (AssertionError | Exception unmet) {
            throw new NotExercisedException(needed, unmet);
        }
    }

    /**
     * Requires what holds whatever a SHOULD leaves open: without it the row violates its requirement.
     *
     * @param promise what has to be so, in words
     * @param expectation the expectation
     * @throws AssertionError if it is not met, with the promise
     */
    void must(String promise, Runnable expectation) {
        try {
            expectation.run();
        } catch (AssertionError unmet) {
            throw new AssertionError(promise, unmet);
        }
    }

    /**
     * Asks for a representation again and again, at short intervals.
     *
     * @param until what is waited for, in words
     * @param reference where it is, a URI reference
     * @param done whether an answer is the one that is waited for
     * @return that answer; or the last one, if it did not come while a client would wait
     */
    Response polled(String until, String reference, Predicate<Response> done) {
        String uri = at(reference);
        polled.add(uri.substring(address.url().length()));
        return Polling.until(until, patience(), () -> given().spec(to()).when().get(uri), done);
    }

    /** {@return the request targets that were asked for until something was done} */
    List<String> polled() {
        return polled;
    }

    /** {@return the ids of the requests so far} */
    List<String> requestIds() {
        return requestIds;
    }

    /** {@return the status codes of the answers that the client has read whole, in order} */
    List<Integer> codes() {
        return codes;
    }

    /** {@return where the client connects} */
    HttpAddress address() {
        return address;
    }

    /** Closes every connection that was left open. */
    @Override
    @SuppressWarnings("deprecation") // REST Assured takes only clients of this old kind
    public void close() {
        clients.forEach(client -> client.getConnectionManager().shutdown());
    }

    /**
     * {@return the client that REST Assured would make by itself, one for each request} It is made here only to be closed
     * here: closeIdleConnectionsAfterEachResponse closes the connection under content that has yet to arrive.
     */
    @SuppressWarnings("deprecation") // REST Assured takes only clients of this old kind
    private HttpClient freshClient() {
        BoundedClient client = new BoundedClient(
                new BasicClientConnectionManager(SCHEMES), stage.limits().octets());
        client.setRedirectStrategy(new RedirectsOnTarget(address));
        clients.add(client);
        return client;
    }

    @SuppressWarnings("deprecation") // as above
    private static SchemeRegistry schemes() {
        SchemeRegistry schemes = new SchemeRegistry();
        schemes.register(new Scheme("http", 80, PlainSocketFactory.getSocketFactory()));
        return schemes;
    }

    private RequestSpecification specification(boolean follow) {
        String id = stage.requestId(Integer.toString(requestIds.size() + 1));
        requestIds.add(id);
        return new RequestSpecBuilder()
                .setConfig(config.redirect(RedirectConfig.redirectConfig().followRedirects(follow)))
                .setBaseUri(address.url())
                .setUrlEncodingEnabled(false)
                .addHeader("X-Request-Id", id)
                .addFilter((Filter) this::read)
                .build();
    }

    /** Reads the content at once: a body that nobody asks for would hide that it is cut short. */
    private Response read(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        answer.asByteArray();
        codes.add(answer.statusCode());
        return answer;
    }

    private RestAssuredConfig config() {
        return RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig()
                        .httpClientFactory(this::freshClient)
                        .setParam(
                                "http.connection.timeout",
                                milliseconds(stage.limits().connect()))
                        .setParam("http.socket.timeout", milliseconds(patience())))
                .encoderConfig(EncoderConfig.encoderConfig()
                        .defaultContentCharset("UTF-8")
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }

    /** No flow is about silence: a slow machine is not to look like a broken target. */
    private Duration patience() {
        return stage.limits().silence().multipliedBy(4);
    }

    private static int milliseconds(Duration limit) {
        return Math.toIntExact(limit.toMillis());
    }
}
