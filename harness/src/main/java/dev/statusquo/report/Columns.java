package dev.statusquo.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines of cells, one under the other. */
final class Columns {
    private static final int GAP = 4;
    /** A cell longer than this pushes its neighbours away instead of every line's. */
    private static final int WIDEST = 48;

    private Columns() {}

    /** {@return the lines, each after the indent and ended by a line feed; the last cell of a line is not padded} */
    static String of(List<List<String>> lines, String indent) {
        return lines.stream().map(line -> indent + line(line, lines) + "\n").collect(Collectors.joining());
    }

    private static String line(List<String> cells, List<List<String>> lines) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            boolean last = i == cells.size() - 1;
            out.append(cells.get(i));
            if (!last) {
                out.append(" "
                        .repeat(Math.max(2, width(i, lines) + GAP - cells.get(i).length())));
            }
        }
        return out.toString();
    }

    /** A last cell has no neighbour to its right and so no say in the width. */
    private static int width(int column, List<List<String>> lines) {
        return lines.stream()
                .filter(line -> column < line.size() - 1)
                .flatMapToInt(line -> IntStream.of(line.get(column).length()))
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
    }
}
