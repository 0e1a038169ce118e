package dev.statusquo.cases.step;

import dev.statusquo.cases.match.Variables;
import dev.statusquo.http.Octets;
import java.nio.charset.Charset;
import java.util.List;

/**
 * The content that a step sends, variables not yet filled in.
 *
 * @param pieces its texts; of two, the second is written by itself, after the time that the step holds it back
 * @param charset UTF-8, or ISO-8859-1 for an author who writes one octet as one char
 */
record SentContent(List<String> pieces, Charset charset) {

    /** Copies the pieces. */
    SentContent {
        pieces = List.copyOf(pieces);
    }

    /** {@return all octets} */
    Octets whole(Variables variables) {
        return octets(String.join("", pieces), variables);
    }

    /** {@return what is written together with the header section if the rest is held back} */
    Octets first(Variables variables) {
        return pieces.size() < 2 ? Octets.empty() : octets(pieces.get(0), variables);
    }

    /** {@return what is held back} */
    Octets rest(Variables variables) {
        return octets(pieces.get(pieces.size() - 1), variables);
    }

    private Octets octets(String text, Variables variables) {
        return Octets.of(variables.in(text).getBytes(charset));
    }
}
