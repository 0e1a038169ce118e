package dev.statusquo.cases.kit;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.Octets;
import dev.statusquo.http.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What scripts and judges ask of answers. */
public final class Answers {
    private Answers() {}

    /** {@return whether an answer came whole and has that code} */
    public static boolean is(Exchange answer, int code) {
        return answer.isWhole() && hasCode(answer, code);
    }

    /** {@return whether an answer has that code, whole or not} */
    public static boolean hasCode(Exchange answer, int code) {
        return answer.status().filter(status -> status.value() == code).isPresent();
    }

    /** {@return whether an answer came whole and is a 2xx} */
    public static boolean isSuccess(Exchange answer) {
        return answer.isWhole()
                && answer.status().filter(status -> status.category() == 2).isPresent();
    }

    /** {@return the content as text; empty if no response came} */
    public static String content(Exchange answer) {
        return answer.response().map(Response::content).orElse(Octets.empty()).asUtf8();
    }

    /** {@return of equal answers the first, in order} */
    public static List<Exchange> distinct(List<Exchange> answers) {
        return List.copyOf(answers.stream()
                .collect(Collectors.toMap(Exchange::summary, Function.identity(), (a, b) -> a, LinkedHashMap::new))
                .values());
    }

    /** {@return {@code 201, 15 × 200}, ordered by answer} */
    public static String tally(List<Exchange> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(Exchange::summary, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> (e.getValue() == 1 ? "" : e.getValue() + " × ") + e.getKey())
                .collect(Collectors.joining(", "));
    }
}
