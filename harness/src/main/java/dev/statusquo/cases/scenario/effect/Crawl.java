package dev.statusquo.cases.scenario.effect;

import dev.statusquo.cases.kit.RequestDraft;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.EffectFacts;
import dev.statusquo.model.Level;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A crawler: starts at every route, follows each link that an answer names, with GET. */
final class Crawl {
    private static final int MOST = 60;
    private static final Pattern LINK = Pattern.compile("(?:href|src|action|url)\\s*[=:]\\s*[\"']?([^\"'\\s>]+)");
    private static final Pattern TEXT = Pattern.compile("\"(/[^\"\\s]*)\"");
    private static final Pattern LINK_FIELD = Pattern.compile("<([^>]*)>");

    private final Routes routes;

    Crawl(Routes routes) {
        this.routes = routes;
    }

    ConformanceCase made() {
        return Scenario.of("safe/crawl-of-links-changes-nothing")
                .says("A crawler that follows every link leaves the state as it was")
                .because("A search engine, a link checker or a prefetching browser deletes what the pages link to.")
                .requires(
                        "RFC 9110",
                        "9.2.1",
                        Level.DEFINED,
                        "The distinction of safe methods lets automated retrieval work without fear of causing harm.")
                .plays(this::play)
                .expects(Expectation.unchanged())
                .proven()
                .brokenBy("list-links-to-a-deletion")
                .made();
    }

    private void play(ScenarioRun play, Map<String, String> row) {
        play.control();
        play.prepare(RequestDraft.of("PUT", play.item("1")).json("{\"n\":1}"));
        play.fact(EffectFacts.BEFORE, play.state());
        Set<String> known = new LinkedHashSet<>(Set.of("/"));
        routes.all().forEach(route -> known.add(route.target(play.scope(), "1")));
        Queue<String> open = new ArrayDeque<>(known);
        int asked = 0;
        while (!open.isEmpty() && asked < MOST) {
            Exchange page =
                    play.repeat(1, RequestDraft.of("GET", open.remove())).get(0);
            asked++;
            links(page, play.host()).filter(known::add).forEach(open::add);
        }
        play.fact(EffectFacts.AFTER, play.state());
        play.repeats("GET", "GET of " + asked + " links", 1);
    }

    /** {@return the targets on the same server that an answer names, side channel and templates left out} */
    static Stream<String> links(Exchange page, String host) {
        String content =
                page.response().map(Response::content).orElse(Octets.empty()).asUtf8();
        Stream<String> named = Stream.of(
                        page.fields().values("Location").stream(),
                        page.fields().values("Link").stream()
                                .flatMap(value ->
                                        LINK_FIELD.matcher(value).results().map(m -> m.group(1))),
                        LINK.matcher(content).results().map(m -> m.group(1)),
                        TEXT.matcher(content).results().map(m -> m.group(1)))
                .flatMap(some -> some);
        return named.map(link -> link.replaceFirst("^http://" + Pattern.quote(host), ""))
                .filter(link -> link.matches("/(?!/)[!-~]*"))
                .filter(link -> !link.startsWith("/_fixture") && !link.contains("{") && !link.contains("\\"));
    }

    static List<ConformanceCase> cases(Routes routes) {
        return List.of(new Crawl(routes).made());
    }
}
