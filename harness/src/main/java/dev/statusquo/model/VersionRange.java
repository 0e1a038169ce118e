package dev.statusquo.model;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Versions between bounds, such as {@code >=0.30 <1}. All bounds must hold; {@code *} has none.
 *
 * @param text the range as written
 */
public record VersionRange(String text) {
    private static final Pattern BOUND = Pattern.compile("(>=|<=|==|>|<)\\s*(\\d[\\w.]*)");
    private static final Pattern WHOLE = Pattern.compile("\\*|(" + BOUND + "[\\s,]*)+");

    /** Refuses what is no range with IllegalArgumentException. */
    public VersionRange {
        if (!WHOLE.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException("a range is * or bounds such as '>=0.30 <1', not '" + text + "'");
        }
    }

    /** {@return whether the version is within all bounds; an unknown version is in {@code *} only} */
    public boolean contains(String version) {
        if (text.strip().equals("*")) {
            return true;
        }
        if (version.isEmpty() || !Character.isDigit(version.charAt(0))) {
            return false;
        }
        return BOUND.matcher(text).results().allMatch(b -> holds(b.group(1), compare(version, b.group(2))));
    }

    /** {@return whether some version is in both: the lowest in both is 0, a bound, or the next above a bound} */
    public boolean meets(VersionRange other) {
        Stream<String> bounds = Stream.of(text, other.text)
                .flatMap(range -> BOUND.matcher(range).results())
                .map(bound -> bound.group(2))
                .flatMap(version -> Stream.of(version, version + ".0.0.1"));
        return Stream.concat(Stream.of("0"), bounds).anyMatch(v -> contains(v) && other.contains(v));
    }

    private static boolean holds(String operator, int order) {
        return switch (operator) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case "<" -> order < 0;
            default -> order == 0;
        };
    }

    /** {@return the order of two versions by their numbers; what is not a number, such as rc1, comes before none} */
    public static int compare(String a, String b) {
        List<String> left = parts(a);
        List<String> right = parts(b);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            int order = weight(left, i) - weight(right, i);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<String> parts(String version) {
        return Arrays.asList(version.split("[.\\-+]", -1));
    }

    private static int weight(List<String> parts, int index) {
        if (index >= parts.size()) {
            return 0;
        }
        Matcher number = Pattern.compile("(\\d{1,8})(.*)").matcher(parts.get(index));
        if (!number.matches()) {
            return -1;
        }
        return 2 * Integer.parseInt(number.group(1)) - (number.group(2).isEmpty() ? 0 : 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
