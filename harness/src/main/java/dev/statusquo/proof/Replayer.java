package dev.statusquo.proof;

import dev.statusquo.cases.match.HttpDate;
import dev.statusquo.http.Octets;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Limits;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Verdict;
import dev.statusquo.wire.CannedWire;
import dev.statusquo.wire.OutOfAnswersException;
import dev.statusquo.wire.SocketWire;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plays a case against the target that a proof describes, and says where it does not say what the proof wants. */
public final class Replayer {
    private static final Pattern NOW = Pattern.compile("\\$\\{now([+-]\\d+)?}");

    private final Limits limits;
    private final Clock clock;
    private final MiniatureSource miniatures;
    private final AtomicInteger scopes = new AtomicInteger();

    /**
     * Replays with these limits.
     *
     * @param limits how long silence of a miniature is waited for; canned answers cost no time
     * @param clock what {@code ${now}} in an answer means
     * @param miniatures where miniature servers come from
     */
    public Replayer(Limits limits, Clock clock, MiniatureSource miniatures) {
        this.limits = limits;
        this.clock = clock;
        this.miniatures = miniatures;
    }

    /** {@return what is wrong with a proof, in a sentence; nothing where the case says what the proof wants} */
    public Optional<String> fault(ConformanceCase of, Proof proof) {
        if (of.allRows().stream().noneMatch(r -> r.parameters().equals(proof.parameters()))) {
            return Optional.of("no row has the parameters " + proof.parameters());
        }
        try {
            Judgement judgement = judged(of, proof);
            String said = said(judgement);
            return said.equals(proof.as())
                    ? Optional.empty()
                    : Optional.of(
                            "the proof wants '" + proof.as() + "', the case says '" + said + "'" + why(judgement));
        } catch (OutOfAnswersException | BrokenProofException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * {@return what a case says of the target that a proof describes}
     *
     * @throws OutOfAnswersException where the case asks once more than there are canned answers
     * @throws BrokenProofException where a canned answer is left over
     */
    public Judgement judged(ConformanceCase of, Proof proof) {
        return proof.miniature().isPresent() ? onMiniature(of, proof) : canned(of, proof);
    }

    private static String why(Judgement judgement) {
        return judgement.mismatches().isEmpty() && judgement.note().isEmpty()
                ? ""
                : ": " + judgement.note() + judgement.mismatches();
    }

    /** {@return what a judgement is called in a proof} */
    static String said(Judgement judgement) {
        return judgement.verdict() == Verdict.RECORDED
                ? judgement.note()
                : judgement.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Judgement canned(ConformanceCase of, Proof proof) {
        Replay replay = replay(of, proof);
        Judgement judgement = replay.judgement();
        if (replay.unused() + replay.unlooked() > 0) {
            throw new BrokenProofException("the case does not come to use every answer: " + replay.unused()
                    + " answers and " + replay.unlooked() + " states or calls are left, as it says '" + said(judgement)
                    + "'" + why(judgement));
        }
        return judgement;
    }

    /**
     * Plays a case against canned answers, whether or not it comes to use them all.
     *
     * @throws OutOfAnswersException if the case asks once more than there are answers
     * @throws BrokenProofException if the case looks once more than there are states or counts
     */
    public Replay replay(ConformanceCase of, Proof proof) {
        CannedWire wire =
                new CannedWire(proof.answers().stream().map(this::dated).toList(), limits);
        CannedLab lab = new CannedLab(proof);
        Observation seen = of.script().play(new Stage(wire, lab, scope(), limits), proof.parameters());
        return new Replay(seen, of.judge().judge(seen, proof.parameters()), wire.unused(), lab.unused());
    }

    private Judgement onMiniature(ConformanceCase of, Proof proof) {
        try (MiniatureSource.Opened miniature =
                miniatures.open(proof.miniature().orElseThrow())) {
            return play(of, proof, new Stage(new SocketWire(limits), miniature.lab(), scope(), limits));
        }
    }

    private static Judgement play(ConformanceCase of, Proof proof, Stage stage) {
        Observation seen = of.script().play(stage, proof.parameters());
        return of.judge().judge(seen, proof.parameters());
    }

    private String scope() {
        return "proof" + scopes.incrementAndGet();
    }

    private CannedAnswer dated(CannedAnswer answer) {
        String text = answer.octets().asLatin1();
        return text.contains("${now")
                ? new CannedAnswer(
                        Octets.latin1(NOW.matcher(text).replaceAll(m -> date(m.group(1)))),
                        answer.then(),
                        answer.isLate())
                : answer;
    }

    private String date(@org.jspecify.annotations.Nullable String seconds) {
        return HttpDate.format(clock.instant().plus(Duration.ofSeconds(seconds == null ? 0 : Long.parseLong(seconds))));
    }

    /** {@return what is wrong with the proofs of a case, each with its place; none where it is proven} */
    public List<String> faults(ConformanceCase of) {
        List<String> replayed = of.proofs().stream()
                .flatMap(p -> fault(of, p).map(f -> p.origin() + ": " + of.id() + ": " + f).stream())
                .collect(Collectors.toList());
        replayed.addAll(ProofRules.gaps(of));
        return replayed;
    }
}
