package dev.statusquo.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Octets from the first to the last, both included (RFC 9110 14.1.2). */
record Range(int first, int last) {
    private static final int MOST = 10;
    private static final Pattern SPEC = Pattern.compile("([0-9]*)-([0-9]*)");

    /**
     * Reads a Range field.
     *
     * @return the parts that are there, none if no octet of them is; empty if the field is to be ignored: another unit, not valid, or so many or
     *     overlapping parts that only an attacker would ask for them (RFC 9110 17.15)
     */
    static Optional<List<Range>> read(String value, int length) {
        if (!value.regionMatches(true, 0, "bytes=", 0, 6)) {
            return Optional.empty();
        }
        List<Range> ranges = new ArrayList<>();
        for (String member : value.substring(6).split(",", -1)) {
            String text = Syntax.trimmed(member);
            if (!text.isEmpty() && !add(ranges, text, length)) {
                return Optional.empty();
            }
        }
        return Optional.of(ranges).filter(found -> found.size() <= MOST && !overlap(found));
    }

    /** {@return false if the text is no valid range} */
    private static boolean add(List<Range> ranges, String text, int length) {
        Matcher parts = SPEC.matcher(text);
        if (!parts.matches() || text.equals("-")) {
            return false;
        }
        int first = number(parts.group(1));
        int last = number(parts.group(2));
        if (!parts.group(1).isEmpty() && !parts.group(2).isEmpty() && last < first) {
            return false;
        }
        if (parts.group(1).isEmpty()) {
            addThere(ranges, new Range(Math.max(0, length - last), last == 0 ? -1 : length - 1), length);
        } else {
            addThere(
                    ranges,
                    new Range(first, parts.group(2).isEmpty() ? length - 1 : Math.min(last, length - 1)),
                    length);
        }
        return true;
    }

    private static void addThere(List<Range> ranges, Range range, int length) {
        if (range.first < length && range.first <= range.last) {
            ranges.add(range);
        }
    }

    /** A numeral may be longer than any integer (RFC 9110 14.1.2); beyond a billion all are the same here. */
    private static int number(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        if (significant.isEmpty()) {
            return 0;
        }
        return significant.length() > 9 ? 1_000_000_000 : Integer.parseInt(significant);
    }

    private static boolean overlap(List<Range> ranges) {
        for (int i = 1; i < ranges.size(); i++) {
            Range one = ranges.get(i);
            if (ranges.subList(0, i).stream().anyMatch(other -> one.first <= other.last && other.first <= one.last)) {
                return true;
            }
        }
        return false;
    }

    byte[] of(byte[] content) {
        return Arrays.copyOfRange(content, first, last + 1);
    }

    String field(int length) {
        return "bytes " + first + "-" + last + "/" + length;
    }
}
