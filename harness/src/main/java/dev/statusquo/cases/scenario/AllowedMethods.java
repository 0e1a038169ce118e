package dev.statusquo.cases.scenario;

import dev.statusquo.cases.kit.RequestDraft;
import dev.statusquo.cases.kit.ScriptedCase;
import dev.statusquo.cases.kit.Sender;
import dev.statusquo.http.Method;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Level;
import dev.statusquo.model.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What Allow says of a resource, held against what its methods are really answered with (RFC 9110 10.2.1, 15.5.6). */
final class AllowedMethods {
    // In this order a prepared item is still there for each method; CONNECT has no path and is left out.
    static final List<Method> TRIED = List.of(
            Method.GET,
            Method.HEAD,
            Method.OPTIONS,
            Method.TRACE,
            Method.QUERY,
            Method.POST,
            Method.PATCH,
            Method.PUT,
            Method.DELETE);

    private static final Map<String, String> ITEMS = Map.of("item", "/1", "list", "");

    private AllowedMethods() {}

    static List<ConformanceCase> cases() {
        return Stream.<Function<Resource, ScriptedCase>>of(
                        AllowedMethods::complete, AllowedMethods::same, AllowedMethods::told)
                .flatMap(written -> Stream.of(Resource.values()).map(written))
                .map(ScriptedCase::made)
                .toList();
    }

    /** What is asked: routes that the app fixes, or items that can be written. */
    private enum Resource {
        ROUTE("a resource", "", "route", "/limited"),
        ITEM("a resource that can be written", "-of-an-item", "place", "item");

        private final String words;
        private final String infix;
        private final String parameter;
        private final String provenValue;

        Resource(String words, String infix, String parameter, String provenValue) {
            this.words = words;
            this.infix = infix;
            this.parameter = parameter;
            this.provenValue = provenValue;
        }

        ScriptedCase named(String subject, String rest) {
            ScriptedCase named = ScriptedCase.of("method/" + subject + infix + rest);
            return this == ITEM
                    ? named.needs("items")
                            .each("place", List.of("item", "list"))
                            .plays(items())
                    : named.each(
                                    "route",
                                    List.of(
                                            "/custom-header",
                                            "/custom-error",
                                            "/status/200",
                                            "/slash/",
                                            "/json",
                                            "/limited"))
                            .plays(Sender.script((sender, row) -> tryAll(sender, row.getOrDefault("route", "/"))));
        }

        private static Script items() {
            return Sender.script((sender, row) -> {
                String list = "/s/" + sender.stage().scope() + "/items";
                sender.send(RequestDraft.of("PUT", list + "/1").json("{\"n\":1}"));
                tryAll(sender, list + ITEMS.getOrDefault(row.getOrDefault("place", "list"), ""));
            });
        }

        private static void tryAll(Sender sender, String target) {
            TRIED.forEach(method -> sender.send(RequestDraft.of(method.token(), target)));
        }
    }

    /** Adds proofs in which all methods from TRACE on are answered alike, none of them served. */
    private record Proofs(Resource of, ScriptedCase into) {
        Proofs say(String as, String get, String head, String options, String others) {
            List<String> answers = new ArrayList<>(of == Resource.ITEM ? List.of("201") : List.of());
            answers.addAll(List.of(get, head, options));
            TRIED.stream().skip(3).forEach(method -> answers.add(others));
            into.answered(as, Map.of(of.parameter, of.provenValue), answers.toArray(String[]::new));
            return this;
        }

        ScriptedCase dead() {
            return say("inconclusive", "refuse", "200", "200", "405").into();
        }
    }

