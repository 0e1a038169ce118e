package dev.statusquo.cases.scenario.promise;

import dev.statusquo.cases.kit.Answers;
import dev.statusquo.cases.kit.NothingToJudge;
import dev.statusquo.cases.kit.RequestDraft;
import dev.statusquo.cases.kit.ScriptedCase;
import dev.statusquo.cases.kit.Sender;
import dev.statusquo.http.Exchange;
import dev.statusquo.model.Cause;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Level;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Place;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Requirement;
import dev.statusquo.model.Transmission;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A key that requests meet at, a key and a job that a kill comes between. */
public final class PromiseScenarios {
    /** More than one worker's threads, fewer than would tell of anything but the key. */
    private static final int TOGETHER = 6;

    private static final Pattern ITEM = Pattern.compile("\"id\"\\s*:");
    private static final Pattern ONE_RUN = Pattern.compile("\"runs\"\\s*:\\s*1\\b");

    private PromiseScenarios() {}

    /** {@return the cases, in a fixed order} */
    public static List<ConformanceCase> cases() {
        return List.of(inParallel(), keyOutlivesKill(), jobOutlivesKill());
    }

    private static ConformanceCase inParallel() {
        return promised("key/in-parallel-has-one-effect")
                .says(
                        "Equal POSTs with one key, sent together, make one item; each is answered as the first or with 409")
                .because("A client that gives up waiting and tries again pays twice.")
                .requires(
                        contract(
                                "Requests that meet under one key are carried out once; the others get the same answer, or a 409."))
                .needs("items", "idempotency-key")
                .plays(Sender.script((sender, row) -> {
                    sender.send(get(sender, "items"));
                    Transmission payment = post(sender, "payments").transmission(sender.host());
                    sender.together(Collections.nCopies(TOGETHER, payment)).forEach(sender::keep);
                    sender.send(get(sender, "items"));
                }))
                .judgedBy(ifFirstIs(200, answers -> met(answers.subList(1, answers.size()))))
                .proof("closes-on-every-get", "inconclusive", Map.of())
                .proof("key-is-ignored", "violates", Map.of())
                .proof("key-at-work-is-not-known", "violates", Map.of())
                .proof("closes-on-every-post", "violates", Map.of())
                .made();
    }

    private static ConformanceCase keyOutlivesKill() {
        return promised("key/outlives-a-kill")
                .says(
                        "A POST that is sent again after a kill gets the answer that it had before, and makes no second item")
                .because("Just the client that lost its answer in the crash pays twice.")
                .requires(contract("A key is kept with its effect: a kill leaves both or neither."))
                .needs("items", "idempotency-key")
                .alone()
                .plays(Sender.script((sender, row) -> {
                    sender.send(post(sender, "payments"));
                    sender.stage().lab().killAndRestart();
                    sender.send(post(sender, "payments"));
                    sender.send(get(sender, "items"));
                }))
                .judgedBy(ifFirstIs(201, PromiseScenarios::met))
                .proof("closes-on-every-post", "inconclusive", Map.of())
                .proof("key-is-forgotten-on-restart", "violates", Map.of())
                .proof("key-is-ignored", "violates", Map.of())
                .made();
    }

    private static ConformanceCase jobOutlivesKill() {
        return promised("job/outlives-a-kill")
                .says("A job that was accepted before a kill comes to its result after it, and was done once")
                .because("What was promised with 202 is never done, and nobody is told.")
                .requires(contract("A job that was accepted survives a kill, and is done once."))
                .needs("jobs")
                .alone()
                .plays(Sender.script((sender, row) -> {
                    Exchange accepted = sender.send(post(sender, "jobs"));
                    sender.stage().lab().killAndRestart();
                    location(accepted)
                            .map(job -> sender.poll(RequestDraft.of("GET", job), answer -> !Answers.is(answer, 200)))
                            .flatMap(PromiseScenarios::location)
                            .ifPresent(result -> sender.send(RequestDraft.of("GET", result)));
                }))
                .judgedBy(ifFirstIs(202, PromiseScenarios::done))
                .proof("closes-on-every-post", "inconclusive", Map.of())
                .proof("job-is-lost-on-restart", "violates", Map.of())
                .proof("job-runs-twice", "violates", Map.of())
                .proof("job-never-ends", "violates", Map.of())
                .made();
    }

