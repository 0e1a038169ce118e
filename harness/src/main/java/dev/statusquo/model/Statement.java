package dev.statusquo.model;

import java.util.List;
import java.util.Optional;

/**
 * A statement of an RFC that binds an origin server, and what tests it.
 *
 * @param id the RFC's number, the section and a letter, such as {@code 9110-8.6-a}
 * @param requirement the statement: source, section, level, our words
 * @param cases ids or globs of the cases and rows that test it; empty if nothing does
 * @param untested why nothing tests it
 * @param origin where it is written, file and line
 */
public record Statement(
        String id, Requirement requirement, List<String> cases, Optional<String> untested, String origin) {

    /** Copies the case ids. */
    public Statement {
        cases = List.copyOf(cases);
    }
}
