package dev.statusquo.model;

/**
 * An option that leaves rows out.
 *
 * @param option its name without the hyphens, such as {@code case}
 * @param value its value, such as {@code status/204*}
 */
public record Filter(String option, String value) {

    /** {@return the filter as reports tell it: {@code case status/204*}} */
    @Override
    public String toString() {
        return option + " " + value;
    }
}
