package dev.statusquo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.engine.url.NearbyHost;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearbyHostTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.1.1",
                "::1",
                "fe80::1",
                "fc00::1",
                "fdff::1"
            })
    void loopback_link_local_and_private_addresses_are_near(String address) throws UnknownHostException {
        assertThat(NearbyHost.isNear(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.169.0.1",
                "11.0.0.1",
                "224.0.0.1",
                "2001:db8::1",
                "fec0::1",
                "fe00::1",
                "::ffff:192.0.2.1"
            })
    void any_other_address_is_not(String address) throws UnknownHostException {
        assertThat(NearbyHost.isNear(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void a_remote_address_is_bad_input_and_the_option_is_named() {
        Done done = Done.by("run", "flask", "--engine", "url", "--address", "http://192.0.2.1:81");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .contains("192.0.2.1 is 192.0.2.1, neither loopback, link-local nor private")
                .contains("--allow-remote");
    }

    @Test
    void with_the_option_a_remote_address_is_taken() {
        Done done = Done.by("run", "flaks", "--engine", "url", "--address", "http://192.0.2.1:81", "--allow-remote");

        assertThat(done.err()).doesNotContain("--allow-remote").contains("flaks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:9/api", "https://127.0.0.1:9", "http://u@127.0.0.1:9", "http://127.0.0.1:9?a"})
    void what_would_be_dropped_from_an_address_is_bad_input(String address) {
        Done done = Done.by("run", "flask", "--engine", "url", "--address", address);

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err()).startsWith("--address " + address + ": ");
    }
}
