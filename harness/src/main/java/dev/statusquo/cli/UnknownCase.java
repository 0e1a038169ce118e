package dev.statusquo.cli;

import dev.statusquo.model.BadInputException;
import dev.statusquo.model.ConformanceCase;
import dev.statusquo.model.NearestName;
import java.util.List;

/** What is said of a case that is not there. */
final class UnknownCase {
    private UnknownCase() {}

    /** {@return the error, with the case that was probably meant} */
    static BadInputException of(String pattern, List<ConformanceCase> catalogue) {
        List<String> ids = catalogue.stream().map(ConformanceCase::id).toList();
        return new BadInputException(
                "there is no case " + pattern,
                NearestName.of(pattern, ids)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("`./statusquo list` names every case"));
    }
}
