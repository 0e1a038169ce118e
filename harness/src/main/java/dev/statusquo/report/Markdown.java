package dev.statusquo.report;

import java.util.List;
import java.util.stream.Collectors;

/** GitHub-flavoured Markdown in which nothing that a target said becomes markup, a link or a mention. */
final class Markdown {
    private Markdown() {}

    /** {@return prose} */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("@", "&#64;")
                .replaceAll("([\\\\`*_\\[\\]|~#])", "\\\\$1")
                .replaceAll("[\\r\\n]+", " ");
    }

    /** {@return a code span, fit for a table's cell too} */
    static String code(String text) {
        return "`" + text.replace('`', '\'').replaceAll("[\\r\\n]+", " ").replace("|", "\\|") + "`";
    }

    /** {@return a block of code, its fence longer than any within} */
    static String block(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + "text\n" + text.stripTrailing() + "\n" + fence + "\n";
    }

    /** {@return a link} */
    static String link(String text, String url) {
        return "[" + text(text) + "](<"
                + url.replace("<", "%3C").replace(">", "%3E").replaceAll("\\s", "%20") + ">)";
    }

    /** {@return a table; the cells are Markdown already} */
    static String table(List<String> head, List<List<String>> lines) {
        return row(head)
                + row(head.stream().map(h -> "---").toList())
                + lines.stream().map(Markdown::row).collect(Collectors.joining());
    }

    /** {@return one line of a table} */
    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
