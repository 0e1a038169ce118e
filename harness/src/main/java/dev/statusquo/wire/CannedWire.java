package dev.statusquo.wire;

import dev.statusquo.http.HttpAddress;
import dev.statusquo.http.Octets;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Wire;
import java.time.Instant;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The wire of a proof: a target in memory that answers each request, sentinels included, with the next canned answer,
 * whichever link it came on. Parser and exchange loop are those of {@link SocketWire}.
 *
 * <p>Nothing waits: where more is read than an answer holds, the limit is reached at once in a time of its own, which
 * begins at 1994-11-06T08:49:37Z, the Date of {@link CannedAnswer#minimal}. Waiting for an announced close takes no
 * answer: the answer that announces it also says in {@code then} whether it comes. An exchange on a link that the target
 * has closed takes none either, and neither does one that writes nothing.
 */
public final class CannedWire implements Wire {
    private static final Instant BEGINNING = Instant.parse("1994-11-06T08:49:37Z");

    private final CannedTarget target;
    private final Limits limits;
    private final IntUnaryOperator pieces;

    /** Answers with these, in order, under the standard limits. */
    public CannedWire(List<CannedAnswer> answers) {
        this(answers, Limits.standard());
    }

    /** Answers with these, in order, under limits of its own. */
    public CannedWire(List<CannedAnswer> answers, Limits limits) {
        this(answers, limits, given -> Integer.MAX_VALUE);
    }

    /** Delivers in pieces that are at most as long as {@code pieces} says for the octets given so far. */
    CannedWire(List<CannedAnswer> answers, Limits limits, IntUnaryOperator pieces) {
        this.target = new CannedTarget(answers);
        this.limits = limits;
        this.pieces = pieces;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The address is not used. An exchange throws {@link OutOfAnswersException} where no answer is left.
     */
    @Override
    public Link connect(HttpAddress address) {
        return new SerialLink(new CannedConnection(target, pieces), limits, () -> BEGINNING.plusNanos(target.nanos()));
    }

    /** {@return what was written, one entry for each request that took an answer, sentinels included, in order} */
    public List<Octets> sent() {
        return target.sent();
    }

    /** {@return how many answers were not used} */
    public int unused() {
        return target.unused();
    }
}
