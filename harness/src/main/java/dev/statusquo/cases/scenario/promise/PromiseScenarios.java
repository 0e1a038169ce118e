package dev.statusquo.cases.scenario.promise;

import static dev.statusquo.cases.scenario.promise.KeyedRequests.is;

import dev.statusquo.http.End;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
import dev.statusquo.model.CaseDescription;
import dev.statusquo.model.Cause;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Level;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.ObservedStep;
import dev.statusquo.model.Place;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Requirement;
import dev.statusquo.model.Script;
import dev.statusquo.model.Stage;
import dev.statusquo.model.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A key that requests meet at, a key and a job that a kill comes between. */
public final class PromiseScenarios {
    /** More than one worker's threads, fewer than would tell of anything but the key. */
    private static final int TOGETHER = 6;

    private static final String ORIGIN =
            "harness/src/main/java/" + PromiseScenarios.class.getName().replace('.', '/') + ".java";
    private static final Pattern ITEM = Pattern.compile("\"id\"\\s*:");
    private static final Pattern ONE_RUN = Pattern.compile("\"runs\"\\s*:\\s*1\\b");

    private PromiseScenarios() {}

    /** {@return the cases, in a fixed order} */
    public static List<ConformanceCase> cases() {
        return List.of(inParallel(), keyOutlivesKill(), jobOutlivesKill());
    }

    private static ConformanceCase inParallel() {
        return new ConformanceCase(
                new CaseDescription(
                        "key/in-parallel-has-one-effect",
                        "Equal POSTs with one key, sent together, make one item; each is answered as the first or with 409",
                        "A client that gives up waiting and tries again pays twice.",
                        promised(
                                "Requests that meet under one key are carried out once; the others get the same answer, or a 409."),
                        Producer.APP,
                        Kind.WIRE),
                Set.of("items", "idempotency-key"),
                List.of(Map.of()),
                script(keyed -> {
                    List<Exchange> all = new ArrayList<>(List.of(keyed.get("items")));
                    all.addAll(keyed.postTogether("payments", TOGETHER));
                    all.add(keyed.get("items"));
                    return all;
                }),
                judge(answers ->
                        is(answers.get(0), 200) ? met(answers.subList(1, answers.size())) : unprepared(answers.get(0))),
                proofs("closes-on-every-get", "key-is-ignored", "key-at-work-is-not-known", "closes-on-every-post"),
                ORIGIN);
    }

    private static ConformanceCase keyOutlivesKill() {
        return new ConformanceCase(
                new CaseDescription(
                        "key/outlives-a-kill",
                        "A POST that is sent again after a kill gets the answer that it had before, and makes no second item",
                        "Just the client that lost its answer in the crash pays twice.",
                        promised("A key is kept with its effect: a kill leaves both or neither."),
                        Producer.APP,
                        Kind.DESTRUCTIVE),
                Set.of("items", "idempotency-key"),
                List.of(Map.of()),
                script(keyed -> {
                    List<Exchange> all = new ArrayList<>(List.of(keyed.post("payments")));
                    keyed.stage().lab().killAndRestart();
                    all.add(keyed.post("payments"));
                    all.add(keyed.get("items"));
                    return all;
                }),
                judge(answers -> is(answers.get(0), 201) ? met(answers) : unprepared(answers.get(0))),
                proofs("closes-on-every-post", "key-is-forgotten-on-restart", "key-is-ignored"),
                ORIGIN);
    }

    private static ConformanceCase jobOutlivesKill() {
        return new ConformanceCase(
                new CaseDescription(
                        "job/outlives-a-kill",
                        "A job that was accepted before a kill comes to its result after it, and was done once",
                        "What was promised with 202 is never done, and nobody is told.",
                        promised("A job that was accepted survives a kill, and is done once."),
                        Producer.APP,
                        Kind.DESTRUCTIVE),
                Set.of("jobs"),
                List.of(Map.of()),
                script(keyed -> {
                    Exchange accepted = keyed.post("jobs");
                    keyed.stage().lab().killAndRestart();
                    List<Exchange> all = new ArrayList<>(List.of(accepted));
                    KeyedRequests.location(accepted).map(keyed::polled).ifPresent(polled -> {
                        all.add(polled);
                        KeyedRequests.location(polled).map(keyed::getAt).ifPresent(all::add);
                    });
                    return all;
                }),
                judge(answers -> is(answers.get(0), 202) ? done(answers) : unprepared(answers.get(0))),
                proofs("closes-on-every-post", "job-is-lost-on-restart", "job-runs-twice", "job-never-ends"),
                ORIGIN);
    }

