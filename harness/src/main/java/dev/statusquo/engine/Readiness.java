package dev.statusquo.engine;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Fields;
import dev.statusquo.http.HttpAddress;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Request;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Wire;
import dev.statusquo.sidechannel.SideChannel;
import dev.statusquo.wire.SocketWire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits until a target answers, and stops waiting at once if it has died. */
public final class Readiness {
    private static final Duration STEP = Duration.ofMillis(15);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(2);

    private Readiness() {}

    /**
     * Asks {@code /_fixture/ready} every 15 ms.
     *
     * @param address where the target will listen; asked each time, because it may become known late
     * @param ended says why the target will never answer, if that is so; asked each time
     * @param limits how long to wait in all ({@code start}), and for one connection
     * @return nothing if it answers, else why it does not
     */
    public static Optional<String> await(
            Supplier<HttpAddress> address, Supplier<Optional<String>> ended, Limits limits) {
        return await(new Watch(
                address,
                ended,
                limits,
                there -> SideChannel.at(there, new SocketWire(limits.withSilence(ONE_ANSWER)))
                        .fault()));
    }

    /** The same for a service without a side channel: it is ready when it answers {@code GET /}, with whatever code. */
    public static Optional<String> awaitAnyAnswer(
            Supplier<HttpAddress> address, Supplier<Optional<String>> ended, Limits limits) {
        return await(new Watch(address, ended, limits, there -> silence(there, limits)));
    }

    private static Optional<String> silence(HttpAddress address, Limits limits) {
        Request request = new Request(Method.GET, "/", Fields.of("Host", address.authority()), Octets.empty());
        try (Wire.Link link = new SocketWire(limits.withSilence(ONE_ANSWER)).connect(address)) {
            Exchange answer = link.exchange(Transmission.of(request.octets(), Method.GET));
            return answer.isWhole() ? Optional.empty() : Optional.of("GET / was answered with " + answer.summary());
        }
    }

    private static Optional<String> await(Watch watch) {
        Supplier<HttpAddress> address = watch.address;
        Limits limits = watch.limits;
        try {
            Awaitility.await("the target answers")
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(STEP)
                    .atMost(limits.start())
                    .until(watch::isOver);
            return watch.death.map(how -> notReady(address.get(), limits, watch.fault, how));
        } catch (ConditionTimeoutException e) {
            return Optional.of(notReady(address.get(), limits, watch.fault, "it is still running"));
        }
    }

    /** {@return whether anything takes a connection at the address within {@code limits.connect}} */
    public static boolean isListening(HttpAddress address, Limits limits) {
        try {
            return Stream.of(InetAddress.getAllByName(address.host()))
                    .anyMatch(host -> isListening(new InetSocketAddress(host, address.port()), limits));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isListening(InetSocketAddress place, Limits limits) {
        try (Socket socket = new Socket()) {
            socket.connect(place, Math.max(1, Math.toIntExact(limits.connect().toMillis())));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** {@return whether a plain GET is answered to the end, however; a target that hangs, drips or takes no connection does not answer} */
    public static boolean answers(HttpAddress address, Wire wire) {
        Request request = new Request(Method.GET, "/", Fields.of("Host", address.authority()), Octets.empty());
        try (Wire.Link link = wire.connect(address)) {
            Exchange plain = link.exchange(Transmission.of(request.octets(), Method.GET));
            return !plain.received().isEmpty() && plain.end() != End.HANG;
        }
    }

    /**
     * Asks {@code /_fixture/ready} once.
     *
     * @return whether what comes back is something else than HTTP/1 (RFC 9112 4): a banner, say, or a TLS alert. False if
     *     nothing comes back, which tells nothing
     */
    public static boolean speaksAnotherProtocol(HttpAddress address, Limits limits) {
        Request request =
                new Request(Method.GET, "/_fixture/ready", Fields.of("Host", address.authority()), Octets.empty());
        try (Wire.Link link = new SocketWire(limits.withSilence(ONE_ANSWER)).connect(address)) {
            Octets received =
                    link.exchange(Transmission.of(request.octets(), Method.GET)).received();
            return !received.isEmpty() && !received.asLatin1().startsWith("HTTP/");
        }
    }

    private static final class Watch {
        private final Function<HttpAddress, Optional<String>> question;
        private final Supplier<HttpAddress> address;
        private final Supplier<Optional<String>> ended;
        private final Limits limits;
        private Optional<String> death = Optional.empty();
        private Optional<String> fault = Optional.empty();

        Watch(
                Supplier<HttpAddress> address,
                Supplier<Optional<String>> ended,
                Limits limits,
                Function<HttpAddress, Optional<String>> question) {
            this.question = question;
            this.address = address;
            this.ended = ended;
            this.limits = limits;
        }

        boolean isOver() {
            death = ended.get();
            return death.isPresent() || isReady();
        }

        private boolean isReady() {
            if (!isListening(address.get(), limits)) {
                return false;
            }
            fault = question.apply(address.get());
            return fault.isEmpty();
        }
    }

    /** The last answer is told if there was one: what was up then was not what was waited for. */
    private static String notReady(HttpAddress address, Limits limits, Optional<String> fault, String how) {
        String place = address.authority() + " within " + limits.start().toSeconds() + " s (" + how + ")";
        return fault.map(words -> "it was not ready at " + place + "; " + words).orElse("nothing answered at " + place);
    }
}
