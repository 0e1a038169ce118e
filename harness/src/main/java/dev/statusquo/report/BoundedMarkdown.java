package dev.statusquo.report;

/** Markdown that fits the comment of a pull request: what does not fit any more is left out and counted. */
final class BoundedMarkdown {
    /** GitHub takes no longer comment, in characters. */
    static final int MOST = 65_536;

    /** Kept free for the line that says what was left out, and for what ends a section. */
    private static final int RESERVE = 1_500;

    private final StringBuilder text = new StringBuilder();
    private int limit = MOST - RESERVE;

    /** Adds what must be there however little room is left; it is short. */
    BoundedMarkdown head(String piece) {
        text.append(piece, 0, Math.min(piece.length(), Math.max(0, MOST - text.length())));
        return this;
    }

    /** {@return whether a piece was added, since it fits} */
    boolean add(String piece) {
        boolean fits = text.length() + piece.length() <= limit;
        if (fits) {
            text.append(piece);
        }
        return fits;
    }

    /** Lets what is added next have an equal share of the room that is left. */
    void share(int sections) {
        int left = MOST - RESERVE - text.length();
        limit = text.length() + Math.max(0, left) / Math.max(1, sections);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
