package dev.statusquo.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A client or a proxy that takes part in journeys, as {@code containers/peers/<name>/peer.yaml} describes it.
 *
 * @param name the folder's name
 * @param kind what it is
 * @param says what it is in a few words, for people
 * @param needs the program that has to be on the machine
 * @param commands what is run to have it, to know its version and to start it
 * @param chance what of it differs from run to run, as a sentence; empty if nothing
 * @param environment variables it is started with; {@code ${FOLDER}} in them stands for its own folder
 * @param folder the folder of its files
 */
public record Peer(
        String name,
        Kind kind,
        String says,
        Needs needs,
        Commands commands,
        String chance,
        Map<String, String> environment,
        Path folder) {

    /** What a peer is. */
    public enum Kind {
        CLIENT,
        PROXY
    }

    /**
     * What has to be on the machine.
     *
     * @param program the program, looked for on PATH and among the system's own
     * @param debian the Debian package that has it
     */
    public record Needs(String program, String debian) {}

    /**
     * What is run, in a copy of the peer's folder.
     *
     * @param build in order, once for each content of the folder
     * @param version prints the version
     * @param start starts it
     */
    public record Commands(List<List<String>> build, List<String> version, List<String> start) {}

    /** Copies the map. */
    public Peer {
        environment = Map.copyOf(environment);
    }

    /** {@return how to get what is missing, as a sentence} */
    public String howToInstall() {
        return name + " is not on this machine: install it (Debian: apt-get install " + needs.debian() + ")";
    }
}
