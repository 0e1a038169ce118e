package dev.statusquo.journey;

import dev.statusquo.engine.Engine;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Octets;
import dev.statusquo.journey.JourneyAnswer.Then;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Limits;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.wire.SocketWire;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What frameworks themselves answer to the guide's request for a 620: asked for once, then sent by the origin octet by octet. */
public final class FrameworkAnswers {
    private static final String TARGET = "/custom-status";

    private static final String OWN = "620-of-";
    private static final String KEPT = "whether a proxy asks again depends on the connections that it happens to keep";

    private FrameworkAnswers() {}

    /** {@return the name of a framework's answer, by what was asked for: {@code 620-of-flask}} */
    public static String name(String request) {
        return OWN + request;
    }

    /** {@return an answer of which the name alone is known: enough to plan its rows} */
    public static JourneyAnswer announced(String request) {
        return answer(request, Octets.empty(), Then.CLOSE);
    }

    /**
     * Starts each framework, asks it, and stops it.
     *
     * @param engine what starts them
     * @param frameworks the targets, by what was asked for
     * @param limits the limits of the request
     * @param trouble told why a framework cannot be asked; the others are
     * @return an answer for each that could be asked
     */
    public static List<JourneyAnswer> of(
            Engine engine,
            Map<String, DefinedTarget> frameworks,
            Limits limits,
            Consumer<TargetStartException> trouble) {
        return frameworks.entrySet().parallelStream()
                .flatMap(framework -> asked(engine, framework.getKey(), framework.getValue(), limits, trouble))
                .toList();
    }

    private static Stream<JourneyAnswer> asked(
            Engine engine,
            String request,
            DefinedTarget framework,
            Limits limits,
            Consumer<TargetStartException> trouble) {
        try (RunningTarget running = engine.start(framework, words -> {})) {
            Exchange seen = WireClient.exchange(
                    new SocketWire(limits), "GET", running.address().url() + TARGET, List.of());
            return Stream.of(answer(request, seen.received(), then(seen.end())));
        } catch (TargetStartException e) {
            trouble.accept(e);
            return Stream.of();
        }
    }

    private static JourneyAnswer answer(String request, Octets octets, Then then) {
        String says = "what " + request + " sends for the guide's 620";
        return new JourneyAnswer(name(request), says, octets, then, List.of("GET"), octets.isEmpty() ? KEPT : "");
    }

    private static Then then(End end) {
        return switch (end) {
            case COMPLETE -> Then.KEEP;
            case RESET -> Then.RESET;
            case HANG -> Then.HANG;
            default -> Then.CLOSE;
        };
    }
}
