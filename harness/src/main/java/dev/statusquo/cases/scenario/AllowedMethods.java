package dev.statusquo.cases.scenario;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Method;
import dev.statusquo.model.CaseDescription;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.ConformanceCase.Kind;
import dev.statusquo.model.Fingerprint;
import dev.statusquo.model.Judge;
import dev.statusquo.model.Judgement;
import dev.statusquo.model.Level;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Observation;
import dev.statusquo.model.Place;
import dev.statusquo.model.Producer;
import dev.statusquo.model.Proof;
import dev.statusquo.model.Requirement;
import dev.statusquo.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What Allow says of a resource, held against what its methods are really answered with (RFC 9110 10.2.1, 15.5.6). */
final class AllowedMethods {
    // In this order a prepared item is still there for each method; CONNECT has no path and is left out.
    private static final List<Method> TRIED = List.of(
            Method.GET,
            Method.HEAD,
            Method.OPTIONS,
            Method.TRACE,
            Method.QUERY,
            Method.POST,
            Method.PATCH,
            Method.PUT,
            Method.DELETE);
    private static final List<String> ROUTES =
            List.of("/custom-header", "/custom-error", "/status/200", "/slash/", "/json", "/limited");
    // These tell nothing of the method: 400 may be about the missing content, 401 and 403 are said before it is looked
    // at.
    private static final List<Integer> REFUSED_BEFORE = List.of(400, 401, 403);
    private static final Map<String, String> ITEMS = Map.of("item", "/1", "list", "");
    private static final Proofs PROOFS = Proofs.of(AllowedMethods.class);

    private AllowedMethods() {}

    static List<ConformanceCase> cases() {
        Judge complete = judge(AllowedMethods::complete);
        Judge same = judge(AllowedMethods::same);
        Judge told = judge(AllowedMethods::told);
        return List.of(
                complete("method/allow-is-complete", "a resource", complete, false),
                complete("method/allow-of-an-item-is-complete", "a resource that can be written", complete, true),
                same("method/allow-is-the-same-everywhere", "a resource", same, false),
                same("method/allow-of-an-item-is-the-same-everywhere", "a resource that can be written", same, true),
                told("method/options-names-what-is-served", "a resource", told, false),
                told("method/options-of-an-item-names-what-is-served", "a resource that can be written", told, true));
    }

    private static ConformanceCase complete(String id, String what, Judge judge, boolean items) {
        return of(
                id,
                "The Allow of a 405 names just the methods that " + what + " supports",
                "A client gives up a method that would have worked, or tries one that never will.",
                new Requirement(
                        "RFC 9110",
                        "15.5.6",
                        Level.MUST,
                        "A 405 has an Allow field with the methods that the target currently supports.",
                        Optional.empty()),
                judge,
                items,
                completeProofs(items));
    }

    private static ConformanceCase same(String id, String what, Judge judge, boolean items) {
        return of(
                id,
                "OPTIONS and each 405 of " + what + " name the same methods in Allow",
                "Which methods a client takes for supported depends on how it asked.",
                new Requirement(
                        "RFC 9110",
                        "10.2.1",
                        Level.DEFINED,
                        "Allow lists the set of methods that the target supports; the set is the server's at the time of the request.",
                        Optional.empty()),
                judge,
                items,
                sameProofs(items));
    }

    private static ConformanceCase told(String id, String what, Judge judge, boolean items) {
        return of(
                id,
                "OPTIONS of " + what + " names in Allow what is served, and nothing else",
                "A client tries a method that never works, or does not know of one that would.",
                new Requirement(
                        "RFC 9110",
                        "10.2.1",
                        Level.DEFINED,
                        "Allow tells which methods are valid for the target; it may leave out some that are.",
                        Optional.empty()),
                judge,
                items,
                toldProofs(items));
    }

    private static ConformanceCase of(
            String id,
            String title,
            String why,
            Requirement requirement,
            Judge judge,
            boolean items,
            List<Proof> proofs) {
        return new ConformanceCase(
                new CaseDescription(id, title, why, requirement, Producer.FRAMEWORK, Kind.WIRE),
                items ? Set.of("items") : Set.of(),
                items ? rows("place", List.of("item", "list")) : rows("route", ROUTES),
                items ? AllowedMethods::playItems : AllowedMethods::playRoute,
                judge,
                proofs,
                PROOFS.origin());
    }

    private static List<Map<String, String>> rows(String name, List<String> values) {
        return values.stream().map(value -> Map.of(name, value)).toList();
    }

