package dev.statusquo.model;

/**
 * Why an observation stops short. Trouble with the environment is never a violation.
 *
 * @param cause its kind
 * @param words a sentence
 */
public record Trouble(Cause cause, String words) {}
