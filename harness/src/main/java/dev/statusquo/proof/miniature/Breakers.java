package dev.statusquo.proof.miniature;

import static dev.statusquo.proof.miniature.Breaker.after;
import static dev.statusquo.proof.miniature.Breaker.instead;
import static dev.statusquo.proof.miniature.Breaker.seeing;
import static dev.statusquo.proof.miniature.Breaker.when;
import static java.util.Map.entry;

import dev.statusquo.http.Fields;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Breakers of everything but items, by name; two of them break nothing. */
final class Breakers {
    private static final String ANY = ".*";
    private static final String TESTED = "(?!/_fixture/).*";
    private static final String CODE = "/status/[^/]+(?:/late|/raised)?";
    private static final String REDIRECT = "/redirect/.*";

    private Breakers() {}

    static Map<String, Breaker> everywhere() {
        return Map.ofEntries(
                entry("conforming", (asked, conforming) -> conforming.answer(asked)),
                entry("closes-on-every-get", after("GET", TESTED, answer -> MiniatureResponse.closed())),
                entry("closes-on-every-head", after("HEAD", TESTED, answer -> MiniatureResponse.closed())),
                entry("closes-on-every-post", after("POST", TESTED, answer -> MiniatureResponse.closed())),
                entry("closes-on-every-put", after("PUT", TESTED, answer -> MiniatureResponse.closed())),
                entry("closes-on-every-delete", after("DELETE", TESTED, answer -> MiniatureResponse.closed())),
                entry(
                        "content-comes-late",
                        after(ANY, TESTED, answer -> answer.withKind(MiniatureResponse.Kind.IN_PIECES))),
                entry("cuts-every-content", after(ANY, TESTED, answer -> answer.withKind(MiniatureResponse.Kind.CUT))),
                entry(
                        "answers-another-code",
                        after("GET", CODE, answer -> answer.withStatus(answer.status() == 500 ? 503 : 500))),
                entry("an-extra-member-everywhere", after(ANY, ANY, MiniatureResponse::withExtraMember)),
                entry("json-called-text", after(ANY, ANY, type("text/plain"))),
                entry("refusals-are-empty", after(ANY, ANY, refused(answer -> answer.withContent("")))),
                entry("head-is-405", after("HEAD", ANY, answer -> answer.withStatus(405))),
                entry(
                        "head-is-200",
                        after("HEAD", ANY, answer -> answer.withStatus(answer.status() == 200 ? 204 : 200))),
                entry("head-without-type", after("HEAD", ANY, answer -> answer.without("Content-Type"))),
                entry(
                        "slash-is-strict",
                        instead(ANY, "/slash", asked -> MiniatureResponse.message(404, "There is nothing here"))),
                entry("slash-is-lenient", seeing(ANY, "/slash", asked -> asked.at("/slash/"))));
    }

    static Map<String, Breaker> examples() {
        return Map.ofEntries(
                entry("custom-error-is-400", after("GET", "/custom-error", answer -> answer.withStatus(400))),
                entry("error-without-message", after("GET", "/custom-.*", answer -> answer.withContent("{}"))),
                entry("answers-500-on-620", after("GET", "/custom-status", answer -> answer.withStatus(500))),
                entry(
                        "closes-without-a-byte-on-620",
                        after("GET", "/custom-status", answer -> MiniatureResponse.closed())),
                entry(
                        "closes-without-a-byte-on-every-620",
                        after("GET|POST", "/custom-status|/status/620", answer -> MiniatureResponse.closed())),
                entry(
                        "silent-on-620",
                        after("GET", "/custom-status", answer -> answer.withKind(MiniatureResponse.Kind.SILENT))),
                entry("custom-status-field-missing", after("GET", "/custom-header", set("X-Custom-Status", ""))),
                entry("custom-status-field-wrong", after("GET", "/custom-header", set("X-Custom-Status", "621"))),
                entry("limited-is-200", after("GET", "/limited", answer -> answer.withStatus(200))),
                entry("retry-after-is-missing", after("GET", "/limited", set("Retry-After", ""))),
                entry("retry-after-is-a-word", after("GET", "/limited", set("Retry-After", "soon"))));
    }

    static Map<String, Breaker> redirects() {
        return Map.ofEntries(
                entry("redirect-without-location", after("GET", REDIRECT, set("Location", ""))),
                entry("redirect-is-always-300", after("GET", REDIRECT, answer -> answer.withStatus(300))),
                entry("redirect-leads-nowhere", after("GET", REDIRECT, set("Location", "/nowhere"))),
                entry("redirect-loses-the-query", after("GET", REDIRECT, set("Location", "/echo"))),
                entry(
                        "redirect-leads-to-itself",
                        when(
                                "GET",
                                REDIRECT,
                                (asked, conforming) ->
                                        set("Location", asked.target()).apply(conforming.answer(asked)))));
    }

    static Map<String, Breaker> credentials() {
        return Map.ofEntries(
                entry("nobody-is-let-in", seeing("GET", "/bearer", asked -> asked.with(Fields.none()))),
                entry("token-not-checked", after("GET", "/bearer", answer -> answer.withStatus(200))),
                entry("refuses-with-403", after("GET", "/bearer", refused(answer -> answer.withStatus(403)))),
                entry("no-challenge", after("GET", "/bearer", set("WWW-Authenticate", ""))),
                entry(
                        "challenge-is-empty",
                        after(
                                "GET",
                                "/bearer",
                                answer -> answer.without("WWW-Authenticate").with("WWW-Authenticate", ""))),
                entry("scheme-case-sensitive", seeing("GET", "/bearer", Breakers::exactSchemeOnly)));
    }

    static Map<String, Breaker> json() {
        return Map.ofEntries(
                entry("validation-answers-500", after("POST", "/json", refused(answer -> answer.withStatus(500)))),
                entry("validation-answers-400", after("POST", "/json", refused(answer -> answer.withStatus(400)))),
                entry("validation-lets-all-through", after("POST", "/json", answer -> answer.withStatus(200))),
                entry("validation-refuses-all", after("POST", "/json", answer -> answer.withStatus(422))),
                entry(
                        "json-answer-loses-the-count",
                        after(
                                "POST",
                                "/json",
                                answer -> answer.withMember(object -> {
                                    object.remove("count");
                                    return object;
                                }))),
                entry("other-types-are-500", when("POST", "/json", Breakers::onlyJson)));
    }

    private static MiniatureResponse onlyJson(MiniatureRequest asked, Handler conforming) {
        MiniatureResponse answer = conforming.answer(asked);
        String type = asked.fields().first("Content-Type").orElse("");
        return type.startsWith("application/json") ? answer : answer.withStatus(500);
    }

    private static MiniatureRequest exactSchemeOnly(MiniatureRequest asked) {
        boolean exact = asked.fields().first("Authorization").orElse("").startsWith("Bearer ");
        return exact ? asked : asked.with(Fields.none());
    }

    private static UnaryOperator<MiniatureResponse> refused(UnaryOperator<MiniatureResponse> change) {
        return answer -> answer.status() >= 400 ? change.apply(answer) : answer;
    }

    /** {@return a change of one field's value; an empty one takes the field away} */
    private static UnaryOperator<MiniatureResponse> set(String field, String value) {
        return answer ->
                value.isEmpty() ? answer.without(field) : answer.without(field).with(field, value);
    }

    private static UnaryOperator<MiniatureResponse> type(String value) {
        return set("Content-Type", value);
    }
}
