package dev.statusquo.model;

import java.util.List;
import java.util.Optional;

/**
 * One sentence, table cell, name or example of the documents.
 *
 * @param id a word id such as {@code code/204}
 * @param line the document's line, from 1
 * @param quote the document's own text
 * @param says the same in our words
 * @param cases ids or globs of the rows that test it; empty where it is untested
 * @param untested why nothing tests it
 * @param rfc the RFC's reading where the document departs from it
 */
public record Claim(
        String id,
        int line,
        String quote,
        String says,
        List<String> cases,
        Optional<String> untested,
        Optional<String> rfc) {

    /** Copies the case ids. */
    public Claim {
        cases = List.copyOf(cases);
    }

    /** {@return whether a row tests this claim; a case's id stands for all of its rows} */
    public boolean isTestedBy(Row row) {
        return cases.stream().anyMatch(c -> c.equals(row.of().id()) || Glob.matches(c, row.id()));
    }
}
