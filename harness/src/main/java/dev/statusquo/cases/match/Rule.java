package dev.statusquo.cases.match;

import java.util.Optional;

/** What is permitted for one value that may be absent. */
public interface Rule {

    /** {@return the rule in words, variables filled in} */
    String words(Variables variables);

    /** {@return whether the value is permitted} */
    boolean accepts(Optional<String> value, Variables variables);
}
