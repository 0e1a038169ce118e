package dev.statusquo.cases.rest;

import dev.statusquo.model.Level;
import dev.statusquo.model.Requirement;
import java.util.Optional;

/** The sources that flows verify. */
final class Requirements {
    private Requirements() {}

    /** {@return a sentence of RFC 9110} */
    static Requirement rfc9110(String section, Level level, String text) {
        return new Requirement("RFC 9110", section, level, text, Optional.empty());
    }

    /** {@return a claim of the document} */
    static Requirement document(String section, String text) {
        return new Requirement("document", section, Level.DOCUMENT, text, Optional.empty());
    }

    /** {@return what every sample app promises by the contract} */
    static Requirement contract(String route, String text) {
        return new Requirement("StatusQuo contract", route, Level.DEFINED, text, Optional.empty());
    }
}
