package dev.statusquo.journey;

import dev.statusquo.http.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a client tells its caller of one call.
 *
 * @param status the status code, if an answer reached the caller
 * @param phrase the reason phrase that the caller is given; may be empty
 * @param success whether the client calls it a success; empty if it has no opinion
 * @param raised what it raises, in its own words; empty if nothing
 * @param octets how many octets of content the caller is given
 * @param fields the fields that the caller is given
 */
public record ClientAccount(
        Optional<String> status,
        String phrase,
        Optional<Boolean> success,
        String raised,
        long octets,
        List<Field> fields) {
    private static final String ANSWER = "answer";
    private static final String ERROR = "error";
    private static final int PARTS = 6;

    /** Copies the list. */
    public ClientAccount {
        fields = List.copyOf(fields);
    }

    /** {@return the account of a call that ended without an answer} */
    public static ClientAccount error(String words) {
        return new ClientAccount(Optional.empty(), "", Optional.of(false), words, 0, List.of());
    }

    /**
     * Reads the line that a client program writes: {@code answer}, status, phrase, {@code yes}, {@code no} or {@code -}, what was raised, octets and
     * the fields; or {@code error} and its words; parts are separated by tabs.
     *
     * @throws IllegalArgumentException if it is no such line
     */
    static ClientAccount parse(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length == 2 && parts[0].equals(ERROR)) {
            return error(parts[1]);
        }
        if (parts.length < PARTS || !parts[0].equals(ANSWER) || !parts[5].matches("\\d{1,18}")) {
            throw new IllegalArgumentException("this is no line of a client: " + line);
        }
        Optional<Boolean> success = parts[3].equals("-") ? Optional.empty() : Optional.of(parts[3].equals("yes"));
        return new ClientAccount(
                Optional.of(parts[1]),
                parts[2],
                success,
                parts[4],
                Long.parseLong(parts[5]),
                Stream.of(parts).skip(PARTS).map(ClientAccount::field).toList());
    }

    private static Field field(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Field(text, "")
                : new Field(text.substring(0, colon), text.substring(colon + 1).strip());
    }

    /** {@return it in a few words: {@code status 620, an error (HTTPError: …)}} */
    public String words() {
        return status.map(code -> "status " + code + opinion()).orElse(raised);
    }

    private String opinion() {
        String words = success.map(isSuccess -> isSuccess ? ", called a success" : ", called an error")
                .orElse("");
        return raised.isEmpty() ? words : words + " (" + raised + ")";
    }
}
