package dev.statusquo.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells machines and containers apart that share an engine or a cache: process ids mean nothing across them. */
public final class Machine {
    private Machine() {}

    /** {@return 16 hexadecimal digits, the same for every process that sees the same process ids} */
    public static String id() {
        return Digest.of(hostName() + " " + processIds());
    }

    private static String hostName() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return Optional.ofNullable(System.getenv("HOSTNAME")).orElse("local");
        }
    }

    private static String processIds() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        } catch (IOException e) {
            return "one";
        }
    }
}
