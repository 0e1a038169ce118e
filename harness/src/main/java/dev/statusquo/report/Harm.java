package dev.statusquo.report;

import dev.statusquo.http.Exchange;
import dev.statusquo.http.StatusCode;
import dev.statusquo.model.Outcome;
import dev.statusquo.model.Place.Kind;
import java.util.Set;

/** What a client suffers from what a target does, the worst first. */
enum Harm {
    RED("Makes this run red"),
    ENDING("No whole answer, or a connection that is lost"),
    SERVER_ERROR("A server error where none is due"),
    STATUS("Another status code than the rule asks for"),
    CONTENT("Other content, or another effect"),
    FIELD("A field that is missing or wrong"),
    TOLERATED("Permitted, but not what a SHOULD asks for"),
    PHRASE("Another reason phrase, which clients ignore"),
    GUIDE("The guide says otherwise than the RFC"),
    NONE("Different answers, and nothing to object to");

    /** Deviations of this package tell what the guide has wrong: no target is at fault. */
    private static final String OF_THE_GUIDE = "documents/";

    private static final int INTERNAL_SERVER_ERROR = 500;
    private static final Set<Kind> OF_CONTENT =
            Set.of(Kind.CONTENT, Kind.JSON, Kind.STATE, Kind.REPEATED_STATE, Kind.CALLS, Kind.OTHER);

    private final String words;

    Harm(String words) {
        this.words = words;
    }

    /** {@return the harm as people read it} */
    String words() {
        return words;
    }

    /** {@return what a client suffers from what an outcome shows, if anything} */
    static Harm of(Outcome outcome) {
        if (outcome.isRed()) {
            return RED;
        }
        return switch (outcome.verdict()) {
            case VIOLATES -> isOfTheGuide(outcome) ? GUIDE : ofViolation(outcome);
            case TOLERATED ->
                FailureSentence.of(outcome).weight() == FailureSentence.Weight.PHRASE ? PHRASE : TOLERATED;
            default -> NONE;
        };
    }

    private static boolean isOfTheGuide(Outcome outcome) {
        return outcome.deviation().filter(d -> d.id().startsWith(OF_THE_GUIDE)).isPresent();
    }

    private static Harm ofViolation(Outcome outcome) {
        return switch (FailureSentence.of(outcome).weight()) {
            case ENDING -> ENDING;
            case STATUS -> isServerError(outcome) ? SERVER_ERROR : STATUS;
            case PLACE -> isOfContent(outcome) ? CONTENT : FIELD;
            case PHRASE -> PHRASE;
        };
    }

    private static boolean isServerError(Outcome outcome) {
        return outcome.judgement()
                .seen()
                .status()
                .or(() -> outcome.lastExchange().flatMap(Exchange::status).map(StatusCode::value))
                .filter(code -> code == INTERNAL_SERVER_ERROR)
                .isPresent();
    }

    private static boolean isOfContent(Outcome outcome) {
        return outcome.judgement().mismatches().stream()
                .map(m -> m.where().kind())
                .anyMatch(OF_CONTENT::contains);
    }
}
