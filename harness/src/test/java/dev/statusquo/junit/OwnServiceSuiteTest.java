package dev.statusquo.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.sun.net.httpserver.HttpServer;
import dev.statusquo.http.HttpAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A suite and a test of somebody who has a service and no framework of ours. */
class OwnServiceSuiteTest {
    private static final List<String> PROPERTIES = List.of("statusquo.address", "statusquo.report", "statusquo.topic");

    @TempDir
    Path folder;

    private final Map<String, String> before = new TreeMap<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("GET") ? 200 : 204, -1);
            exchange.close();
        });
        server.start();
        PROPERTIES.forEach(name -> before.put(name, System.getProperty(name, "")));
        System.setProperty(
                "statusquo.address", "http://127.0.0.1:" + server.getAddress().getPort());
        System.setProperty("statusquo.report", folder.resolve("statusquo").toString());
        System.setProperty("statusquo.topic", "route");
    }

    @AfterEach
    void stop() {
        server.stop(0);
        before.forEach((name, value) -> {
            if (value.isEmpty()) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    static class MyConformance extends ConformanceSuite {}

    @StatusQuoTarget(address = "http://127.0.0.1:1")
    static class MyTest {
        @Test
        void gets_the_address(HttpAddress address) {
            assertThat(address.url()).isEqualTo(System.getProperty("statusquo.address"));
        }
    }

    @Test
    void each_row_that_applies_is_a_test_and_the_report_lies_where_it_was_asked_for() {
        List<Event> failed = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(MyConformance.class))
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.aborted(0))
                .failed()
                .list();

        assertThat(failed)
                .extracting(event -> event.getTestDescriptor().getDisplayName())
                .contains("service / route/head-has-the-status-of-get[route=/]")
                .allMatch(name -> name.startsWith("service / route/"));
        assertThat(folder.resolve("statusquo/index.html"))
                .satisfies(page -> assertThat(Files.isRegularFile(page)).isTrue());
    }

    @Test
    void a_test_gets_the_address_of_the_service() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(MyTest.class))
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1).failed(0));
    }
}
