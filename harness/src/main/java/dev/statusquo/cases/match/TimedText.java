package dev.statusquo.cases.match;

import java.time.Duration;
import java.util.regex.Pattern;

/** A text that a pattern may look at for so long: who sends it could make the pattern look for hours, or out of stack. */
final class TimedText implements CharSequence {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** Shorter texts are not worth a clock. */
    private static final int LONG = 8 << 10;

    private static final int LOOKS_A_CHECK = 1 << 14;

    private final String text;
    private final long deadline;
    private int looks;

    private TimedText(String text, long deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    /** {@return whether all of a text matches; throws IllegalStateException if that cannot be said within two seconds} */
    static boolean matches(String text, Pattern pattern) {
        if (text.length() < LONG) {
            return pattern.matcher(text).matches();
        }
        try {
            return pattern.matcher(new TimedText(text, System.nanoTime() + LONGEST.toNanos()))
                    .matches();
        } catch (StackOverflowError e) {
            throw new IllegalStateException("a pattern runs out of stack over " + text.length() + " octets", e);
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++looks % LOOKS_A_CHECK == 0 && System.nanoTime() - deadline > 0) {
            throw new IllegalStateException(
                    "a pattern looks for more than " + LONGEST.toSeconds() + " s at " + text.length() + " octets");
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
