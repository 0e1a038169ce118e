package dev.statusquo.cases.scenario.sequence;

import java.util.ArrayList;
import java.util.List;

/**
 * A failing sequence as somebody types it in: a line of curl for each request, in a scope of its own each time.
 *
 * @param calls the calls
 * @param url where the target listens
 */
record Counterexample(List<Call> calls, String url) {

    /** Copies the calls. */
    Counterexample {
        calls = List.copyOf(calls);
    }

    /** {@return the lines, the state at the end asked for as well} */
    String lines() {
        List<String> lines = new ArrayList<>();
        lines.add("AT=" + url + " S=try-$$-$(date +%s)");
        for (Call call : calls) {
            for (int i = 0; i < call.times(); i++) {
                lines.add(line(call));
            }
        }
        lines.add("curl -s $AT/s/$S/items");
        lines.add("curl -s \"$AT/_fixture/state?scope=$S\"");
        return String.join("\n", lines);
    }

    private static String line(Call call) {
        String content =
                call.json().isEmpty() ? "" : " -H 'Content-Type: application/json' --data-binary '" + call.json() + "'";
        String method = switch (call.verb()) {
            case GET -> "-si";
            case HEAD -> "-sI";
            default -> "-si -X " + call.verb().method();
        };
        return "curl " + method + content + " $AT" + call.path("$S");
    }
}
