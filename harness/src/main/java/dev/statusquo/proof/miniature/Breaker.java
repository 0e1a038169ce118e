package dev.statusquo.proof.miniature;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Breaks one promise: it answers some requests otherwise, and leaves the rest to the conforming handler. */
@FunctionalInterface
interface Breaker {
    MiniatureResponse answer(MiniatureRequest asked, Handler conforming);

    /** {@return one that changes what the conforming handler answers to these requests; the handler has run then} */
    static Breaker after(String methods, String paths, UnaryOperator<MiniatureResponse> change) {
        return when(methods, paths, (asked, conforming) -> change.apply(conforming.answer(asked)));
    }

    /** {@return one that answers these requests itself; no handler runs} */
    static Breaker instead(String methods, String paths, Function<MiniatureRequest, MiniatureResponse> answer) {
        return when(methods, paths, (asked, conforming) -> answer.apply(asked));
    }

    /** {@return one that lets the conforming handler see another request} */
    static Breaker seeing(String methods, String paths, UnaryOperator<MiniatureRequest> change) {
        return when(methods, paths, (asked, conforming) -> conforming.answer(change.apply(asked)));
    }

    /** {@return one that leaves all requests but these alone; both patterns match the whole text} */
    static Breaker when(String methods, String paths, Breaker breaker) {
        return (asked, conforming) -> Pattern.matches(methods, asked.method()) && Pattern.matches(paths, asked.path())
                ? breaker.answer(asked, conforming)
                : conforming.answer(asked);
    }
}