    private static Requirement promised(String text) {
        return new Requirement("StatusQuo contract", "Keys, Jobs", Level.DEFINED, text, Optional.empty());
    }

    private interface Steps {
        List<Exchange> on(KeyedRequests keyed);
    }

    private static Script script(Steps play) {
        return (Stage stage, Map<String, String> parameters) -> {
            try {
                List<ObservedStep> seen = new ArrayList<>();
                for (Exchange exchange : play.on(new KeyedRequests(stage))) {
                    seen.add(ObservedStep.of(String.valueOf(seen.size() + 1), exchange));
                }
                return Observation.of(seen);
            } catch (LabException e) {
                return Observation.of(List.of(), new Trouble(Cause.SETUP_FAILED, String.valueOf(e.getMessage())));
            }
        };
    }

    private interface Comparison {
        Judgement of(List<Exchange> answers);
    }

    private static Judge judge(Comparison comparison) {
        return (seen, parameters) -> seen.trouble()
                .map(trouble -> Judgement.inconclusive(trouble.cause(), trouble.words()))
                .orElseGet(() -> dead(seen.exchanges()).orElseGet(() -> comparison.of(seen.exchanges())));
    }

    private static Optional<Judgement> dead(List<Exchange> answers) {
        return answers.stream().anyMatch(answer -> answer.end() == End.UNREACHABLE)
                ? Optional.of(Judgement.inconclusive(Cause.TARGET_DEAD, "no connection to the target"))
                : Optional.empty();
    }

    private static Judgement unprepared(Exchange first) {
        return Judgement.inconclusive(
                Cause.NOT_EXERCISED, "the first request was to be carried out: " + first.summary());
    }

    /** All but the last answer are of equal POSTs, the last is the list of items. */
    private static Judgement met(List<Exchange> answers) {
        List<Exchange> posts = answers.subList(0, answers.size() - 1);
        Exchange list = answers.get(answers.size() - 1);
        List<Mismatch> differences = new ArrayList<>();
        Exchange first =
                posts.stream().filter(answer -> is(answer, 201)).findFirst().orElse(posts.get(0));
        posts.stream()
                .filter(answer -> !is(answer, 409) && !isLike(answer, first))
                .forEach(answer -> differences.add(
                        new Mismatch(Place.other("answer"), "201 with the first's content, or 409", said(answer))));
        long items = ITEM.matcher(content(list)).results().count();
        if (!is(list, 200) || items != 1) {
            differences.add(
                    new Mismatch(Place.other("items"), "1", is(list, 200) ? String.valueOf(items) : list.summary()));
        }
        return judged(first, differences);
    }

    private static boolean isLike(Exchange answer, Exchange first) {
        return is(answer, 201)
                && content(answer).equals(content(first))
                && KeyedRequests.location(answer).equals(KeyedRequests.location(first));
    }

    /** The acceptance, what polling ended with, and the result. */
    private static Judgement done(List<Exchange> answers) {
        Exchange last = answers.get(answers.size() - 1);
        if (answers.size() < 3) {
            return judged(
                    last, List.of(new Mismatch(Place.other("job"), "303 with the place of its result", said(last))));
        }
        boolean once = is(last, 200) && ONE_RUN.matcher(content(last)).find();
        return judged(
                last, once ? List.of() : List.of(new Mismatch(Place.other("result"), "200, done once", said(last))));
    }

    private static Judgement judged(Exchange seen, List<Mismatch> differences) {
        Fingerprint fingerprint = Fingerprint.of(seen, differences);
        return differences.isEmpty() ? Judgement.conforms(fingerprint) : Judgement.violates(differences, fingerprint);
    }

    private static String said(Exchange answer) {
        return (answer.summary() + " " + content(answer)).strip();
    }

    private static String content(Exchange answer) {
        return answer.response().map(Response::content).orElse(Octets.empty()).asUtf8();
    }

    private static List<Proof> proofs(String unexercised, String... breakers) {
        List<Proof> proofs = new ArrayList<>();
        proofs.add(Proof.against("conforming", "conforms", Map.of(), ORIGIN));
        proofs.add(Proof.against(unexercised, "inconclusive", Map.of(), ORIGIN));
        for (String breaker : breakers) {
            proofs.add(Proof.against(breaker, "violates", Map.of(), ORIGIN));
        }
        return proofs;
    }
}
