package dev.statusquo.journey;

import dev.statusquo.engine.Engine;
import dev.statusquo.engine.RunningTarget;
import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.journey.JourneyAnswer.Then;
import dev.statusquo.model.DefinedTarget;
import dev.statusquo.model.Limits;
import dev.statusquo.model.TargetStartException;
import dev.statusquo.wire.SocketWire;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What frameworks themselves answer to the guide's request for a 620: asked for once, then sent by the origin octet by octet. */
public final class FrameworkAnswers {
    private static final String TARGET = "/custom-status";

    private FrameworkAnswers() {}

    /**
     * Starts each framework, asks it, and stops it.
     *
     * @param engine what starts them
     * @param frameworks the targets
     * @param limits the limits of the request
     * @param trouble told why a framework cannot be asked; the others are
     * @return an answer for each that could be asked, named after the framework
     */
    public static List<JourneyAnswer> of(
            Engine engine, List<DefinedTarget> frameworks, Limits limits, Consumer<TargetStartException> trouble) {
        return frameworks.parallelStream()
                .flatMap(framework -> asked(engine, framework, limits, trouble))
                .toList();
    }

    private static Stream<JourneyAnswer> asked(
            Engine engine, DefinedTarget framework, Limits limits, Consumer<TargetStartException> trouble) {
        try (RunningTarget running = engine.start(framework, words -> {})) {
            Exchange seen = WireClient.exchange(
                    new SocketWire(limits), "GET", running.address().url() + TARGET, List.of());
            return Stream.of(answer(framework.framework(), seen));
        } catch (TargetStartException e) {
            trouble.accept(e);
            return Stream.of();
        }
    }

    private static JourneyAnswer answer(String framework, Exchange seen) {
        return new JourneyAnswer(
                framework,
                "what " + framework + " sends for the guide's 620",
                seen.received(),
                then(seen.end()),
                List.of("GET"),
                seen.received().isEmpty()
                        ? "whether a proxy asks again depends on the connections that it happens to keep"
                        : "");
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
