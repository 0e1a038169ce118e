package dev.statusquo.model;

/**
 * What a case is about: plain data, apart from how it is tried and judged.
 *
 * @param id the stable word id, {@code topic/what-it-says}
 * @param title one sentence: what conforms
 * @param why what a client suffers if it does not hold; may be empty
 * @param requirement what is verified
 * @param producer who makes the observed value
 * @param kind how the case gets its observation
 */
public record CaseDescription(
        String id, String title, String why, Requirement requirement, Producer producer, ConformanceCase.Kind kind) {

    /** {@return the part of the id before the slash} */
    public String topic() {
        return id.substring(0, id.indexOf('/'));
    }

    /** {@return how strongly the requirement binds} */
    public Level level() {
        return requirement.level();
    }
}
