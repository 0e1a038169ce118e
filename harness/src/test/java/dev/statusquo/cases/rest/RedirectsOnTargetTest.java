package dev.statusquo.cases.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Stage;
import dev.statusquo.proof.miniature.Miniature;
import dev.statusquo.proof.miniature.Miniatures;
import dev.statusquo.wire.HostileServer;
import dev.statusquo.wire.SocketWire;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RedirectsOnTargetTest {

    @Test
    void a_flow_that_follows_never_leaves_the_target() throws IOException {
        AtomicInteger strangers = new AtomicInteger();
        try (HostileServer elsewhere = new HostileServer(peer -> strangers.incrementAndGet());
                HostileServer target = redirecting(elsewhere.address().url() + "/there")) {
            assertThat(followed(target.address()).statusCode()).isEqualTo(302);
            assertThat(strangers).hasValue(0);
        }
    }

    @Test
    void a_flow_follows_on_the_target() throws IOException {
        try (HostileServer target = redirecting("/there")) {
            assertThat(followed(target.address()).statusCode()).isEqualTo(200);
        }
    }

    private static HostileServer redirecting(String where) throws IOException {
        return new HostileServer(peer -> {
            boolean there = peer.readHead().startsWith("GET /there");
            peer.write("HTTP/1.1 " + (there ? "200 OK" : "302 Found\r\nLocation: " + where)
                    + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        });
    }

    private static Response followed(HttpAddress address) {
        Limits limits = Limits.standard();
        try (Miniature any = Miniatures.open("conforming");
                FlowClient client =
                        new FlowClient(address, new Stage(new SocketWire(limits), any.lab(), "s", limits), Map.of())) {
            return given().spec(client.following()).when().get("/");
        }
    }
}
