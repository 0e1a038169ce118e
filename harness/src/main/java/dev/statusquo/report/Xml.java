package dev.statusquo.report;

import java.util.function.IntFunction;

/** Text as XML 1.0 can hold it: markup escaped, characters that XML forbids replaced by U+FFFD. */
final class Xml {
    private Xml() {}

    /** {@return the text as the content of an element} */
    static String text(String text) {
        return escaped(text, Xml::plain);
    }

    /** {@return the text as the value of an attribute, line ends kept as references} */
    static String attribute(String text) {
        return escaped(text, c -> c == '\n' || c == '\r' || c == '\t' ? "&#" + c + ";" : plain(c));
    }

    private static String escaped(String text, IntFunction<String> form) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().mapToObj(form).forEach(out::append);
        return out.toString();
    }

    private static String plain(int c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> isAllowed(c) ? Character.toString(c) : "\uFFFD";
        };
    }

    /** XML 1.0, 2.2. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
