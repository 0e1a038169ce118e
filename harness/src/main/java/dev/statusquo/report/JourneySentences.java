package dev.statusquo.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a person remembers of a journey. */
final class JourneySentences {
    private static final String GUIDE = "620";
    private static final String WIRE = "wire";
    private static final String GET = "GET";

    private JourneySentences() {}

    /** {@return the sentences, the weightiest first; only what was seen} */
    static List<String> of(List<JourneyCell> cells) {
        List<JourneyCell> tried = cells.stream().filter(JourneyCell::isTried).toList();
        List<String> all = new ArrayList<>();
        replaced(tried)
                .forEach((code, proxies) ->
                        all.add("Behind " + joined(proxies) + " the guide's 620 is a " + code + "."));
        all.addAll(frameworks(tried));
        add(
                all,
                clients(tried, c -> direct(c, GUIDE, GET) && c.isCalledASuccess()),
                "calls",
                "the guide's 620 a success.");
        add(
                all,
                clients(tried, c -> direct(c, "closed", "POST") && c.attempts() > 1),
                "sends",
                "a POST again that got no answer, and nobody has asked for it.");
        add(
                all,
                proxies(tried, c -> c.client().equals(WIRE) && c.call().equals("POST") && c.calls() > 1),
                "sends",
                "a POST to the origin again that got no answer.");
        add(
                all,
                clients(tried, c -> direct(c, "103-then-200", GET) && c.main().equals("103")),
                "takes",
                "early hints (103) for the answer, and never sees the 200 behind them.");
        add(
                all,
                proxies(tried, c -> c.client().equals(WIRE) && c.call().equals("GET-again") && c.calls() < 2),
                "stores",
                "a 620 that may be stored.");
        return all;
    }

    /** What becomes of a framework's own answer behind proxies: told only if it is no longer what the framework meant. */
    private static List<String> frameworks(List<JourneyCell> tried) {
        Map<String, Map<String, List<String>>> byFramework = tried.stream()
                .filter(c -> c.isOfAFramework() && !c.isDirect() && c.client().equals(WIRE))
                .filter(c -> !c.main().equals(c.sent()))
                .collect(Collectors.groupingBy(
                        JourneyCell::framework,
                        TreeMap::new,
                        Collectors.groupingBy(
                                JourneyCell::main,
                                TreeMap::new,
                                Collectors.mapping(JourneyCell::proxy, Collectors.toList()))));
        return byFramework.entrySet().stream()
                .map(e -> e.getKey() + "'s own 620 is "
                        + e.getValue().entrySet().stream()
                                .map(code -> "a " + code.getKey() + " behind " + joined(code.getValue()))
                                .collect(Collectors.joining(", "))
                        + ".")
                .toList();
    }

    private static Map<String, List<String>> replaced(List<JourneyCell> tried) {
        return tried.stream()
                .filter(c -> !c.isDirect() && c.client().equals(WIRE))
                .filter(c -> c.answer().equals(GUIDE) && c.call().equals(GET))
                .filter(c -> !c.main().equals(GUIDE))
                .collect(Collectors.groupingBy(
                        JourneyCell::main, TreeMap::new, Collectors.mapping(JourneyCell::proxy, Collectors.toList())));
    }

    private static boolean direct(JourneyCell cell, String answer, String call) {
        return cell.isDirect() && cell.answer().equals(answer) && cell.call().equals(call);
    }

    private static List<String> clients(List<JourneyCell> tried, Predicate<JourneyCell> which) {
        return names(tried, which, JourneyCell::client);
    }

    private static List<String> proxies(List<JourneyCell> tried, Predicate<JourneyCell> which) {
        return names(tried, which.and(cell -> !cell.isDirect()), JourneyCell::proxy);
    }

    private static List<String> names(
            List<JourneyCell> tried, Predicate<JourneyCell> which, Function<JourneyCell, String> name) {
        return tried.stream().filter(which).map(name).distinct().sorted().toList();
    }

    private static void add(List<String> all, List<String> names, String verb, String rest) {
        if (!names.isEmpty()) {
            String said = names.size() == 1 ? verb : verb.replaceFirst("s$", "");
            all.add(joined(names) + " " + said + " " + rest.replace("sees", names.size() == 1 ? "sees" : "see"));
        }
    }

    private static String joined(List<String> names) {
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
