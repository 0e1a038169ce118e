package dev.statusquo.cases.scenario;

import static dev.statusquo.cases.scenario.AllowedMethods.TRIED;

import dev.statusquo.cases.kit.Answers;
import dev.statusquo.cases.kit.NothingToJudge;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Method;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Holds what Allow names against the answers to all methods, which come in the order of {@link AllowedMethods#TRIED}. */
final class AllowJudge {
    // These tell nothing of the method: 400 may be about the missing content, 401 and 403 are said before it is looked
    // at.
    private static final List<Integer> REFUSED_BEFORE = List.of(400, 401, 403);

    private AllowJudge() {}

    /** {@return a judge that compares the answers if all of them came whole} */
    static Judge by(Function<List<Exchange>, Judgement> comparison) {
        return (observation, parameters) -> NothingToJudge.inOrAfterTheFirst(observation)
                .orElseGet(() -> {
                    List<Exchange> all = observation.exchanges();
                    // A PUT that prepares the item may stand before the methods that are tried.
                    List<Exchange> answers = all.subList(all.size() - TRIED.size(), all.size());
                    return broken(answers).orElseGet(() -> comparison.apply(answers));
                });
    }

    private static Optional<Judgement> broken(List<Exchange> answers) {
        List<Mismatch> broken = new ArrayList<>();
        forEach(answers, (method, answer) -> {
            if (!answer.isWhole()) {
                broken.add(new Mismatch(
                        Place.of(Place.Kind.END, String.valueOf(method)),
                        "a complete, well-formed response",
                        answer.summary()));
            }
        });
        return answers.stream().filter(answer -> !answer.isWhole()).findFirst().map(first -> judged(first, broken));
    }

    static Judgement complete(List<Exchange> answers) {
        Optional<Exchange> refused =
                answers.stream().filter(a -> Answers.hasCode(a, 405)).findFirst();
        if (refused.isEmpty()) {
            return Judgement.notApplicable("no method is answered 405 here");
        }
        List<Mismatch> differences = new ArrayList<>(unserved(answers, allowed(refused.get())));
        differences.addAll(unnamed(answers, allowed(refused.get())));
        return judged(refused.get(), differences);
    }

    /** Holds for frameworks too that refuse a method by 404, and so never send the Allow of a 405. */
    static Judgement told(List<Exchange> answers) {
        Exchange options = answers.get(TRIED.indexOf(Method.OPTIONS));
        boolean success = options.status().filter(s -> s.value() / 100 == 2).isPresent();
        if (!success || !options.fields().has("Allow")) {
            return Judgement.notApplicable(
                    "OPTIONS names no methods here, which method/options-tells-the-methods judges");
        }
        List<Mismatch> unserved = unserved(answers, allowed(options));
        if (!unserved.isEmpty()) {
            return judged(options, unserved);
        }
        // Who got the list by OPTIONS knows of OPTIONS.
        Set<String> known = new TreeSet<>(allowed(options));
        known.add(Method.OPTIONS.token());
        List<Mismatch> unnamed = unnamed(answers, known);
        return unnamed.isEmpty()
                ? judged(options, unnamed)
                : Judgement.tolerated(unnamed, Fingerprint.of(options, unnamed));
    }

    private static List<Mismatch> unserved(List<Exchange> answers, Set<String> allowed) {
        return different(answers, allowed, true, "a list without ");
    }

    private static List<Mismatch> unnamed(List<Exchange> answers, Set<String> allowed) {
        return different(answers, allowed, false, "a list with ");
    }

    /** {@return a mismatch for each method that is named, or is not, and answered as if it were the other way round} */
    private static List<Mismatch> different(
            List<Exchange> answers, Set<String> allowed, boolean named, String expected) {
        List<Mismatch> differences = new ArrayList<>();
        forEach(answers, (method, answer) -> {
            boolean tells = REFUSED_BEFORE.stream().noneMatch(code -> Answers.hasCode(answer, code))
                    && named != isServed(answer);
            if (tells && named == allowed.contains(method.token())) {
                differences.add(new Mismatch(
                        Place.field("Allow"),
                        expected + method + ", answered " + answer.summary(),
                        String.join(", ", allowed)));
            }
        });
        return differences;
    }

    static Judgement same(List<Exchange> answers) {
        Exchange options = answers.get(TRIED.indexOf(Method.OPTIONS));
        List<Exchange> refused =
                answers.stream().filter(a -> Answers.hasCode(a, 405)).toList();
        boolean told = options.fields().has("Allow") && !Answers.hasCode(options, 405);
        if (refused.size() + (told ? 1 : 0) < 2) {
            return Judgement.notApplicable("there are no two lists to compare here");
        }
        Exchange first = told ? options : refused.get(0);
        List<Mismatch> differences = refused.stream()
                .map(AllowJudge::allowed)
                .filter(list -> !list.equals(allowed(first)))
                .map(list ->
                        new Mismatch(Place.field("Allow"), String.join(", ", allowed(first)), String.join(", ", list)))
                .distinct()
                .toList();
        return judged(differences.isEmpty() ? first : refused.get(0), differences);
    }

    private interface Each {
        void accept(Method method, Exchange answer);
    }

    private static void forEach(List<Exchange> answers, Each each) {
        for (int i = 0; i < TRIED.size(); i++) {
            each.accept(TRIED.get(i), answers.get(i));
        }
    }

    /** {@return whether the resource took the method; some frameworks say 404 to a method that no route has} */
    private static boolean isServed(Exchange answer) {
        return !Answers.hasCode(answer, 404) && !Answers.hasCode(answer, 405) && !Answers.hasCode(answer, 501);
    }

    private static Set<String> allowed(Exchange answer) {
        return new TreeSet<>(answer.fields().members("Allow"));
    }

    private static Judgement judged(Exchange seen, List<Mismatch> differences) {
        return Judgement.of(differences, Fingerprint.of(seen, differences));
    }
}