    private static ScriptedCase promised(String id) {
        return ScriptedCase.of(id).producedBy(Producer.APP).proof("conforming", "conforms", Map.of());
    }

    private static Requirement contract(String text) {
        return new Requirement("StatusQuo contract", "Keys, Jobs", Level.DEFINED, text, Optional.empty());
    }

    private static RequestDraft get(Sender sender, String path) {
        return RequestDraft.of("GET", "/s/" + sender.stage().scope() + "/" + path);
    }

    private static RequestDraft post(Sender sender, String path) {
        return RequestDraft.of("POST", "/s/" + sender.stage().scope() + "/" + path)
                .json("{\"n\":1}")
                .with("Idempotency-Key", "\"one\"");
    }

    /** {@return the path that Location leads to; empty if there is none} */
    private static Optional<String> location(Exchange answer) {
        return answer.fields()
                .first("Location")
                .map(reference -> URI.create(reference).getRawPath());
    }

    private static Judge ifFirstIs(int code, Function<List<Exchange>, Judgement> comparison) {
        return (seen, parameters) -> NothingToJudge.in(seen).orElseGet(() -> {
            Exchange first = seen.exchanges().get(0);
            return Answers.is(first, code)
                    ? comparison.apply(seen.exchanges())
                    : Judgement.inconclusive(
                            Cause.NOT_EXERCISED, "the first request was to be carried out: " + first.summary());
        });
    }

    /** All but the last answer are of equal POSTs, the last is the list of items. */
    private static Judgement met(List<Exchange> answers) {
        List<Exchange> posts = answers.subList(0, answers.size() - 1);
        Exchange list = answers.get(answers.size() - 1);
        List<Mismatch> differences = new ArrayList<>();
        Exchange first = posts.stream()
                .filter(answer -> Answers.is(answer, 201))
                .findFirst()
                .orElse(posts.get(0));
        posts.stream()
                .filter(answer -> !Answers.is(answer, 409) && !isLike(answer, first))
                .forEach(answer -> differences.add(
                        new Mismatch(Place.other("answer"), "201 with the first's content, or 409", said(answer))));
        long items = ITEM.matcher(Answers.content(list)).results().count();
        if (!Answers.is(list, 200) || items != 1) {
            differences.add(new Mismatch(
                    Place.other("items"), "1", Answers.is(list, 200) ? String.valueOf(items) : list.summary()));
        }
        return judged(first, differences);
    }

    private static boolean isLike(Exchange answer, Exchange first) {
        return Answers.is(answer, 201)
                && Answers.content(answer).equals(Answers.content(first))
                && location(answer).equals(location(first));
    }

    /** The acceptance, what polling ended with, and the result. */
    private static Judgement done(List<Exchange> answers) {
        Exchange last = answers.get(answers.size() - 1);
        if (answers.size() < 3) {
            return judged(
                    last, List.of(new Mismatch(Place.other("job"), "303 with the place of its result", said(last))));
        }
        boolean once =
                Answers.is(last, 200) && ONE_RUN.matcher(Answers.content(last)).find();
        return judged(
                last, once ? List.of() : List.of(new Mismatch(Place.other("result"), "200, done once", said(last))));
    }

    private static Judgement judged(Exchange seen, List<Mismatch> differences) {
        return Judgement.of(differences, Fingerprint.of(seen, differences));
    }

    private static String said(Exchange answer) {
        return (answer.summary() + " " + Answers.content(answer)).strip();
    }
}
