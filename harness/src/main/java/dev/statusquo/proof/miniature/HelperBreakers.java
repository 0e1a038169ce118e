package dev.statusquo.proof.miniature;

import static dev.statusquo.proof.miniature.Breaker.after;
import static dev.statusquo.proof.miniature.Breaker.seeing;
import static java.util.Map.entry;

import dev.statusquo.http.Fields;
import java.util.Map;

/** Breakers of what frameworks have helpers for, by name. */
final class HelperBreakers {
    private HelperBreakers() {}

    static Map<String, Breaker> all() {
        return Map.ofEntries(
                entry("file-ignores-its-tag", seeing("GET", "/file", asked -> asked.with(Fields.none()))),
                entry("file-has-no-tag", after("GET", "/file", answer -> answer.without("ETag"))),
                entry(
                        "problem-called-json",
                        after(
                                "GET",
                                "/problem",
                                answer -> answer.without("Content-Type").with("Content-Type", "application/json"))),
                entry(
                        "problem-has-no-title",
                        after(
                                "GET",
                                "/problem",
                                answer -> answer.withMember(object -> {
                                    object.remove("title");
                                    return object;
                                }))),
                entry("cookies-are-not-set", after("POST", "/cookies", answer -> answer.without("Set-Cookie"))),
                entry("cookies-are-not-read", seeing("GET", "/cookies", asked -> asked.with(Fields.none()))),
                entry(
                        "form-loses-its-name",
                        after("POST", "/form", answer -> answer.withMember(object -> object.put("name", "another")))),
                entry("password-not-known", seeing("GET", "/basic", asked -> asked.with(Fields.none()))),
                entry("password-is-refused-with-403", after("GET", "/basic", answer -> answer.withStatus(403))),
                entry(
                        "password-challenge-has-no-realm",
                        after(
                                "GET",
                                "/basic",
                                answer -> answer.without("WWW-Authenticate").with("WWW-Authenticate", "Basic"))),
                entry("password-not-checked", after("GET", "/basic", answer -> answer.withStatus(200))),
                entry(
                        "password-has-no-challenge",
                        after("GET", "/basic", answer -> answer.without("WWW-Authenticate"))));
    }
}
