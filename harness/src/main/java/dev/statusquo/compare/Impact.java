package dev.statusquo.compare;

import dev.statusquo.http.Exchange;
import java.util.Optional;
import java.util.Set;

/** What a change means to who uses the target, the worst first. */
public enum Impact {
    /** The app gets something else out of the same request: other rows may only follow. */
    REQUEST_AS_SEEN("what the app sees of a request"),
    /** Answers end otherwise, or the connection does. */
    CONNECTION("how an answer ends, or its connection"),
    SERVER_ERROR("a server error where there was none"),
    REFUSAL("a refusal of what was accepted"),
    CONFORMS_NO_MORE("no longer what the requirement asks for"),
    STATUS("another status code"),
    BEHAVIOUR("a recorded behaviour"),
    CONTENT("other content in an answer of success"),
    FIELD("a field that clients act on"),
    IMPROVEMENT("for the better"),
    DETAIL("what clients ignore");

    /** Parts whose change means that an answer is not whole, or that its connection is not what it was. */
    private static final Set<Part> OF_CONNECTION =
            Set.of(Part.COUNT, Part.END, Part.FAULT, Part.NEXT, Part.SURPLUS, Part.INTERIM);

    private final String words;

    Impact(String words) {
        this.words = words;
    }

    /** {@return the impact as people read it} */
    public String words() {
        return words;
    }

    /** {@return whether a client that worked may fail because of it} */
    public boolean mayBreak() {
        return compareTo(IMPROVEMENT) < 0;
    }

    static Impact of(Change change) {
        if (SeenRequest.isShownBy(change)) {
            return REQUEST_AS_SEEN;
        }
        if (change.effect() == ChangeEffect.BETTER) {
            return IMPROVEMENT;
        }
        Signature signature = change.signature();
        if (OF_CONNECTION.contains(signature.part())) {
            return CONNECTION;
        }
        if (signature.part() == Part.STATUS && signature.to().startsWith("5")) {
            return SERVER_ERROR;
        }
        if (signature.part() == Part.STATUS && isRefusal(signature)) {
            return REFUSAL;
        }
        return change.effect() == ChangeEffect.WORSE ? ofWorse(change) : ofNeutral(change);
    }

    private static boolean isRefusal(Signature signature) {
        return signature.to().startsWith("4")
                && (signature.from().startsWith("2") || signature.from().startsWith("3"));
    }

    private static Impact ofWorse(Change change) {
        return change.kind() == ChangeKind.PHRASE ? DETAIL : CONFORMS_NO_MORE;
    }

    private static Impact ofNeutral(Change change) {
        return switch (change.kind()) {
            case STATUS_CLASS, STATUS -> STATUS;
            case FACT ->
                change.signature().part() == Part.VERDICT || change.signature().part() == Part.FINDINGS
                        ? DETAIL
                        : BEHAVIOUR;
            case CONTENT -> isOfSuccess(change.example()) ? CONTENT : DETAIL;
            case FRAMING, REQUIRED_FIELD -> FIELD;
            default -> DETAIL;
        };
    }

    /** How an error page is worded breaks nobody. */
    private static boolean isOfSuccess(RowChange row) {
        Optional<Exchange> exchange = row.b().exchange(row.difference().aspect().exchange());
        return exchange.flatMap(Exchange::status)
                .map(status -> status.value() < 400)
                .orElse(true);
    }
}
