package dev.statusquo.report;

import dev.statusquo.model.Level;
import dev.statusquo.model.Verdict;
import java.util.List;
import java.util.Locale;

/** Words and word forms that several writers share. */
final class EnglishText {
    private EnglishText() {}

    /** {@return {@code 1 row}, {@code 2 rows}} */
    static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    /** {@return {@code a, b and c}} */
    static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** {@return the verdict as people read it; a claim of the documents holds or does not, it is never a violation} */
    static String verdict(Verdict verdict, Level level) {
        if (level == Level.DOCUMENT && verdict == Verdict.CONFORMS) {
            return "CLAIM HOLDS";
        }
        return level == Level.DOCUMENT && verdict == Verdict.VIOLATES ? "CLAIM DOES NOT HOLD" : verdict.name();
    }

    /** {@return an enum's name as cases and results write it: {@code in-step}} */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
