package dev.statusquo.compare;

import dev.statusquo.http.Exchange;
import java.util.Set;

/** Tells the rows in which the app gives back what it sees of a request: its fields, query, form, cookies and files. */
final class SeenRequest {
    private static final Set<String> ROUTES =
            Set.of("/echo", "/query", "/form", "/cookies", "/upload", "/upload/form", "/json");
    private static final Set<Part> ANSWER = Set.of(Part.CONTENT, Part.FACT);

    private SeenRequest() {}

    /** {@return whether most of a change's rows show that the app sees something else} */
    static boolean isShownBy(Change change) {
        long shown = change.rows().stream().filter(SeenRequest::isShownBy).count();
        return 2 * shown > change.rows().size();
    }

    private static boolean isShownBy(RowChange row) {
        Difference difference = row.difference();
        boolean isAnswer = ANSWER.contains(difference.aspect().part())
                && difference.kind() != ChangeKind.ORDER
                && isAnswered(row.a(), difference)
                && isAnswered(row.b(), difference);
        return (isAnswer || isTakenOrRefused(difference))
                && row.b()
                        .exchange(difference.aspect().exchange())
                        .map(SeenRequest::path)
                        .filter(ROUTES::contains)
                        .isPresent();
    }

    private static boolean isAnswered(NormalisedOutcome outcome, Difference difference) {
        return outcome.exchange(difference.aspect().exchange())
                .flatMap(Exchange::status)
                .filter(status -> status.value() / 100 == 2)
                .isPresent();
    }

    /** An app that finds what it asks for on the one side only sees different requests. */
    private static boolean isTakenOrRefused(Difference difference) {
        return difference.aspect().part() == Part.STATUS
                && ((difference.from().startsWith("2") && difference.to().equals("422"))
                        || (difference.from().equals("422") && difference.to().startsWith("2")));
    }

    private static String path(Exchange exchange) {
        String[] line = exchange.sent().asLatin1().split("[ \r\n]", 3);
        return line.length < 2 ? "" : line[1].replaceAll("[?#].*", "");
    }
}
