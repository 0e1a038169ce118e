package dev.statusquo.report;

import dev.statusquo.http.Octets;

/**
 * Octets fit to be shown: not too many.
 *
 * @param octets what is shown
 * @param cut how many octets after them are left out
 */
record Excerpt(Octets octets, int cut) {
    /** {@return the first octets of these, at most that many} */
    static Excerpt of(Octets octets, int most) {
        return octets.size() <= most
                ? new Excerpt(octets, 0)
                : new Excerpt(octets.slice(0, most), octets.size() - most);
    }
}
