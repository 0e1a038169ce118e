package dev.statusquo.clients;

import dev.statusquo.http.Method;
import dev.statusquo.model.Client;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The JDK's own client, {@code java.net.http}, as it comes. */
final class JdkClient implements Client {

    @Override
    public String name() {
        return "jdk";
    }

    @Override
    public Presence presence() {
        return Presence.of(Runtime.version().toString());
    }

    @Override
    public String call(Method method, String url, Duration limit) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(limit)
                .method(method.token(), BodyPublishers.noBody())
                .build();
        try {
            return "status "
                    + HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode();
        } catch (IOException thrown) {
            return InstalledClients.withoutAddress(thrown.getClass().getSimpleName() + ": " + thrown.getMessage(), url);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