    private static ScriptedCase complete(Resource of) {
        ScriptedCase written = of.named("allow", "-is-complete")
                .says("The Allow of a 405 names just the methods that " + of.words + " supports")
                .because("A client gives up a method that would have worked, or tries one that never will.")
                .requires(
                        "RFC 9110",
                        "15.5.6",
                        Level.MUST,
                        "A 405 has an Allow field with the methods that the target currently supports.")
                .judgedBy(AllowJudge.by(AllowJudge::complete));
        return new Proofs(of, written)
                .say("conforms", "200", "200", options("GET, HEAD, OPTIONS"), refused("GET, HEAD, OPTIONS"))
                .say("conforms", "200", "200", refused("HEAD, GET"), "400")
                .say("conforms", "200", refused("GET"), refused("GET"), "501")
                .say("conforms", "200", "200", refused("HEAD, GET"), "403")
                .say("violates", "200", "200", options("GET, HEAD, OPTIONS"), refused("GET, HEAD"))
                .say("violates", "200", "200", refused("GET"), refused("GET"))
                .say("violates", "200", refused("GET, HEAD"), refused("GET, HEAD"), "501")
                .say("violates", "200", "200", "405", "405")
                .say("violates", "200", "close", refused("GET"), refused("GET"))
                .say("not-applicable", "200", "200", options("GET, HEAD"), "404")
                .dead();
    }

    private static ScriptedCase same(Resource of) {
        ScriptedCase written = of.named("allow", "-is-the-same-everywhere")
                .says("OPTIONS and each 405 of " + of.words + " name the same methods in Allow")
                .because("Which methods a client takes for supported depends on how it asked.")
                .requires(
                        "RFC 9110",
                        "10.2.1",
                        Level.DEFINED,
                        "Allow lists the set of methods that the target supports; the set is the server's at the time of the request.")
                .judgedBy(AllowJudge.by(AllowJudge::same));
        return new Proofs(of, written)
                .say("conforms", "200", "200", options("GET, HEAD, OPTIONS"), refused("OPTIONS, HEAD, GET"))
                .say("conforms", "200", refused("GET"), refused("GET"), refused("GET"))
                .say("violates", "200", "200", options("GET, HEAD, OPTIONS"), refused("GET, HEAD"))
                .say("violates", "200", "200", refused("GET, HEAD"), refused("GET"))
                .say("violates", "200", "200", options("GET, HEAD"), "405")
                .say("violates", "200", "close", options("GET"), refused("GET"))
                .say("not-applicable", "200", "200", options("GET, HEAD"), "404")
                .dead();
    }

    private static ScriptedCase told(Resource of) {
        ScriptedCase written = of.named("options", "-names-what-is-served")
                .says("OPTIONS of " + of.words + " names in Allow what is served, and nothing else")
                .because("A client tries a method that never works, or does not know of one that would.")
                .requires(
                        "RFC 9110",
                        "10.2.1",
                        Level.DEFINED,
                        "Allow tells which methods are valid for the target; it may leave out some that are.")
                .judgedBy(AllowJudge.by(AllowJudge::told));
        return new Proofs(of, written)
                .say("conforms", "200", "200", options("GET, HEAD, OPTIONS"), refused("GET, HEAD, OPTIONS"))
                .say("conforms", "200", "200", options("OPTIONS, HEAD, GET"), "404")
                .say("conforms", "200", "404", options("OPTIONS, GET"), "501")
                .say("conforms", "200", "200", options("GET, HEAD"), "404")
                .say("tolerated", "200", "200", options("GET"), "404")
                .say("violates", "200", "200", options("GET, HEAD, OPTIONS, TRACE"), "404")
                .say("violates", "200", "404", options("GET, HEAD, OPTIONS"), refused("GET"))
                .say("violates", "200", "close", options("GET"), "404")
                .say("not-applicable", "200", "200", refused("GET, HEAD"), refused("GET, HEAD"))
                .say("not-applicable", "200", "200", "200", "404")
                .dead();
    }

    private static String options(String allow) {
        return "HTTP/1.1 200 OK\r\nAllow: " + allow + "\r\nContent-Length: 0\r\n\r\n";
    }

    private static String refused(String allow) {
        return "HTTP/1.1 405 Method Not Allowed\r\nAllow: " + allow + "\r\nContent-Length: 0\r\n\r\n";
    }
}
