package dev.statusquo.http;

/** Text from a target as one printable line: what a terminal or a log may safely be given. */
public final class Escaped {
    private static final int QUOTED = 60;

    private Escaped() {}

    /** {@return the text with control and non-ASCII characters written as escapes} */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> append(out, (char) c));
        return out.toString();
    }

    /** {@return the text in quotation marks, escaped; of more than 60 characters only the first 60, and an ellipsis} */
    public static String quoted(String text) {
        String start = text.length() > QUOTED ? text.substring(0, QUOTED) : text;
        return '"' + of(start) + (text.length() > QUOTED ? "…\"" : "\"");
    }

    /** {@return the text with its lines and letters as they are, and what a terminal would obey or hide written as escapes} */
    public static String lines(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isObeyed(c)) {
                out.append(c < 0x100 ? String.format("\\x%02x", c) : String.format("\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Controls (C0 and C1), and format characters, which turn the direction of text round. */
    private static boolean isObeyed(int c) {
        int type = Character.getType(c);
        return c != '\n' && c != '\t' && (type == Character.CONTROL || type == Character.FORMAT);
    }

    private static void append(StringBuilder out, char c) {
        switch (c) {
            case '\r' -> out.append("\\r");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            default -> {
                if (c >= 0x20 && c < 0x7f) {
                    out.append(c);
                } else {
                    out.append(String.format("\\x%02x", (int) c));
                }
            }
        }
    }
}
