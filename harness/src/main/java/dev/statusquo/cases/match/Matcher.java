package dev.statusquo.cases.match;

import dev.statusquo.model.Mismatch;
import dev.statusquo.model.ObservedStep;
import java.util.List;

/** Compares one aspect of what was seen. */
@FunctionalInterface
public interface Matcher {

    /** {@return every difference; none if it is as expected} */
    List<Mismatch> compare(ObservedStep seen, Variables variables);
}
