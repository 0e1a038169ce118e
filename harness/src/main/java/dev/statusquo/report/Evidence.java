package dev.statusquo.report;

import dev.statusquo.http.Octets;

/**
 * Octets fit to be shown: without credentials, and not too many.
 *
 * @param octets what is shown
 * @param cut how many octets after them are left out
 */
record Evidence(Octets octets, int cut) {
    /** How many octets of each direction of an exchange results.jsonl keeps. */
    static final int MOST = 64 << 10;

    /** {@return the first octets of these, at most that many, without credentials} */
    static Evidence of(Octets octets, Redaction redaction, int most) {
        Octets clean = redaction.octets(octets);
        return clean.size() <= most ? new Evidence(clean, 0) : new Evidence(clean.slice(0, most), clean.size() - most);
    }
}
