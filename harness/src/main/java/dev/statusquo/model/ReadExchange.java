package dev.statusquo.model;

import dev.statusquo.http.End;
import dev.statusquo.http.Next;
import dev.statusquo.http.Octets;
import java.util.Optional;

/**
 * An exchange as a report holds it.
 *
 * @param sent what was written, credentials taken out, at most 64 KiB of it
 * @param received what was read, in the same way
 * @param receivedCut how many octets that were read are left out after these
 * @param end how it ended
 * @param status the final status code, where a header section came
 * @param milliseconds how long it took
 * @param next what a second request on the connection met, where one was sent
 * @param fault what makes the received octets no HTTP/1.1 message, where they are none
 */
public record ReadExchange(
        Octets sent,
        Octets received,
        int receivedCut,
        End end,
        Optional<Integer> status,
        double milliseconds,
        Optional<Next> next,
        Optional<String> fault) {}
