package dev.statusquo.compare;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes differences one change: the same thing became the same other thing, wherever it was seen.
 *
 * @param part what differs
 * @param name the field's or fact's name
 * @param from what was there, without what both have around it
 * @param to what came in its place
 */
public record Signature(Part part, String name, String from, String to) {
    private static final String ABSOLUTE_URI = "an absolute URI";
    private static final String RELATIVE = "a relative reference";
    private static final int LONGEST = 160;
    private static final Pattern ABSOLUTE = Pattern.compile("[a-z][a-z0-9+.-]*://[^/\\s]*.*", Pattern.DOTALL);
    private static final Pattern DIGEST = Pattern.compile("\"sha256\" *: *\"([0-9a-f]{64})\"");
    private static final Signature OTHER_FILE = new Signature(Part.CONTENT, "", "the file that was sent", "another");
    private static final String REFERENCES = "location content-location";

    /** {@return whether its texts name forms of a URI reference instead of what stood there} */
    public boolean isOfReferences() {
        return from.equals(ABSOLUTE_URI) || from.equals(RELATIVE);
    }

    static Signature of(Difference difference) {
        Aspect aspect = difference.aspect();
        if (aspect.part() == Part.FIELD && REFERENCES.contains(aspect.name())) {
            String from = reference(difference.from());
            String to = reference(difference.to());
            if (!from.equals(to)) {
                return new Signature(aspect.part(), aspect.name(), from, to);
            }
        }
        return switch (aspect.part()) {
            case CONTENT -> hasOtherDigest(difference) ? OTHER_FILE : middle(firstLine(difference));
            case FIELD, FACT, ORDER -> middle(difference);
            default -> new Signature(aspect.part(), aspect.name(), difference.from(), difference.to());
        };
    }

    /** Each file has a digest of its own: that another one arrived is one change, whichever files show it. */
    private static boolean hasOtherDigest(Difference difference) {
        Matcher from = DIGEST.matcher(difference.from());
        Matcher to = DIGEST.matcher(difference.to());
        return from.find() && to.find() && !from.group(1).equals(to.group(1));
    }

    private static String reference(String value) {
        if (value.equals(NormalisedOutcome.ABSENT)) {
            return value;
        }
        return ABSOLUTE.matcher(value).matches() ? ABSOLUTE_URI : RELATIVE;
    }

    /** A page that is worded anew differs in many lines, and in some by what the row itself put there: the first one stands for it. */
    private static Difference firstLine(Difference difference) {
        List<String> from = difference.from().lines().toList();
        List<String> to = difference.to().lines().toList();
        for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
            if (!from.get(i).equals(to.get(i))) {
                return new Difference(difference.aspect(), from.get(i), to.get(i));
            }
        }
        return difference;
    }

    /** What both have before and after is the row's own; what stands between is the change. */
    private static Signature middle(Difference difference) {
        String from = difference.from();
        String to = difference.to();
        int most = Math.min(from.length(), to.length());
        int start = 0;
        while (start < most && from.charAt(start) == to.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && from.charAt(from.length() - 1 - end) == to.charAt(to.length() - 1 - end)) {
            end++;
        }
        if (from.equals(NormalisedOutcome.ABSENT) || to.equals(NormalisedOutcome.ABSENT)) {
            start = 0;
            end = 0;
        }
        return new Signature(
                difference.aspect().part(),
                difference.aspect().name(),
                cut(from.substring(start, from.length() - end)),
                cut(to.substring(start, to.length() - end)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
