package dev.statusquo.run;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.model.Cause;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Facts;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Place;
import dev.statusquo.model.Row;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Trouble;
import dev.statusquo.model.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a row.
 *
 * @param observation what it saw
 * @param judgement what is said of it
 * @param elapsed how long it took
 */
record Attempt(Observation observation, Judgement judgement, Duration elapsed) {
    /** More than a report keeps of one direction, so that no credential is cut in two before it is taken out. */
    private static final int KEPT = 128 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    /** Plays and judges a row once; a fault of the harness is part of the verdict, never thrown. */
    static Attempt at(ConformanceCase of, Row row, Stage stage) {
        long start = System.nanoTime();
        try {
            Observation observation = of.script().play(stage, row.parameters());
            return new Attempt(observation, judge(of, row, observation), since(start));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            // What a target sends may be nested too deep or be too long for one of our libraries: the others go on.
            return broken(row, e, since(start));
        }
    }

    /** {@return the attempt in which a row broke the harness} */
    static Attempt broken(Row row, Throwable fault, Duration elapsed) {
        LOG.debug("row {} broke the harness", row.id(), fault);
        Trouble trouble = new Trouble(Cause.HARNESS_ERROR, "the harness failed: " + fault);
        return new Attempt(
                Observation.of(List.of(), trouble), Judgement.inconclusive(trouble.cause(), trouble.words()), elapsed);
    }

    /** {@return the judgement of an observation, held to what is never a pass} */
    static Judgement judge(ConformanceCase of, Row row, Observation observation) {
        Judgement judgement = of.judge().judge(observation, row.parameters());
        boolean passed = judgement.verdict() == Verdict.CONFORMS || judgement.verdict() == Verdict.TOLERATED;
        return passed ? neverAPass(of, observation).orElse(judgement) : judgement;
    }

    /** Whatever a case is about, silence and a dead target are never a pass; a malformed message is none unless the case permits it. */
    private static Optional<Judgement> neverAPass(ConformanceCase of, Observation observation) {
        Optional<Exchange> bad = observation.exchanges().stream()
                .filter(e -> e.end() == End.HANG
                        || e.end() == End.UNREACHABLE
                        || (e.fault().isPresent() && !of.judge().permitsMalformed()))
                .findFirst();
        return bad.map(e -> {
            if (e.end() == End.UNREACHABLE) {
                return Judgement.inconclusive(Cause.TARGET_DEAD, "no connection could be made");
            }
            List<Mismatch> told =
                    List.of(new Mismatch(Place.Kind.END, "a complete, well-formed response", e.summary()));
            return Judgement.violates(told, Fingerprint.of(e, told));
        });
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** {@return the same without the octets that no report keeps: many attempts wait for their second run} */
    Attempt shortened() {
        return new Attempt(observation.shortened(KEPT), judgement, elapsed);
    }

    /** {@return the same with more facts for the report} */
    Attempt with(UnaryOperator<Facts.Builder> more) {
        Facts facts = more.apply(observation.facts().toBuilder()).build();
        return new Attempt(
                new Observation(
                        observation.steps(),
                        facts,
                        observation.mismatches(),
                        observation.trouble(),
                        observation.timeline()),
                judgement,
                elapsed);
    }

    /** {@return whether an exchange hung} */
    boolean hung() {
        return observation.exchanges().stream().anyMatch(e -> e.end() == End.HANG);
    }

    /** {@return whether an exchange found nobody who takes a connection} */
    boolean wasUnreachable() {
        return observation.exchanges().stream().anyMatch(e -> e.end() == End.UNREACHABLE);
    }

    /** {@return whether an exchange was reset} */
    boolean wasReset() {
        return observation.exchanges().stream().anyMatch(e -> e.end() == End.RESET);
    }

    /** {@return whether two runs say the same; only a violation must look the same, too, since it may be a declared one} */
    boolean agreesWith(Attempt other) {
        return judgement.verdict() == other.judgement.verdict()
                && (judgement.verdict() != Verdict.VIOLATES || judgement.seen().equals(other.judgement.seen()))
                && judgement.note().equals(other.judgement.note());
    }
}