    private static Observation playRoute(Stage stage, Map<String, String> parameters) {
        return tried(new RequestSequence(stage), parameters.getOrDefault("route", "/"));
    }

    private static Observation playItems(Stage stage, Map<String, String> parameters) {
        String list = "/s/" + stage.scope() + "/items";
        String place = ITEMS.getOrDefault(parameters.getOrDefault("place", "list"), "");
        return tried(new RequestSequence(stage).ask(Method.PUT, list + "/1", "{\"n\":1}"), list + place);
    }

    private static Observation tried(RequestSequence asking, String target) {
        TRIED.forEach(method -> asking.ask(method, target));
        return asking.observation();
    }

    private interface Comparison {
        Judgement of(List<Exchange> answers);
    }

    private static Judge judge(Comparison comparison) {
        return (observation, parameters) -> RequestSequence.unexercised(observation)
                .orElseGet(() -> {
                    List<Exchange> all = observation.exchanges();
                    // A PUT that prepares the item may stand before the methods that are tried.
                    List<Exchange> answers = all.subList(all.size() - TRIED.size(), all.size());
                    return broken(answers).orElseGet(() -> comparison.of(answers));
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
        return broken.isEmpty() ? Optional.empty() : Optional.of(violates(answers, broken));
    }

    private static Judgement complete(List<Exchange> answers) {
        Optional<Exchange> refused = answers.stream().filter(a -> is(a, 405)).findFirst();
        if (refused.isEmpty()) {
            return Judgement.notApplicable("no method is answered 405 here");
        }
        List<Mismatch> differences = new ArrayList<>(unserved(answers, allowed(refused.get())));
        differences.addAll(unnamed(answers, allowed(refused.get())));
        return differences.isEmpty() ? conforms(refused.get()) : violates(refused.get(), differences);
    }

    /** Holds for frameworks too that refuse a method by 404, and so never send the Allow of a 405. */
    private static Judgement told(List<Exchange> answers) {
        Exchange options = answers.get(TRIED.indexOf(Method.OPTIONS));
        boolean success = options.status().filter(s -> s.value() / 100 == 2).isPresent();
        if (!success || !options.fields().has("Allow")) {
            return Judgement.notApplicable(
                    "OPTIONS names no methods here, which method/options-tells-the-methods judges");
        }
        List<Mismatch> unserved = unserved(answers, allowed(options));
        if (!unserved.isEmpty()) {
            return violates(options, unserved);
        }
        // Who got the list by OPTIONS knows of OPTIONS.
        Set<String> known = new TreeSet<>(allowed(options));
        known.add(Method.OPTIONS.token());
        List<Mismatch> unnamed = unnamed(answers, known);
        return unnamed.isEmpty() ? conforms(options) : Judgement.tolerated(unnamed, Fingerprint.of(options, unnamed));
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
            boolean tells = REFUSED_BEFORE.stream().noneMatch(code -> is(answer, code)) && named != isServed(answer);
            if (tells && named == allowed.contains(method.token())) {
                differences.add(new Mismatch(
                        Place.field("Allow"),
                        expected + method + ", answered " + answer.summary(),
                        String.join(", ", allowed)));
            }
        });
        return differences;
    }

    private static Judgement same(List<Exchange> answers) {
        Exchange options = answers.get(TRIED.indexOf(Method.OPTIONS));
        List<Exchange> refused = answers.stream().filter(a -> is(a, 405)).toList();
        boolean told = options.fields().has("Allow") && !is(options, 405);
        if (refused.size() + (told ? 1 : 0) < 2) {
            return Judgement.notApplicable("there are no two lists to compare here");
        }
        Exchange first = told ? options : refused.get(0);
        List<Mismatch> differences = refused.stream()
                .map(AllowedMethods::allowed)
                .filter(list -> !list.equals(allowed(first)))
                .map(list ->
                        new Mismatch(Place.field("Allow"), String.join(", ", allowed(first)), String.join(", ", list)))
                .distinct()
                .toList();
        return differences.isEmpty() ? conforms(first) : violates(refused.get(0), differences);
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
        return !is(answer, 404) && !is(answer, 405) && !is(answer, 501);
    }

    private static boolean is(Exchange answer, int code) {
        return answer.status().filter(s -> s.value() == code).isPresent();
    }

    private static Set<String> allowed(Exchange answer) {
        return new TreeSet<>(answer.fields().members("Allow"));
    }

    private static Judgement conforms(Exchange seen) {
        return Judgement.conforms(Fingerprint.of(seen, List.of()));
    }

