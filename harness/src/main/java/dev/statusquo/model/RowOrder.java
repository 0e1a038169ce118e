package dev.statusquo.model;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The order of row ids in reports: what the documents say first, numbers by value, so that 99 comes before 100. */
public final class RowOrder implements Comparator<String> {
    /** The order of row ids. */
    public static final RowOrder IDS = new RowOrder();

    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    private RowOrder() {}

    @Override
    public int compare(String one, String other) {
        int topic = Boolean.compare(!one.startsWith("document/"), !other.startsWith("document/"));
        return topic != 0 ? topic : natural(one, other);
    }

    private static int natural(String one, String other) {
        List<String> these = parts(one);
        List<String> those = parts(other);
        for (int i = 0; i < Math.min(these.size(), those.size()); i++) {
            int order = part(these.get(i), those.get(i));
            if (order != 0) {
                return order;
            }
        }
        int length = Integer.compare(these.size(), those.size());
        return length != 0 ? length : one.compareTo(other);
    }

    private static int part(String one, String other) {
        boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
        return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }

    private static List<String> parts(String id) {
        return PART.matcher(id).results().map(MatchResult::group).toList();
    }
}
