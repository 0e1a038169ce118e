package dev.statusquo.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Two texts line by line, the places that differ marked.
 *
 * @param lines the lines, in order
 */
record SideBySide(List<Line> lines) {
    /** Longer texts are cut: what differs in an answer stands at its beginning. */
    private static final int MOST_LINES = 300;

    private static final int LONGEST_LINE = 2000;

    SideBySide {
        lines = List.copyOf(lines);
    }

    /** A piece of a line; marked where the other side has something else. */
    record Piece(String text, boolean marked) {}

    /** One line on both sides; a side without pieces has no such line. */
    record Line(List<Piece> left, List<Piece> right, boolean differs) {}

    /** {@return the texts side by side; lines that are the same but for what no run has twice are not marked} */
    static SideBySide of(String left, String right, BiPredicate<String, String> isSame) {
        List<String> a = lines(left);
        List<String> b = lines(right);
        int[][] common = common(a, b, isSame);
        List<Line> lines = new ArrayList<>();
        List<String> onlyA = new ArrayList<>();
        List<String> onlyB = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && isSame.test(a.get(i), b.get(j))) {
                flush(onlyA, onlyB, lines);
                lines.add(new Line(List.of(new Piece(a.get(i), false)), List.of(new Piece(b.get(j), false)), false));
                i++;
                j++;
            } else if (j >= b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
                onlyA.add(a.get(i++));
            } else {
                onlyB.add(b.get(j++));
            }
        }
        flush(onlyA, onlyB, lines);
        return new SideBySide(lines);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length() && lines.size() < MOST_LINES) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(at, Math.min(next, at + LONGEST_LINE)));
            at = next;
        }
        return lines;
    }

    /** How many lines the rests of both have in common. */
    private static int[][] common(List<String> a, List<String> b, BiPredicate<String, String> isSame) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = isSame.test(a.get(i), b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Field lines of one name stand beside each other; the others in order. */
    private static void flush(List<String> onlyA, List<String> onlyB, List<Line> lines) {
        List<String> rest = new ArrayList<>(onlyB);
        for (String left : onlyA) {
            int at = partner(left, rest);
            if (at < 0) {
                lines.add(new Line(List.of(new Piece(left, true)), List.of(), true));
            } else {
                lines.add(pair(left, rest.remove(at)));
            }
        }
        rest.forEach(right -> lines.add(new Line(List.of(), List.of(new Piece(right, true)), true)));
        onlyA.clear();
        onlyB.clear();
    }

    private static int partner(String left, List<String> rest) {
        String start = beginning(left);
        for (int i = 0; i < rest.size(); i++) {
            if (beginning(rest.get(i)).equals(start)) {
                return i;
            }
        }
        return -1;
    }

    /** A field line is known by its name, a status line by its version, any other line is like any other. */
    private static String beginning(String line) {
        int colon = line.indexOf(':');
        if (line.startsWith("HTTP/")) {
            return "HTTP/";
        }
        return colon > 0 && line.substring(0, colon).matches("[A-Za-z0-9-]+")
                ? line.substring(0, colon).toLowerCase(java.util.Locale.ROOT)
                : "";
    }

    private static Line pair(String left, String right) {
        int start = 0;
        int most = Math.min(left.length(), right.length());
        while (start < most && left.charAt(start) == right.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && left.charAt(left.length() - 1 - end) == right.charAt(right.length() - 1 - end)) {
            end++;
        }
        return new Line(
                pieces(left, wordStart(left, start), wordEnd(left, end)),
                pieces(right, wordStart(right, start), wordEnd(right, end)),
                true);
    }

    /** Words are marked whole: of 200 and 206 nobody reads the last digit alone. */
    private static int wordStart(String line, int start) {
        int at = start;
        while (at > 0
                && at <= line.length()
                && isOfWord(line.charAt(at - 1))
                && (at == line.length() || isOfWord(line.charAt(at)))) {
            at--;
        }
        return at;
    }

    private static int wordEnd(String line, int end) {
        int at = line.length() - end;
        while (at > 0 && at < line.length() && isOfWord(line.charAt(at)) && isOfWord(line.charAt(at - 1))) {
            at++;
        }
        return line.length() - at;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }

    private static List<Piece> pieces(String line, int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        add(pieces, line.substring(0, start), false);
        add(pieces, line.substring(start, line.length() - end), true);
        add(pieces, line.substring(line.length() - end), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
