package dev.statusquo.report;

import dev.statusquo.model.Facts;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one client got of one answer on one path.
 *
 * @param outcome where it was seen
 */
record JourneyCell(Outcome outcome) {
    private static final String CASE = "journey/arrives";
    private static final int MANY = 120;

    /** How the answers of frameworks themselves begin their names. */
    private static final String OWN = "620-of-";

    /** {@return the cell of an outcome, if it is one of a journey} */
    static Optional<JourneyCell> of(Outcome outcome) {
        return outcome.row().of().id().equals(CASE) ? Optional.of(new JourneyCell(outcome)) : Optional.empty();
    }

    private String parameter(String name) {
        return outcome.row().parameters().getOrDefault(name, "");
    }

    private Facts facts() {
        return outcome.facts();
    }

    String answer() {
        return parameter("answer");
    }

    /** {@return whether it is the guide's own custom code, which comes first} */
    boolean isOfTheGuide() {
        return answer().equals("620") || isOfAFramework();
    }

    /** {@return the framework whose own answer it is} */
    String framework() {
        return answer().substring(OWN.length());
    }

    /** {@return whether it is what a framework itself sends for it} */
    boolean isOfAFramework() {
        return answer().startsWith(OWN);
    }

    String call() {
        return parameter("call");
    }

    String client() {
        return parameter("client");
    }

    String path() {
        return outcome.target();
    }

    String row() {
        return outcome.row().id();
    }

    boolean isDirect() {
        return path().endsWith("+direct");
    }

    /** {@return the proxy's name; empty on the direct path} */
    String proxy() {
        return isDirect() ? "" : path().replaceFirst("^[^+]*\\+", "").replaceFirst("@.*", "");
    }

    /** {@return the code that the origin sent, or what it did instead} */
    String sent() {
        return facts().value("origin").orElse("");
    }

    /** {@return the code that the client's caller is given} */
    Optional<String> status() {
        return facts().value("status");
    }

    boolean isTried() {
        return outcome.verdict() == Verdict.RECORDED;
    }

    boolean isCalledASuccess() {
        return facts().value("success").filter("yes"::equals).isPresent();
    }

    int attempts() {
        return facts().attempts().orElse(0);
    }

    int calls() {
        return facts().calls().orElse(0);
    }

    /** {@return how often the client's caller called} */
    int wanted() {
        return call().contains("-again") ? 2 : 1;
    }

    /** {@return whether the caller is told what was sent, once for each of its calls} */
    boolean isAsSent() {
        return !isTried() || (isTold() && attempts() == wanted() && calls() == wanted());
    }

    private boolean isTold() {
        return status().map(code -> code.equals(sent()) || (isBadGateway(code) && !isCodeSent()))
                .orElseGet(() -> !isCodeSent() && isDirect());
    }

    private boolean isCodeSent() {
        return sent().chars().anyMatch(Character::isDigit);
    }

    /** What a proxy has to say if the origin says nothing that can be passed on. */
    private boolean isBadGateway(String code) {
        return !isDirect() && code.startsWith("50");
    }

    /** {@return the code, or that there is none} */
    String main() {
        return isTried() ? status().orElse("no answer") : "-";
    }

    /** {@return the rest in a few words} */
    String more() {
        if (!isTried()) {
            return outcome.judgement().note();
        }
        List<String> words = new ArrayList<>();
        facts().client()
                .map(JourneyCell::withoutCode)
                .filter(text -> !text.isEmpty())
                .ifPresent(words::add);
        if (attempts() != wanted()) {
            words.add("sent " + attempts() + "×");
        }
        if (calls() != wanted()) {
            words.add(asked());
        }
        facts().value("lost").filter(lost -> !lost.isEmpty()).ifPresent(lost -> words.add("without " + lost));
        return String.join("; ", words);
    }

    private String asked() {
        if (calls() == 0) {
            return "the origin was not asked";
        }
        return calls() < wanted() ? "the second from a cache" : "the origin was asked " + calls() + "×";
    }

    private static String withoutCode(String text) {
        String rest = text.replaceFirst("^status \\d+(, called an error|, called a success)?", "$1")
                .replaceFirst("^, called an ", "")
                .replaceFirst("^, called a ", "");
        return rest.length() <= MANY ? rest : rest.substring(0, MANY) + "…";
    }

    String mood() {
        if (!isTried()) {
            return "na";
        }
        if (isAsSent()) {
            return "fact";
        }
        return isTold() ? "known" : "changed";
    }
}
