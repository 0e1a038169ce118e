package dev.statusquo.report;

import dev.statusquo.http.Method;
import dev.statusquo.model.EffectFacts;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Standing;
import dev.statusquo.model.TriedTarget;
import dev.statusquo.model.Verdict;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What rows say of the effects of methods, gathered by method and promise, for each target. */
final class EffectRows {
    private static final int DIGEST = 8;
    private static final List<String> PROMISES = List.of("safe", "idempotent", "effect");
    private static final List<String> METHODS = Stream.concat(
                    Method.ofTheDocuments().stream().map(Method::token), Stream.of(Method.QUERY.token()))
            .toList();

    private final RunView view;
    private final Set<String> drawn;
    private final Map<String, Map<String, List<Outcome>>> rows = new LinkedHashMap<>();

    private EffectRows(RunView view) {
        this.view = view;
        this.drawn = EffectsPage.drawn(view);
        view.outcomes().stream()
                .filter(o -> EffectFacts.of(o).isPresent())
                .sorted(Comparator.comparingInt(EffectRows::place))
                .forEach(o -> rows.computeIfAbsent(key(o), any -> new LinkedHashMap<>())
                        .computeIfAbsent(o.target(), any -> new ArrayList<>())
                        .add(o));
    }

    static EffectRows of(RunView view) {
        return new EffectRows(view);
    }

    private static int place(Outcome outcome) {
        EffectFacts effect = EffectFacts.of(outcome).orElseThrow();
        int method = METHODS.indexOf(effect.method());
        return (method < 0 ? METHODS.size() : method) * PROMISES.size() + PROMISES.indexOf(effect.promise());
    }

    private static String key(Outcome outcome) {
        EffectFacts effect = EffectFacts.of(outcome).orElseThrow();
        return effect.method() + " " + effect.promise();
    }

    static String shortDigest(String digest) {
        return digest.length() <= DIGEST ? digest : digest.substring(0, DIGEST);
    }

    /** A method and a promise. */
    record Line(
            String anchor,
            String method,
            String promise,
            String defined,
            List<Cell> cells,
            List<EffectEvidence> proofs) {}

    /** What is said of it on one target, and where it is shown. */
    record Cell(String words, String mood, String link) {}

    /** One row on one target, as evidence. */
    record EffectEvidence(
            Shown shown, String row, String verdict, String mood, String repeated, Digests digests, String calls) {}

    /**
     * The target of a row, and where there is more of the two.
     *
     * @param link to the octets
     * @param picture to the picture; empty if there is none
     */
    record Shown(String target, String link, String picture) {}

    /** The beginnings of the state's digests before the first request, after it, and after the last. */
    record Digests(String before, String once, String after) {
        static Digests of(EffectFacts effect) {
            return new Digests(shown(effect.before()), shown(effect.once()), shown(effect.after()));
        }

        private static String shown(Optional<String> digest) {
            return digest.map(EffectRows::shortDigest).orElse("");
        }
    }

    /** {@return the lines, methods in the order of the documents} */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        rows.forEach((key, byTarget) -> {
            String[] parts = key.split(" ", 2);
            String anchor = "evidence-" + parts[0] + "-" + parts[1];
            lines.add(new Line(
                    anchor,
                    parts[0],
                    promise(parts[1]),
                    defined(new Method(parts[0]), parts[1]),
                    view.targets().stream()
                            .map(t -> cell(t, byTarget, "#" + anchor))
                            .toList(),
                    byTarget.values().stream()
                            .flatMap(List::stream)
                            .map(this::proof)
                            .toList()));
        });
        return lines;
    }

    private static String promise(String topic) {
        return topic.equals("effect") ? "other effects" : topic;
    }

    /** {@return what RFC 9110 says of it} */
    private static String defined(Method method, String promise) {
        boolean isDefined = switch (promise) {
            case "safe" -> method.isSafe();
            case "idempotent" -> method.isIdempotent();
            default -> false;
        };
        if (isDefined) {
            return "by definition";
        }
        return promise.equals("effect") ? "controls, refusals, races" : "only as this request is written";
    }

    private static Cell cell(TriedTarget target, Map<String, List<Outcome>> byTarget, String evidence) {
        List<Outcome> outcomes = byTarget.getOrDefault(target.target().id(), List.of());
        List<Outcome> tried = outcomes.stream()
                .filter(o -> o.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        if (tried.isEmpty()) {
            return new Cell(outcomes.isEmpty() ? "not tried" : "does not apply", "na", evidence);
        }
        List<Outcome> broken =
                tried.stream().filter(o -> o.verdict() == Verdict.VIOLATES).toList();
        long open =
                tried.stream().filter(o -> o.verdict() == Verdict.INCONCLUSIVE).count();
        long known = tried.stream()
                .filter(o -> o.standing().equals(Optional.of(Standing.EXPECTED)))
                .count();
        String rows = EnglishText.count(tried.size(), "row");
        if (!broken.isEmpty()) {
            return new Cell(
                    "broken in " + broken.size() + " of " + rows,
                    known == broken.size() ? "known" : "bad",
                    octets(broken.get(0)));
        }
        return open > 0
                ? new Cell("nothing can be said of " + open + " of " + rows, "open", evidence)
                : new Cell("holds, " + rows, "ok", evidence);
    }

    /** {@return the address of an outcome's octets on the first page} */
    private static String octets(Outcome outcome) {
        return "index.html#open="
                + URLEncoder.encode(outcome.row().id() + "|" + outcome.target(), StandardCharsets.UTF_8);
    }

    private EffectEvidence proof(Outcome outcome) {
        EffectFacts effect = EffectFacts.of(outcome).orElseThrow();
        return new EffectEvidence(
                new Shown(
                        view.names().of(outcome.target()),
                        octets(outcome),
                        drawn.contains(outcome.row().id()) && TimelinePicture.isWorthIt(outcome)
                                ? "#" + EffectsPage.anchor(outcome.row().id())
                                : ""),
                outcome.row().id(),
                EnglishText.word(outcome.verdict()).replace('-', ' '),
                mood(outcome),
                effect.repeated().orElse("")
                        + effect.times().map(times -> ", " + times + "×").orElse(""),
                Digests.of(effect),
                effect.calls().map(String::valueOf).orElse(""));
    }

    private static String mood(Outcome outcome) {
        boolean isKnown = outcome.standing().equals(Optional.of(Standing.EXPECTED));
        return switch (outcome.verdict()) {
            case CONFORMS -> "ok";
            case TOLERATED -> "tol";
            case VIOLATES -> isKnown ? "known" : "bad";
            case RECORDED -> "fact";
            case NOT_APPLICABLE -> "na";
            case INCONCLUSIVE -> "open";
        };
    }
}
