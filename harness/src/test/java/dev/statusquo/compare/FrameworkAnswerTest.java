package dev.statusquo.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statusquo.model.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameworkAnswerTest {
    private static FrameworkAnswer answer(FrameworkAnswer.Verb verb, String what, Verdict verdict, String findings) {
        return new FrameworkAnswer(verb, what, verdict, findings, "");
    }

    @Test
    void several_targets_do_in_the_plural_what_one_does_in_the_singular() {
        FrameworkAnswer broken = answer(FrameworkAnswer.Verb.ANSWERS, "405", Verdict.VIOLATES, " (status)");
        FrameworkAnswer passive = answer(FrameworkAnswer.Verb.NONE, "", Verdict.TOLERATED, " (reason)");
        FrameworkAnswer fact = answer(FrameworkAnswer.Verb.SHOWS, "answers violates", Verdict.RECORDED, "");

        assertThat(broken.words()).isEqualTo("answers 405 and violates the requirement (status)");
        assertThat(broken.pluralWords()).isEqualTo("answer 405 and violate the requirement (status)");
        assertThat(passive.words()).isEqualTo("is tolerated (reason)");
        assertThat(passive.pluralWords()).isEqualTo("are tolerated (reason)");
        assertThat(fact.pluralWords()).isEqualTo("show answers violates");
    }

    @Test
    void answers_of_one_verb_are_told_after_one_another() {
        FrameworkAnswer found = answer(FrameworkAnswer.Verb.ANSWERS, "302", Verdict.CONFORMS, "");
        FrameworkAnswer bad = answer(FrameworkAnswer.Verb.ANSWERS, "400", Verdict.CONFORMS, "");

        assertThat(FrameworkAnswer.joined(List.of(found, bad)).words()).isEqualTo("answers 302, 400");
    }
}
