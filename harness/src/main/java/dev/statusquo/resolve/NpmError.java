package dev.statusquo.resolve;

import dev.statusquo.machine.Command.Ended;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why npm ended without success, as it says itself with {@code --json}.
 *
 * @param code its code, such as {@code ERESOLVE}; empty if it said none
 */
record NpmError(String code) {
    /** The registry has answered: the versions are not there, or do not fit. */
    private static final Set<String> CONFLICTS = Set.of("ERESOLVE", "ETARGET", "EOVERRIDE", "EBADENGINE");

    /** {@return the error of a command that was called with {@code --json}} */
    static NpmError of(Ended ended) {
        try {
            JsonNode error = JsonMapper.shared().readTree(ended.output()).path("error");
            return new NpmError(error.path("code").asString(""));
        } catch (JacksonException e) {
            // It was stopped, or it is not there: it has said nothing.
            return new NpmError("");
        }
    }

    boolean isUnknownPackage() {
        return code.equals("E404");
    }

    ResolutionErrors.Reason reason() {
        return CONFLICTS.contains(code) ? ResolutionErrors.Reason.CONFLICT : ResolutionErrors.Reason.REGISTRY;
    }
}
