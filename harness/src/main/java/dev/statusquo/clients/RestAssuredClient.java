package dev.statusquo.clients;

import static io.restassured.RestAssured.given;

import dev.statusquo.http.Method;
import dev.statusquo.model.Client;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import java.time.Duration;
import java.util.Optional;

/** REST Assured with its own Apache client. Time limits are set, and that it stays on the target: it follows no redirect. */
final class RestAssuredClient implements Client {

    @Override
    public String name() {
        return "rest-assured";
    }

    @Override
    public Presence presence() {
        String version = RestAssured.class.getPackage().getImplementationVersion();
        return Presence.of(Optional.ofNullable(version).orElse("of this jar"));
    }

    @Override
    public String call(Method method, String url, Duration limit) {
        int milliseconds = Math.toIntExact(limit.toMillis());
        RestAssuredConfig config = RestAssuredConfig.config()
                .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                .httpClient(HttpClientConfig.httpClientConfig()
                        .setParam("http.connection.timeout", milliseconds)
                        .setParam("http.socket.timeout", milliseconds));
        try {
            return "status "
                    + given().config(config)
                            .urlEncodingEnabled(false)
                            .when()
                            .request(method.token(), url)
                            .statusCode();
        } catch (Exception thrown) {
            return InstalledClients.withoutAddress(thrown.getClass().getSimpleName() + ": " + thrown.getMessage(), url);
        }
    }
}
