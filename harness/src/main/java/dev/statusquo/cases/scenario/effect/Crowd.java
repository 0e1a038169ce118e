package dev.statusquo.cases.scenario.effect;

import dev.statusquo.cases.kit.Answers;
import dev.statusquo.cases.kit.RequestDraft;
import dev.statusquo.cases.kit.SimultaneousRequests;
import dev.statusquo.http.Exchange;
import dev.statusquo.http.Method;
import dev.statusquo.http.Octets;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.Level;
import dev.statusquo.model.Producer;
import dev.statusquo.model.TimelineEvent.Who;
import dev.statusquo.model.Transmission;
import dev.statusquo.model.Transmission.Then;
import dev.statusquo.model.Wire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What other connections do to mine: they keep the server waiting while ordinary requests come. */
final class Crowd {
    private static final String ANSWERS = "answers";
    private static final String ALL = "all are answered";
    private static final String NOT_ALL = "some wait until the limit";

    /** As many as a default stack has threads, and twice that. */
    private static final List<Integer> COUNTS = List.of(8, 16, 8, 16);

    /** So many that one of them meets each worker, wherever the connections before have gone. */
    private static final int ORDINARY = 8;

    private static final Map<String, String> UNFINISHED = Map.of(
            "half-a-line", "GET /sl",
            "slow-content", "POST /echo HTTP/1.1\r\nHost: crowd.example\r\nContent-Length: 100\r\n\r\nhello");

    private Crowd() {}

    static List<ConformanceCase> cases() {
        return List.of(Scenario.of("crowd/ordinary-requests-beside-waiting-connections")
                .says("Whether ordinary requests are answered while other connections keep the server waiting")
                .because("Eight browser tabs, health checks or one attacker with a slow line take the site down.")
                .requires(
                        "RFC 9112",
                        "9.5",
                        Level.RECORD,
                        "A server has a time of its own after which it no longer keeps an inactive connection; how many it serves meanwhile is its own affair.")
                .producedBy(Producer.SERVER)
                .alone()
                .each("others", List.of("silent", "half-a-line", "slow-content", "idle-after-an-answer"))
                .plays(Crowd::play)
                .records(ANSWERS)
                .proof("closes-on-every-get", "inconclusive", Map.of("others", "silent"))
                .proof("conforming", ALL, Map.of("others", "silent"))
                .proof("conforming", ALL, Map.of("others", "slow-content"))
                .proof("eight-threads", NOT_ALL, Map.of("others", "silent"))
                .proof("eight-threads", NOT_ALL, Map.of("others", "half-a-line"))
                .made());
    }

    /** How connections are spread over the workers is chance: what a server spares its clients it spares them each time. */
    private static void play(ScenarioRun play, Map<String, String> row) {
        String others = row.getOrDefault("others", "silent");
        play.prepare(RequestDraft.of("GET", "/slash/"));
        boolean all = COUNTS.stream().allMatch(count -> areAllAnswered(play, others, count));
        play.fact(ANSWERS, all ? ALL : NOT_ALL);
    }

    private static boolean areAllAnswered(ScenarioRun play, String others, int count) {
        List<Wire.Link> open = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                Wire.Link link = play.connect();
                open.add(link);
                occupy(link, others, play.host());
            }
            play.tell(Who.CLIENT, "opened " + count + " connections: " + others);
            List<Exchange> answers = ordinary(play, open);
            play.tell(Who.CLIENT, ORDINARY + " times GET /slash/ at once: " + Answers.tally(answers));
            return answers.stream().allMatch(Answers::isSuccess);
        } finally {
            open.forEach(Wire.Link::close);
        }
    }

    private static void occupy(Wire.Link link, String others, String host) {
        if (others.equals("idle-after-an-answer")) {
            link.exchange(Transmission.of(slash(host), Method.GET));
        } else if (UNFINISHED.containsKey(others)) {
            Octets octets = Octets.latin1(UNFINISHED.getOrDefault(others, ""));
            link.exchange(Transmission.of(octets, Method.GET).then(Then.LEAVE));
        }
    }

    private static List<Exchange> ordinary(ScenarioRun play, List<Wire.Link> open) {
        List<Wire.Link> links = new ArrayList<>();
        for (int i = 0; i < ORDINARY; i++) {
            links.add(play.connect());
        }
        open.addAll(links);
        return SimultaneousRequests.together(
                links, Collections.nCopies(ORDINARY, Transmission.of(slash(play.host()), Method.GET)));
    }

    private static Octets slash(String host) {
        return RequestDraft.of("GET", "/slash/").octets(host);
    }
}
