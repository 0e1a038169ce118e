package dev.statusquo.cases.rest;

import dev.statusquo.http.HttpAddress;
import dev.statusquo.model.Cause;
import dev.statusquo.model.LabException;
import dev.statusquo.model.Mismatch;
import dev.statusquo.model.Place;
import dev.statusquo.model.Trouble;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What came out of a flow that did not end well, sorted into what it says of the target and what it says of us.
 *
 * @param mismatches what the assertions found, or that the client threw
 * @param client the client's exception in words, if it threw one
 * @param trouble why nothing can be said, if so
 */
record FlowFailure(List<Mismatch> mismatches, Optional<String> client, Optional<Trouble> trouble) {
    private static final FlowFailure NOTHING = new FlowFailure(List.of(), Optional.empty(), Optional.empty());

    /** The place of the difference if the client threw instead of giving a response. */
    static final String CLIENT = "client";

    static FlowFailure nothing() {
        return NOTHING;
    }

    static FlowFailure of(Throwable thrown, HttpAddress tap) {
        if (thrown instanceof AssertionError) {
            return new FlowFailure(FailedExpectations.parse(text(thrown)), Optional.empty(), Optional.empty());
        }
        if (thrown instanceof NotExercisedException) {
            return trouble(Cause.NOT_EXERCISED, text(thrown));
        }
        if (thrown instanceof LabException) {
            return trouble(Cause.SETUP_FAILED, text(thrown));
        }
        return isOurs(thrown) ? trouble(Cause.HARNESS_ERROR, thrown.toString()) : client(thrown, tap);
    }

    /** An unchecked exception that our own code threw is our mistake; the client library's are what a user of it sees. */
    private static boolean isOurs(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        boolean fromHere = trace.length > 0 && trace[0].getClassName().startsWith("dev.statusquo.");
        return fromHere && !(thrown instanceof IOException);
    }

    /** The tap's port differs from run to run and says nothing of the target. */
    private static FlowFailure client(Throwable thrown, HttpAddress tap) {
        String words = thrown.getClass().getSimpleName() + ": "
                + text(thrown).replace(tap.url(), "the target").replace(tap.authority(), "the target");
        return new FlowFailure(
                List.of(new Mismatch(Place.Kind.CLIENT, "a response", words)), Optional.of(words), Optional.empty());
    }

    private static FlowFailure trouble(Cause cause, String words) {
        return new FlowFailure(List.of(), Optional.empty(), Optional.of(new Trouble(cause, words)));
    }

    private static String text(Throwable thrown) {
        return Optional.ofNullable(thrown.getMessage()).orElse("");
    }
}
