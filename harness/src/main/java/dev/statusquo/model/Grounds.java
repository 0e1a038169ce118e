package dev.statusquo.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Why something is declared.
 *
 * @param reason a sentence for people
 * @param cause file and line in the package's source
 * @param link where it is discussed or written
 * @param review the day after which somebody must look at it again
 */
public record Grounds(String reason, Optional<String> cause, URI link, LocalDate review) {}
