package dev.statusquo.cases.step;

import dev.statusquo.cases.match.FollowUp;
import dev.statusquo.cases.match.PermittedAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One request of a case and what is wanted of its answer.
 *
 * @param label the step's place, from 1
 * @param on the name of the connection that it shares with other steps, if it does
 * @param request what goes out
 * @param given what must hold for the case to mean anything
 * @param applies what must hold for the case to apply, and the sentence that is said otherwise
 * @param save what is kept for later steps, name to source
 * @param expect the permitted answers
 * @param tolerate the answers that are permitted though a SHOULD asks for another
 */
record Step(
        String label,
        Optional<String> on,
        StepRequest request,
        Optional<PermittedAnswer> given,
        Optional<Applies> applies,
        Map<String, String> save,
        List<PermittedAnswer> expect,
        List<PermittedAnswer> tolerate) {

    /** Copies the collections. */
    Step {
        save = Map.copyOf(save);
        expect = List.copyOf(expect);
        tolerate = List.copyOf(tolerate);
    }

    /**
     * What must hold for a case to apply.
     *
     * @param when the answer that makes it apply
     * @param otherwise the sentence that is said if it does not
     */
    record Applies(PermittedAnswer when, String otherwise) {}

    /** {@return whether the answers or what is saved need this look} */
    boolean needs(FollowUp look) {
        String word = look.name().toLowerCase(java.util.Locale.ROOT);
        return save.containsValue(word) || answers().anyMatch(a -> a.followUps().contains(look));
    }

    private Stream<PermittedAnswer> answers() {
        return Stream.of(given.stream(), applies.map(Applies::when).stream(), expect.stream(), tolerate.stream())
                .flatMap(s -> s);
    }

    /** {@return every look that the step needs} */
    Set<FollowUp> followUps() {
        return Stream.of(FollowUp.values()).filter(this::needs).collect(Collectors.toSet());
    }
}
