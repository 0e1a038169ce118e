package dev.statusquo.proof.mutant;

import dev.statusquo.http.Octets;
import dev.statusquo.model.CannedAnswer;
import dev.statusquo.model.CannedAnswer.Then;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The final response in a canned answer, in parts that can be changed one by one.
 *
 * @param interim the interim responses before it, as they are
 * @param status the status line
 * @param lines the field lines
 * @param content what follows the header section
 * @param then what the target does next
 */
record CannedResponse(String interim, String status, List<String> lines, String content, Then then) {
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LAST_CHUNK = "0\r\n\r\n";
    private static final Pattern INTERIM = Pattern.compile("HTTP/1\\.\\d 1\\d\\d");
    private static final Pattern FINAL = Pattern.compile("HTTP/1\\.\\d \\d{3}(?!\\d)");
    private static final int CODE = 9;
    private static final int AFTER_CODE = 12;

    CannedResponse {
        lines = List.copyOf(lines);
    }

    /** {@return the parts; empty if the answer is no response with a header section} */
    static Optional<CannedResponse> of(CannedAnswer answer) {
        String text = answer.octets().asLatin1();
        int begin = 0;
        while (INTERIM.matcher(text).region(begin, text.length()).lookingAt()
                && text.indexOf(END_OF_HEAD, begin) >= 0) {
            begin = text.indexOf(END_OF_HEAD, begin) + END_OF_HEAD.length();
        }
        int end = text.indexOf(END_OF_HEAD, begin);
        if (end < 0 || !FINAL.matcher(text).region(begin, end).lookingAt()) {
            return Optional.empty();
        }
        List<String> head = Arrays.asList(text.substring(begin, end).split("\r\n", -1));
        return Optional.of(new CannedResponse(
                text.substring(0, begin),
                head.get(0),
                head.subList(1, head.size()),
                text.substring(end + END_OF_HEAD.length()),
                answer.then()));
    }

    CannedAnswer answer() {
        String fields = lines.isEmpty() ? "" : String.join("\r\n", lines) + "\r\n";
        return new CannedAnswer(Octets.latin1(interim + status + "\r\n" + fields + "\r\n" + content), then);
    }

    String code() {
        return status.substring(CODE, AFTER_CODE);
    }

    CannedResponse withCode(int code) {
        return new CannedResponse(
                interim, status.substring(0, CODE) + code + status.substring(AFTER_CODE), lines, content, then);
    }

    String fieldName(int line) {
        return lines.get(line).split(":", 2)[0];
    }

    CannedResponse withoutLine(int line) {
        List<String> left = new ArrayList<>(lines);
        left.remove(line);
        return withLines(left);
    }

    CannedResponse withLineTwice(int line) {
        List<String> more = new ArrayList<>(lines);
        more.add(line, lines.get(line));
        return withLines(more);
    }

    CannedResponse withLine(String line) {
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        return withLines(more);
    }

    CannedResponse withInterim(String response) {
        return new CannedResponse(interim + response, status, lines, content, then);
    }

    private CannedResponse withLines(List<String> other) {
        return new CannedResponse(interim, status, other, content, then);
    }

    /** {@return its Content-Length; empty if it has none, or one that is no number} */
    OptionalInt length() {
        OptionalInt line = lineOf("content-length");
        if (line.isEmpty()) {
            return OptionalInt.empty();
        }
        String value = lines.get(line.getAsInt()).split(":", 2)[1].strip();
        return value.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }

    private OptionalInt lineOf(String name) {
        return IntStream.range(0, lines.size())
                .filter(i -> fieldName(i).toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    CannedResponse withLength(int length) {
        List<String> other = new ArrayList<>(lines);
        other.set(lineOf("content-length").orElseThrow(), "Content-Length: " + length);
        return withLines(other);
    }

    boolean isChunked() {
        return lineOf("transfer-encoding").isPresent();
    }

    /** {@return the same with one octet more, by its own framing; empty if its framing leaves no room for one} */
    Optional<CannedResponse> withMoreContent() {
        if (isChunked()) {
            return content.endsWith(LAST_CHUNK)
                    ? Optional.of(withContent(
                            content.substring(0, content.length() - LAST_CHUNK.length()) + "1\r\nx\r\n" + LAST_CHUNK))
                    : Optional.empty();
        }
        return Optional.of(reframed(content + "x", 1));
    }

    /** {@return the same without the last octet, by its own framing; empty if there is none} */
    Optional<CannedResponse> withLessContent() {
        return content.isEmpty() || isChunked()
                ? Optional.empty()
                : Optional.of(reframed(content.substring(0, content.length() - 1), -1));
    }

    private CannedResponse reframed(String other, int by) {
        OptionalInt length = length();
        return length.isPresent() && length.getAsInt() + by >= 0
                ? withLength(length.getAsInt() + by).withContent(other)
                : withContent(other);
    }

    private CannedResponse withContent(String other) {
        return new CannedResponse(interim, status, lines, other, then);
    }
}