    private static Judgement violates(Exchange seen, List<Mismatch> differences) {
        return Judgement.violates(differences, Fingerprint.of(seen, differences));
    }

    private static Judgement violates(List<Exchange> answers, List<Mismatch> differences) {
        Exchange first = answers.stream().filter(a -> !a.isWhole()).findFirst().orElse(answers.get(0));
        return violates(first, differences);
    }

    private static List<Proof> completeProofs(boolean items) {
        ProofList list = new ProofList(items);
        list.add("conforms", "200", "200", options("GET, HEAD, OPTIONS"), refused("GET, HEAD, OPTIONS"));
        list.add("conforms", "200", "200", refused("HEAD, GET"), "400");
        list.add("conforms", "200", refused("GET"), refused("GET"), "501");
        list.add("conforms", "200", "200", refused("HEAD, GET"), "403");
        list.add("violates", "200", "200", options("GET, HEAD, OPTIONS"), refused("GET, HEAD"));
        list.add("violates", "200", "200", refused("GET"), refused("GET"));
        list.add("violates", "200", refused("GET, HEAD"), refused("GET, HEAD"), "501");
        list.add("violates", "200", "200", "405", "405");
        list.add("violates", "200", "close", refused("GET"), refused("GET"));
        list.unrefused("not-applicable");
        list.dead();
        return list.proofs();
    }

    private static List<Proof> sameProofs(boolean items) {
        ProofList list = new ProofList(items);
        list.add("conforms", "200", "200", options("GET, HEAD, OPTIONS"), refused("OPTIONS, HEAD, GET"));
        list.add("conforms", "200", refused("GET"), refused("GET"), refused("GET"));
        list.add("violates", "200", "200", options("GET, HEAD, OPTIONS"), refused("GET, HEAD"));
        list.add("violates", "200", "200", refused("GET, HEAD"), refused("GET"));
        list.add("violates", "200", "200", options("GET, HEAD"), "405");
        list.add("violates", "200", "close", options("GET"), refused("GET"));
        list.unrefused("not-applicable");
        list.dead();
        return list.proofs();
    }

    private static List<Proof> toldProofs(boolean items) {
        ProofList list = new ProofList(items);
        list.add("conforms", "200", "200", options("GET, HEAD, OPTIONS"), refused("GET, HEAD, OPTIONS"));
        list.add("conforms", "200", "200", options("OPTIONS, HEAD, GET"), "404");
        list.add("conforms", "200", "404", options("OPTIONS, GET"), "501");
        list.add("conforms", "200", "200", options("GET, HEAD"), "404");
        list.add("tolerated", "200", "200", options("GET"), "404");
        list.add("violates", "200", "200", options("GET, HEAD, OPTIONS, TRACE"), "404");
        list.add("violates", "200", "404", options("GET, HEAD, OPTIONS"), refused("GET"));
        list.add("violates", "200", "close", options("GET"), "404");
        list.add("not-applicable", "200", "200", refused("GET, HEAD"), refused("GET, HEAD"));
        list.add("not-applicable", "200", "200", "200", "404");
        list.dead();
        return list.proofs();
    }

    private static String options(String allow) {
        return "HTTP/1.1 200 OK\r\nAllow: " + allow + "\r\nContent-Length: 0\r\n\r\n";
    }

    private static String refused(String allow) {
        return "HTTP/1.1 405 Method Not Allowed\r\nAllow: " + allow + "\r\nContent-Length: 0\r\n\r\n";
    }

    /** Proofs in which all methods from TRACE on are answered alike, none of them served. */
    private static final class ProofList {
        private final boolean items;
        private final Map<String, String> row;
        private final List<Proof> proofs = new ArrayList<>();

        ProofList(boolean items) {
            this.items = items;
            this.row = items ? Map.of("place", "item") : Map.of("route", "/limited");
        }

        void add(String as, String get, String head, String options, String others) {
            List<String> answers = new ArrayList<>(items ? List.of("201") : List.of());
            answers.addAll(List.of(get, head, options));
            TRIED.stream().skip(answers.size() - (items ? 1 : 0)).forEach(m -> answers.add(others));
            proofs.add(PROOFS.proof(as, row, answers.toArray(String[]::new)));
        }

        void unrefused(String as) {
            add(as, "200", "200", options("GET, HEAD"), "404");
        }

        void dead() {
            add("inconclusive", "refuse", "200", "200", "405");
        }

        List<Proof> proofs() {
            return proofs;
        }
    }
}
