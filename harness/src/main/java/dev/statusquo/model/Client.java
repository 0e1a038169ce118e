package dev.statusquo.model;

import dev.statusquo.http.Method;
import java.time.Duration;
import java.util.Optional;

/** The port to an HTTP client that people use, left as it comes: what it repeats by itself, it repeats. Safe for several threads. */
public interface Client {

    /** {@return its name: lower-case words with hyphens, such as {@code rest-assured}} */
    String name();

    /** {@return whether it is on this machine; found out once, which may install it} */
    Presence presence();

    /**
     * Makes one call, as somebody who knows nothing of retries would.
     *
     * @param method GET or POST; a POST has no content
     * @param url where to
     * @param limit how long it may take; what takes longer is ended and said so
     * @throws LabException where the client itself did not end in time, which says nothing of a target
     * @return what the client made of it, in a few words without addresses and ports: {@code status 620}, or its exception
     */
    String call(Method method, String url, Duration limit);

    /** {@return whether it repeats a request equally often each time} A browser does so once for each connection that it has in hand. */
    default boolean isSteady() {
        return true;
    }

    /**
     * Whether a client is on this machine.
     *
     * @param version its version, where it is
     * @param absence a sentence how to install it, where it is not; empty otherwise
     */
    record Presence(Optional<String> version, String absence) {

        /** {@return a client that is there} */
        public static Presence of(String version) {
            return new Presence(Optional.of(version), "");
        }

        /** {@return a client that is not there, and how to get it} */
        public static Presence absent(String sentence) {
            return new Presence(Optional.empty(), sentence);
        }
    }
}
