package dev.statusquo.report;

import dev.statusquo.http.Octets;
import dev.statusquo.model.ReadExchange;

/**
 * Octets fit to be shown: not too many.
 *
 * @param octets what is shown
 * @param cut how many octets after them are left out
 */
record Evidence(Octets octets, int cut) {
    /** How many octets of each direction of an exchange results.jsonl keeps. */
    static final int MOST = ReadExchange.MOST;

    /** {@return the first octets of these, at most that many} */
    static Evidence of(Octets octets, int most) {
        return octets.size() <= most
                ? new Evidence(octets, 0)
                : new Evidence(octets.slice(0, most), octets.size() - most);
    }
}
